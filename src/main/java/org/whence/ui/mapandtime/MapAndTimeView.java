package org.whence.ui.mapandtime;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.SidePane;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Stacked;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.mapandtime.MapAndTimeViewModel.State;

/// Where and when everything of a case is: the map above the time line, and at the right what is chosen in either.
public final class MapAndTimeView implements Screen {

    private static final double STEP = 1.6;
    private static final double MAIN_EMS = 38;
    private static final double PANE_EMS = 25;

    /// Below this height the page scrolls as a whole, in ems.
    private static final double ROOMY_EMS = 30;

    private final MapAndTimeViewModel model;
    private final Navigator navigator;
    private final Pictures pictures;
    private final CaseMap map;
    private final ChosenPane pane;
    private final Label counts = new Label();
    private final FlowPane legend = new FlowPane(Space.BASE, Space.TIGHT);
    private final StackPane middle = new StackPane();
    private final SidePane sides;
    private final HBox toolBar;
    private final StackPane root = new StackPane();
    private @Nullable CaseTimeLine timeLine;
    private boolean awaitsFocus;

    public MapAndTimeView(MapAndTimeViewModel model, Navigator navigator, Pictures pictures) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        map = new CaseMap(model);
        pane = new ChosenPane(model, pictures, this::open);
        sides = new SidePane(middle, MAIN_EMS, pane.root(), PANE_EMS, text("mapTime.pane"));
        toolBar = new HBox(Space.BASE, counts, legend, sides.toggle());
        counts.getStyleClass().addAll("w-dense", "w-muted");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        toolBar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        legend.setAlignment(Pos.CENTER_RIGHT);
        model.stateProperty().addListener((_, _, _) -> show());
        model.chosenProperty().addListener((_, _, _) -> aim());
        show();
    }

    /// This screen, showing a place of its kind.
    public MapAndTimeView at(Route.MapAndTime route) {
        model.show(route.in());
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
    public Keys keys() {
        return new Keys()
                .on(Shortcut.of(KeyCode.ENTER), text("mapTime.key.open"), this::openChosen)
                .listed(text("mapTime.keyPages"), text("mapTime.key.next"))
                .also(Shortcut.of(KeyCode.PAGE_DOWN), () -> model.step(1))
                .also(Shortcut.of(KeyCode.PAGE_UP), () -> model.step(-1))
                .listed(text("mapTime.keyArrows"), text("mapTime.key.move"))
                .also(Shortcut.of(KeyCode.LEFT), () -> map.push(-1, 0))
                .also(Shortcut.of(KeyCode.RIGHT), () -> map.push(1, 0))
                .also(Shortcut.of(KeyCode.UP), () -> map.push(0, -1))
                .also(Shortcut.of(KeyCode.DOWN), () -> map.push(0, 1))
                .listed("+ -", text("mapTime.key.zoom"))
                .also(Shortcut.of(KeyCode.PLUS), () -> map.zoom(STEP))
                .also(Shortcut.of(KeyCode.EQUALS), () -> map.zoom(STEP))
                .also(Shortcut.shift(KeyCode.EQUALS), () -> map.zoom(STEP))
                .also(Shortcut.of(KeyCode.ADD), () -> map.zoom(STEP))
                .also(Shortcut.of(KeyCode.MINUS), () -> map.zoom(1 / STEP))
                .also(Shortcut.of(KeyCode.SUBTRACT), () -> map.zoom(1 / STEP))
                .on(Shortcut.of(KeyCode.Z), text("mapTime.fit"), map::fit);
    }

    @Override
    public void shown() {
        aim();
        awaitsFocus = true;
        focusMap();
    }

    /// The map has the focus as soon as it is there.
    private void focusMap() {
        if (awaitsFocus && map.root().getScene() != null) {
            awaitsFocus = false;
            map.root().requestFocus();
        }
    }

    private void aim() {
        pictures.aim(root, pane.subjects());
    }

    private void openChosen() {
        model.chosenProperty().get().stream().findFirst().ifPresent(this::open);
    }

    private void open(MediaId media) {
        var in = model.in();
        if (in != null && navigator.offers(Route.Item.class)) {
            navigator.open(new Route.Item(new Listing.InCase(in), media, true));
        }
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case State.Loading() -> say(text("item.loading"));
            case State.Failed() -> say(text("item.failed"));
            case State.Shown shown when shown.all().names().isEmpty() -> say(text("mapTime.empty"));
            case State.Shown shown -> show(shown);
        }
    }

    private void show(State.Shown shown) {
        var all = shown.all();
        counts.setText(text(
                "mapTime.counts",
                all.positions().size(),
                all.seen().size(),
                all.stated().size()));
        legend.getChildren().clear();
        Stream.concat(
                        all.seen().stream().map(seen -> BasisMark.of(seen.basis())),
                        all.stated().stream().map(stated -> BasisMark.of(stated.time())))
                .distinct()
                .sorted()
                .forEach(mark -> {
                    var label = new Label(mark.word(), mark.node());
                    label.getStyleClass().add("w-small");
                    legend.getChildren().add(label);
                });
        var line = timeLine;
        if (line == null) {
            line = new CaseTimeLine(model, all);
            timeLine = line;
        } else {
            line.show(all);
        }
        var scroll = Page.scroll(line.root());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var world = shown.world();
        Region above;
        if (world == null || all.positions().isEmpty()) {
            above = sentence(world == null ? text("mapTime.noMap") : text("mapTime.noPosition"));
        } else {
            above = map.root();
        }
        var says = Page.of(text("mapTime.neverDecides"), "w-small", "w-muted");
        VBox.setMargin(says, new Insets(0, Space.BASE, Space.SNUG, Space.BASE));
        var below = new VBox(scroll, says);
        below.getStyleClass().add("w-case-time");
        middle.getChildren().setAll(new Stacked(above, below, scroll, above, ROOMY_EMS).root());
        root.getChildren().setAll(sides.root());
        if (world != null && !all.positions().isEmpty()) {
            map.show(shown, world);
        }
        middle.applyCss(); // what scrolls holds nothing before
        focusMap();
    }

    private static Region sentence(String words) {
        var label = Wrapped.label(words, "w-muted");
        var box = new StackPane(label);
        box.getStyleClass().add("w-case-map");
        StackPane.setMargin(label, new Insets(Space.PAGE));
        return box;
    }

    private void say(String sentence) {
        counts.setText("");
        legend.getChildren().clear();
        var label = Wrapped.label(sentence, "w-muted");
        StackPane.setMargin(label, new Insets(Space.PAGE));
        root.getChildren().setAll(label);
    }
}
