package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
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
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Modes;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.cover.Pictures;

/// A media beside its matches: the list, both pictures in the middle, the evidence and the decision.
public final class CompareView implements Screen {

    private static final long SECOND_FRAMES = 25;
    private static final double LEAST_TABLE = 420;
    private static final double ZOOM = 1.25;

    private final CompareViewModel model;
    private final Navigator navigator;
    private final LightTable table;
    private final MatchList list;
    private final EvidencePanel evidence;
    private final Label place = new Label();
    private final Label together = new Label(text("compare.together"), Icon.LOG.node());
    private final Label scale = new Label();
    private final ToggleButton points = new ToggleButton(text("compare.points"), Icon.REGION.node());
    private final Modes<Mode> modes;
    private final ToggleButton listed = new ToggleButton();
    private final HBox toolBar = new HBox(Space.SMALL);
    private final BorderPane panes = new BorderPane();
    private final StackPane over = new StackPane();
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
        panes.setCenter(new VBox(table.root(), new CompareFoot(model).root(), new AlignmentStrip(model).root()));
        evidence = new EvidencePanel(model, words);
        panes.setRight(evidence.root());
        StackPane.setAlignment(list.root(), Pos.CENTER_LEFT);
        root.widthProperty().addListener((_, _, _) -> arrange());
        evidence.root().widthProperty().addListener((_, _, _) -> arrange());
        modes = new Modes<Mode>(model::look)
                .with(Mode.SLIDER, Icon.COMPARE, text("compare.sliderMode"))
                .with(Mode.BLINK, Icon.BLINK, text("compare.blink"))
                .with(Mode.DIFFERENCE, Icon.DIFFERENCE, text("compare.difference"))
                .with(Mode.SIDE_BY_SIDE, Icon.LAYERS, text("compare.sideBySide"));
        modes.show(model.modeProperty().get());
        fillToolBar();
        model.stateProperty().addListener((_, _, _) -> show());
        model.modeProperty().addListener((_, _, now) -> modes.show(now));
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
        table.aim();
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
                .on(Shortcut.of(KeyCode.P), text("compare.points"), model::togglePoints)
                .on(Shortcut.of(KeyCode.V), text("compare.sideBySide"), () -> toggle(Mode.SIDE_BY_SIDE))
                .on(Shortcut.of(KeyCode.PAGE_UP), text("compare.before"), () -> model.go(-1))
                .on(Shortcut.of(KeyCode.PAGE_DOWN), text("compare.after"), () -> model.go(1))
                .on(Shortcut.of(KeyCode.ENTER), text("compare.openOther"), this::openOther)
                .on(Shortcut.of(KeyCode.Z), text("item.key.fit"), table::fit)
                .listed("+ -", text("compare.key.zoom"))
                .also(Shortcut.of(KeyCode.PLUS), () -> zoom(ZOOM))
                .also(Shortcut.of(KeyCode.EQUALS), () -> zoom(ZOOM))
                .also(Shortcut.shift(KeyCode.EQUALS), () -> zoom(ZOOM))
                .also(Shortcut.of(KeyCode.ADD), () -> zoom(ZOOM))
                .also(Shortcut.of(KeyCode.MINUS), () -> zoom(1 / ZOOM))
                .also(Shortcut.of(KeyCode.SUBTRACT), () -> zoom(1 / ZOOM))
                .listed(text("library.key.arrows"), text("compare.key.move"))
                .also(Shortcut.of(KeyCode.UP), () -> move(0, -1))
                .also(Shortcut.of(KeyCode.DOWN), () -> move(0, 1))
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

    private void zoom(double factor) {
        model.zoom(model.zoomProperty().get().by(factor));
    }

    private void move(int right, int down) {
        model.zoom(model.zoomProperty().get().moved(right, down));
    }

    private void arrow(int step) {
        if (model.zoomProperty().get().isOn()) {
            move(step, 0);
        } else if (hasTime() && model.modeProperty().get() == Mode.SIDE_BY_SIDE) {
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
        Button before =
                KeyButton.sign(Icon.BEFORE, text("compare.before"), Shortcut.of(KeyCode.PAGE_UP), () -> model.go(-1));
        Button after = KeyButton.sign(
                Icon.OPEN_SIDE, text("compare.after"), Shortcut.of(KeyCode.PAGE_DOWN), () -> model.go(1));
        points.getStyleClass().add("w-mode");
        points.setOnAction(_ -> model.togglePoints());
        model.pointsProperty().addListener((_, _, shown) -> points.setSelected(shown));
        modes.root().getChildren().add(3, points);
        together.getStyleClass().addAll("w-dense", "w-muted");
        scale.getStyleClass().add("w-dense");
        scale.setMinWidth(Region.USE_PREF_SIZE);
        table.scaleProperty().addListener((_, _, now) -> scale.setText(text("compare.scale", now.doubleValue() * 100)));
        listed.setOnAction(_ -> arrange());
        var modesBar = Page.flow(before, place, after, listed, modes.root());
        var nearness = new HBox(
                Space.SMALL,
                together,
                KeyButton.sign(
                        Icon.ZOOM_OUT, text("compare.zoomOut"), Shortcut.of(KeyCode.MINUS), () -> zoom(1 / ZOOM)),
                scale,
                KeyButton.sign(Icon.ZOOM_IN, text("compare.zoomIn"), Shortcut.of(KeyCode.PLUS), () -> zoom(ZOOM)));
        nearness.setAlignment(Pos.CENTER_RIGHT);
        nearness.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(modesBar, Priority.ALWAYS);
        toolBar.getChildren().setAll(modesBar, nearness);
        toolBar.setAlignment(Pos.CENTER_LEFT);
    }

    /// Where there is too little room for the pictures, the list lies over them, and only when asked for.
    private void arrange() {
        var room = root.getWidth() - list.root().prefWidth(-1) - evidence.root().prefWidth(-1);
        var narrow = root.getWidth() > 0 && room < LEAST_TABLE;
        listed.setVisible(narrow);
        listed.setManaged(narrow);
        together.setVisible(!narrow);
        together.setManaged(!narrow);
        if (narrow) {
            panes.setLeft(null);
            listed.setText(list.words());
            over.getChildren().setAll(panes);
            if (listed.isSelected()) {
                over.getChildren().add(list.root());
            }
        } else {
            over.getChildren().setAll(panes);
            panes.setLeft(list.root());
        }
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case State.Loading() -> say(text("item.loading"));
            case State.Alone() -> say(text("matches.none"));
            case State.Failed() -> say(text("item.failed"));
            case State.Shown shown -> {
                place.setText(text("compare.place", shown.at() + 1, shown.seen().size()));
                root.getChildren().setAll(over);
                arrange();
                table.aim();
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
