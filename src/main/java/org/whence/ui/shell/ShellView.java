package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventTarget;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.OwnDirection;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Screens;
import org.whence.ui.kit.Settings;
import org.whence.ui.kit.Settings.Side;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.CoverKeys;

/// The window: side bar, top bar, tabs, the screen of the current place, what runs, and the status bar.
public final class ShellView {

    private static final Duration KEEP_UP = Duration.ofSeconds(2);
    private static final double MIN_WIDTH = 1280;
    private static final double MIN_HEIGHT = 800;

    /// Below this width, in ems, the side bar leaves its room to the screen: 150 % at 1440 pixels.
    private static final double ROOMY_EMS = 76;

    private final ShellViewModel model;
    private final Screens screens;
    private final CoverGate gate;
    private final Intake intake;
    private final SideBar side;
    private final TopBar top;
    private final CaseTabs tabs;
    private final ScreenPlace place = new ScreenPlace();
    private final ActivityStrip activity;
    private final KeySheet sheet = new KeySheet();
    private final SettingsSheet settings;
    private final StackPane root = new StackPane();
    private final Scene scene;
    private final Theme theme;
    private final ShellKeys keys;
    private final OwnDirection directions = new OwnDirection();
    private final Zones zones;
    private boolean narrowByUser;
    private boolean taken;

    public ShellView(ShellViewModel model, ShellParts parts) {
        this.model = model;
        screens = parts.screens();
        gate = parts.pictures().gate();
        intake = parts.intake();
        side = new SideBar(model, this::fitSide);
        top = new TopBar(model, gate, this::chooseFiles, this::chooseFolder, this::toggleSheet, this::toggleSettings);
        tabs = new CaseTabs(model);
        activity = new ActivityStrip(model, parts.ticker(), top::progress);
        settings = new SettingsSheet(parts.preferences(), parts.rules(), this::reopen);
        var pause = new PauseLine(parts.exposure());
        var status = new StatusBar(model, parts.exposure());
        zones = new Zones(List.of(
                side.root(), top.root(), tabs.root(), place.toolBar(), place.body(), activity.root(), status.root()));
        root.getChildren()
                .setAll(
                        parts.palette().root(),
                        frame(pause.root(), status.root()),
                        new Toast(parts.undo(), parts.ticker()).root(),
                        sheet.root(),
                        settings.root());
        scene = new Scene(root, 1440, 900);
        theme = new Theme(scene);
        keys = new ShellKeys(this, model, parts.preferences(), parts.undo());
        follow(parts);
        CoverKeys.install(scene, gate);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.widthProperty().addListener((_, _, _) -> fitSide());
        intake.acceptDropsOn(root);
        top.find().textProperty().addListener((_, _, words) -> place.find(words));
        model.findsProperty().addListener((_, _, _) -> focusFind());
        model.onClearFind(top.find()::clear);
        top.find().setOnAction(_ -> findAnywhere());
        top.find().setOnKeyPressed(this::leaveFind);
        model.routeProperty().addListener((_, _, route) -> open(route));
        model.overviewProperty().addListener((_, _, _) -> showPlace());
        open(model.routeProperty().get());
    }

    /// Shows what comes in while something runs, looks as the settings say, and says what was done or taken back.
    private void follow(ShellParts parts) {
        parts.preferences().settingsProperty().addListener((_, _, now) -> apply(parts, now));
        apply(parts, parts.preferences().get());
        parts.ticker().every(KEEP_UP, model::keepUp);
        parts.undo().lastProperty().addListener((_, _, last) -> {
            if (last != null) {
                model.say(
                        last.undone()
                                ? text("toast.undone", last.done().says())
                                : last.done().says());
            }
        });
    }

    private void apply(ShellParts parts, Settings now) {
        theme.show(now);
        lay(now.side());
        fitSide();
        gate.revealFor(Duration.ofSeconds(now.revealSeconds()));
        parts.pictures().coverAs(now.cover());
    }

