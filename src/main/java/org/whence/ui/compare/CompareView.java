package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.core.match.Decision;
import org.whence.core.provenance.VerdictWords;
import org.whence.ui.compare.CompareViewModel.Mode;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Ticker;

/// A media beside its matches: the list, both pictures in the middle, the evidence and the decision.
public final class CompareView implements Screen {

    private static final long SECOND_FRAMES = 25;

    private final CompareViewModel model;
    private final Navigator navigator;
    private final LightTable table;
    private final MatchList list;
    private final Label place = new Label();
    private final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);
    private final HBox toolBar = new HBox(Space.SMALL);
    private final BorderPane panes = new BorderPane();
    private final StackPane root = new StackPane();

    public CompareView(
            CompareViewModel model,
            ComparePorts ports,
            Navigator navigator,
            Pictures pictures,
            Background background,
            Ticker ticker,
            VerdictWords words) {
        this.model = model;
        this.navigator = navigator;
        table = new LightTable(model, ports.films(), pictures, background, ticker);
        list = new MatchList(model, pictures);
        VBox.setVgrow(table.root(), Priority.ALWAYS);
        panes.setLeft(list.root());
        panes.setCenter(new VBox(table.root(), hints(), new AlignmentStrip(model).root()));
        panes.setRight(new EvidencePanel(model, words).root());
        fillToolBar();
        model.stateProperty().addListener((_, _, _) -> show());
        model.modeProperty().addListener((_, _, _) -> showMode());
        show();
    }

    /// This screen, showing a place of its kind.
    public CompareView at(Route.Compare route) {
        model.show(route);
        return this;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Optional<Region> toolBar() {
        return Optional.of(toolBar);
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public Optional<String> title() {
        return Optional.of(text("compare.title"));
    }

    @Override
    public void shown() {
        root.requestFocus();
    }

    @Override
    public void hidden() {
        table.close();
    }

    @Override
    public Keys keys() {
        var keys = new Keys()
                .on(Shortcut.of(KeyCode.Y), text("compare.sameRecording"), () -> model.decide(Decision.SAME_RECORDING))
                .on(Shortcut.of(KeyCode.O), text("compare.sameScene"), () -> model.decide(Decision.SAME_SCENE))
                .on(Shortcut.of(KeyCode.X), text("compare.notTheSame"), () -> model.decide(Decision.NOT_THE_SAME))
                .on(Shortcut.of(KeyCode.U), text("compare.open"), () -> model.decide(Decision.OPEN))
                .on(Shortcut.of(KeyCode.B), text("compare.blink"), () -> toggle(Mode.BLINK))
                .on(Shortcut.of(KeyCode.D), text("compare.difference"), () -> toggle(Mode.DIFFERENCE))
                .on(Shortcut.of(KeyCode.V), text("compare.sideBySide"), () -> toggle(Mode.SIDE_BY_SIDE))
                .on(Shortcut.of(KeyCode.PAGE_UP), text("compare.before"), () -> model.go(-1))
                .on(Shortcut.of(KeyCode.PAGE_DOWN), text("compare.after"), () -> model.go(1))
                .on(Shortcut.of(KeyCode.ENTER), text("compare.openOther"), this::openOther)
                .listed(text("compare.sliderKeys"), text("compare.slider"))
                .also(Shortcut.of(KeyCode.LEFT), () -> arrow(-1))
                .also(Shortcut.of(KeyCode.RIGHT), () -> arrow(1))
                .also(Shortcut.of(KeyCode.COMMA), () -> model.slide(-1))
                .also(Shortcut.of(KeyCode.PERIOD), () -> model.slide(1));
        if (hasTime()) {
            keys.listed("← →", text("compare.key.frame"))
                    .on(Shortcut.ctrl(KeyCode.LEFT), text("compare.key.second"), () -> seconds(-1))
                    .also(Shortcut.ctrl(KeyCode.RIGHT), () -> seconds(1))
                    .on(Shortcut.of(KeyCode.OPEN_BRACKET), text("compare.key.nudge"), () -> model.nudge(-1))
                    .also(Shortcut.of(KeyCode.CLOSE_BRACKET), () -> model.nudge(1));
        }
        return keys;
    }

    private void seconds(int by) {
        model.step((int) (by * SECOND_FRAMES));
    }

    private void arrow(int step) {
        if (hasTime() && model.modeProperty().get() == Mode.SIDE_BY_SIDE) {
            model.step(step);
        } else {
            model.slide(step);
        }
    }

    private boolean hasTime() {
        return model.stateProperty().get() instanceof State.Shown shown && shown.hasTime();
    }

    private void toggle(Mode mode) {
        model.look(model.modeProperty().get() == mode ? Mode.SLIDER : mode);
    }

    private void openOther() {
        if (model.stateProperty().get() instanceof State.Shown shown && model.route() instanceof Route.Compare route) {
            navigator.open(new Route.Item(route.from(), shown.chosen().match().other()));
        }
    }

    private void fillToolBar() {
        place.getStyleClass().addAll("w-dense", "w-muted");
        var group = new HBox();
        group.getStyleClass().add("w-modes");
        group.setAlignment(Pos.CENTER_LEFT);
        group.setMaxHeight(Region.USE_PREF_SIZE);
        group.getChildren()
                .setAll(
                        mode(Mode.SLIDER, Icon.COMPARE, text("compare.sliderMode")),
                        mode(Mode.BLINK, Icon.BLINK, text("compare.blink")),
                        mode(Mode.DIFFERENCE, Icon.DIFFERENCE, text("compare.difference")),
                        mode(Mode.SIDE_BY_SIDE, Icon.LAYERS, text("compare.sideBySide")));
        Button before =
                KeyButton.sign(Icon.BEFORE, text("compare.before"), Shortcut.of(KeyCode.PAGE_UP), () -> model.go(-1));
        Button after = KeyButton.sign(
                Icon.OPEN_SIDE, text("compare.after"), Shortcut.of(KeyCode.PAGE_DOWN), () -> model.go(1));
        toolBar.getChildren().setAll(before, place, after, group);
        toolBar.setAlignment(Pos.CENTER_LEFT);
    }

    private ToggleButton mode(Mode mode, Icon icon, String words) {
        var button = new ToggleButton(words, icon.node());
        button.getStyleClass().add("w-mode");
        button.setOnAction(_ -> {
            model.look(mode);
            button.setSelected(true);
        });
        modes.put(mode, button);
        return button;
    }

    private FlowPane hints() {
        var hints = new FlowPane(Space.BASE, Space.TIGHT);
        hints.getStyleClass().add("w-compare-hints");
        hint(hints, Shortcut.of(KeyCode.SPACE).words(), text("compare.holdBoth"));
        hint(hints, "← →", text("compare.slider"));
        hint(hints, "B", text("compare.blink"));
        hint(hints, "D", text("compare.difference"));
        hint(hints, "V", text("compare.sideBySide"));
        return hints;
    }

    private static void hint(FlowPane hints, String key, String words) {
        var label = new Label(words, Chip.key(key));
        label.getStyleClass().addAll("w-dense", "w-muted");
        hints.getChildren().add(label);
    }

    private void showMode() {
        modes.forEach((mode, button) ->
                button.setSelected(mode == model.modeProperty().get()));
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case State.Loading() -> say(text("item.loading"));
            case State.Alone() -> say(text("matches.none"));
            case State.Failed() -> say(text("item.failed"));
            case State.Shown shown -> {
                place.setText(text("compare.place", shown.at() + 1, shown.seen().size()));
                root.getChildren().setAll(panes);
                showMode();
            }
        }
    }

    private void say(String words) {
        place.setText("");
        var label = new Label(words);
        label.getStyleClass().add("w-muted");
        root.getChildren().setAll(label);
    }
}
