package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.CoverMode;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Preferences;
import org.whence.ui.kit.Settings;
import org.whence.ui.kit.Settings.Scheme;
import org.whence.ui.kit.Settings.Side;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.Wrapped;

/// The few things a person sets for themselves, in a sheet over the window. Each holds at once.
final class SettingsSheet {

    private static final List<Shortcut> CLOSING = List.of(Shortcut.of(KeyCode.ESCAPE), Shortcut.ctrl(KeyCode.COMMA));

    private final Preferences preferences;
    private final RulesViewModel rules;
    private final RulesPane rulesPane;
    private final Runnable reopen;
    private final StackPane root = new StackPane();
    private @Nullable Node focused;

    /// @param reopen reads anew what is on the screen, which other rules have found
    SettingsSheet(Preferences preferences, RulesViewModel rules, Runnable reopen) {
        this.preferences = preferences;
        this.rules = rules;
        this.rulesPane = new RulesPane(rules);
        this.reopen = reopen;
        root.getStyleClass().add("w-veil");
        root.setOnMouseClicked(event -> {
            if (event.getTarget() == root) {
                hide();
            }
        });
        root.setVisible(false);
        root.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, now) -> keep(now));
            }
        });
    }

    /// While it is open, the focus goes round in it.
    private void keep(@Nullable Node owner) {
        var at = owner;
        while (at != null && at != root) {
            at = at.getParent();
        }
        if (isOpen() && at == null) {
            Zones.enter(root);
        }
    }

    Region root() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    void toggle() {
        if (isOpen()) {
            hide();
        } else {
            rules.load();
            fill();
            focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
            root.setVisible(true);
            root.applyCss(); // before, what scrolls has no children that could have the focus
            Zones.enter(root);
        }
    }

    /// Esc closes it; other keys go to its own controls, and none to what lies behind.
    void press(KeyEvent event) {
        if (CLOSING.contains(Shortcut.of(event))) {
            hide();
            event.consume();
        }
    }

    private void hide() {
        root.setVisible(false);
        root.getChildren().clear();
        if (focused != null) {
            focused.requestFocus();
        }
        if (rules.takeChanged()) {
            reopen.run();
        }
    }

    private void fill() {
        var now = preferences.get();
        var grid = new GridPane(Space.LARGE, Space.BASE);
        row(
                grid,
                text("settings.scheme"),
                choice(List.of(Scheme.values()), now.scheme(), SettingsSheet::word, Settings::with));
        row(grid, text("settings.size"), choice(Theme.SIZES, now.size(), SettingsSheet::percent, Settings::sized));
        row(
                grid,
                text("settings.side"),
                choice(List.of(Side.values()), now.side(), SettingsSheet::word, Settings::with));
        row(
                grid,
                text("settings.reveal"),
                choice(Settings.REVEAL_SECONDS, now.revealSeconds(), SettingsSheet::seconds, Settings::revealing));
        row(
                grid,
                text("settings.cover"),
                choice(List.of(CoverMode.values()), now.cover(), SettingsSheet::word, Settings::with));
        row(
                grid,
                text("settings.motion"),
                choice(List.of(false, true), now.stillness(), SettingsSheet::motion, Settings::still));
        var title = new Label(text("settings.title"));
        title.getStyleClass().add("w-heading");
        var says = Wrapped.label(text("settings.says"), "w-dense", "w-muted", "w-settings-says");
        var close = new Button(text("settings.close"));
        close.setOnAction(_ -> hide());
        var foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        var scroll = Page.scroll(new VBox(Space.WIDE, grid, says, rulesPane.root()));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("w-settings-scroll");
        var sheet = new VBox(Space.WIDE, title, scroll, foot);
        sheet.getStyleClass().add("w-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(sheet);
    }

    private static void row(GridPane grid, String name, HBox choice) {
        choice.setAccessibleText(name);
        grid.addRow(grid.getRowCount(), new Label(name), choice);
    }

    private <T> HBox choice(
            List<T> values, T chosen, Function<T, String> words, BiFunction<Settings, T, Settings> change) {
        var group = new ToggleGroup();
        var row = new HBox(Space.TIGHT);
        for (var value : values) {
            var button = new ToggleButton(words.apply(value));
            button.getStyleClass().add("w-choice");
            button.setToggleGroup(group);
            button.setSelected(value.equals(chosen));
            button.setOnAction(_ -> {
                button.setSelected(true);
                preferences.change(now -> change.apply(now, value));
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private static String word(Scheme scheme) {
        return switch (scheme) {
            case SYSTEM -> text("settings.system");
            case LIGHT -> text("settings.light");
            case DARK -> text("settings.dark");
        };
    }

    private static String word(Side side) {
        return switch (side) {
            case WORDS -> text("settings.asWords");
            case LEFT -> text("settings.fromLeft");
            case RIGHT -> text("settings.fromRight");
        };
    }

    private static String word(CoverMode mode) {
        return switch (mode) {
            case BLUR -> text("settings.blur");
            case GREY -> text("settings.grey");
            case PIXELS -> text("settings.pixels");
            case HIDDEN -> text("settings.hidden");
        };
    }

    private static String percent(int size) {
        return text("settings.percent", size);
    }

    private static String seconds(int seconds) {
        return seconds == 0 ? text("settings.untilLeaving") : text("settings.seconds", seconds);
    }

    private static String motion(boolean still) {
        return still ? text("settings.still") : text("settings.asSystem");
    }
}