    private void lay(Side side) {
        var words = Wrapped.direction(text("top.cases"));
        var laid = switch (side) {
            case WORDS -> words;
            case LEFT -> NodeOrientation.LEFT_TO_RIGHT;
            case RIGHT -> NodeOrientation.RIGHT_TO_LEFT;
        };
        scene.setNodeOrientation(laid);
        directions.keep(root, laid != words);
    }

    /// Puts the window on `stage`.
    public void showOn(Stage stage) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        CoverKeys.install(stage, gate);
        stage.show();
    }

    public Scene scene() {
        return scene;
    }

    public Theme theme() {
        return theme;
    }

    private Region frame(Region pause, Region status) {
        tabs.root().setMinHeight(Region.USE_PREF_SIZE);
        var right = new VBox(top.root(), tabs.root(), place.toolBar(), place.body(), activity.root());
        right.setMinWidth(0);
        var frame = new BorderPane(right);
        frame.setLeft(side.root());
        frame.setBottom(new VBox(pause, status));
        return frame;
    }

    private void open(@Nullable Route route) {
        if (route == null) {
            return;
        }
        place.leave();
        gate.aim(List.of());
        var next = screens.of(route);
        place.put(next);
        fitSide();
        next.onTitle(this::showPlace);
        showPlace();
        next.shown();
        place.find(top.find().getText());
    }

    private void fitSide() {
        var cramped = scene.getWidth() < ROOMY_EMS * Theme.em(scene);
        side.setNarrow(narrowByUser || cramped || place.isWide());
    }

    /// Shows the current place again, read anew.
    public void reopen() {
        open(model.routeProperty().get());
    }

    private void showPlace() {
        place.screen().ifPresent(top::show);
    }

    private void pressed(KeyEvent event) {
        if (sheet.isOpen()) {
            sheet.hide();
            event.consume();
        } else if (settings.isOpen()) {
            settings.press(event);
        } else if (!(isBody(event.getTarget()) && place.press(event))) {
            keys.keys().press(event);
        }
        taken = event.isConsumed();
    }

    /// A key that did something is not typed as well: its letter would stand in the field that it opened.
    private void typed(KeyEvent event) {
        if (taken) {
            event.consume();
        }
    }

    /// Whether keys go to the screen: its own nodes have the focus, or nothing has.
    private boolean isBody(EventTarget target) {
        for (var at = target instanceof Node node ? node : root; at != null; at = at.getParent()) {
            if (place.is(at)) {
                return true;
            }
            if (at == side.root() || at == top.root() || at == activity.root()) {
                return false;
            }
        }
        return true;
    }

    void chooseFiles() {
        intake.chooseFiles(window());
    }

    void chooseFolder() {
        intake.chooseFolder(window());
    }

    void paste() {
        intake.paste();
    }

    void focusFind() {
        top.find().requestFocus();
        top.find().selectAll();
    }

    void askForCase() {
        side.askForCase();
    }

    void renameCase() {
        side.rename();
    }

    void toggleSide() {
        narrowByUser = !side.isNarrow();
        side.setNarrow(narrowByUser);
    }

    void foldActivity() {
        activity.fold();
    }

    void openTab(int place) {
        tabs.open(place);
    }

    void goZone(int step) {
        zones.go(scene, step);
    }

    void quit() {
        if (window() instanceof Stage stage) {
            stage.close();
        }
    }

    void toggleSheet() {
        if (sheet.isOpen()) {
            sheet.hide();
        } else {
            sheet.show(new ArrayList<>(place.keyLines()), keys.keys().lines());
        }
    }

    void toggleSettings() {
        settings.toggle();
    }

    /// Esc empties the search box, then gives the keys back to the screen.
    private void leaveFind(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!top.find().getText().isEmpty()) {
                top.find().clear();
            } else {
                place.screen().ifPresent(Screen::shown);
            }
            event.consume();
        }
    }

    /// The gallery answers what is asked for elsewhere, and has the keys.
    private void findAnywhere() {
        var listing = model.listing();
        if (!(model.routeProperty().get() instanceof Route.Library)) {
            model.open(new Route.Library(listing == null ? new Listing.All() : listing));
        } else {
            place.screen().ifPresent(Screen::shown);
        }
    }

    private @Nullable Window window() {
        return scene.getWindow();
    }
}
