package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.SidePane;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.library.LibraryViewModel.State;

/// The gallery: the answer in one line, the items in groups, and a peek at the selected one.
public final class LibraryView implements Screen {

    private static final Keys NO_KEYS = new Keys();
    private static final double GALLERY_EMS = 36;
    private static final double PEEK_EMS = 23.4;

    private final LibraryViewModel model;
    private final Navigator navigator;
    private final Pictures pictures;
    private final GalleryPane gallery;
    private final Slider cellSize =
            new Slider(GalleryMeasures.SMALLEST_CELL, GalleryMeasures.LARGEST_CELL, GalleryMeasures.USUAL_CELL);
    private final StackPane middle = new StackPane();
    private final RemovalSheet removal;
    private final Root root = new Root();
    private final FilterBar filters;
    private final PeekView peek;
    private final SidePane peekPlace;
    private final Keys keys;
    private boolean focusWanted;

    public LibraryView(LibraryViewModel model, Navigator navigator, Pictures pictures) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        cellSize.setFocusTraversable(false);
        cellSize.setAccessibleText(text("library.cellSize"));
        cellSize.valueProperty().addListener((_, _, _) -> arrange());
        filters = new FilterBar(model, cellSize);
        peek = new PeekView(model, pictures, this::open, navigator.offers(Route.Compare.class) ? this::compare : null);
        removal = new RemovalSheet(model, this::shown);
        keys = new LibraryKeys(this, model, navigator).keys();
        gallery = new GalleryPane(model, pictures, this::open);
        gallery.widthProperty().addListener((_, _, _) -> arrange());
        gallery.insetsProperty().addListener((_, _, _) -> root.lettersChanged()); // as large as the letters
        var headline = new Headline(model).root();
        HBox.setHgrow(headline, Priority.ALWAYS);
        var body = new VBox(middle);
        VBox.setVgrow(middle, Priority.ALWAYS);
        peekPlace = new SidePane(body, GALLERY_EMS, peek.root(), PEEK_EMS, text("library.peek"));
        body.getChildren().addFirst(new HBox(headline, peekPlace.toggle()));
        root.getChildren().setAll(peekPlace.root(), removal.root());
        model.gridProperty().addListener((_, _, grid) -> gallery.show(grid));
        model.selectionProperty().addListener((_, _, _) -> followSelection());
        model.stateProperty().addListener((_, _, state) -> show(state));
        show(model.stateProperty().get());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Optional<Region> toolBar() {
        return Optional.of(filters.root());
    }

    @Override
    public Keys keys() {
        return removal.isOpen() ? NO_KEYS : keys;
    }

    @Override
    public void find(String words) {
        model.search(words);
    }

    @Override
    public void shown() {
        focusWanted = true;
        takeFocus();
        aim();
    }

    void open() {
        var item = model.lead();
        if (item != null && navigator.offers(Route.Item.class)) {
            navigator.open(new Route.Item(model.listing(), item.media()));
        }
    }

    void compare() {
        var item = model.lead();
        if (item != null) {
            navigator.open(new Route.Compare(model.listing(), item.media(), null));
        }
    }

    /// Asks something in the peek, which is opened for it.
    void ask(Consumer<PeekView> question) {
        peekPlace.open();
        question.accept(peek);
    }

    /// Asks why what is selected is to be removed.
    void askForRemoval() {
        removal.ask();
    }

    /// Makes the cells larger, or smaller.
    void zoom(double by) {
        cellSize.setValue(cellSize.getValue() + by);
    }

    /// How many rows a page has, at least 1.
    int rowsOnPage() {
        return gallery.rowsOnPage();
    }

    private void arrange() {
        var measures = GalleryMeasures.of(gallery.room(), cellSize.getValue(), Theme.em(root.getScene()));
        gallery.measure(measures);
        model.setColumns(measures.columns());
    }

    private void followSelection() {
        aim();
        showLead();
    }

    /// Scrolls to where the keys act.
    void showLead() {
        var grid = model.gridProperty().get();
        var place = model.selectionProperty().get().leadPlace(grid.items());
        if (place >= 0) {
            gallery.reveal(grid.rowOf(place));
        }
    }

    /// The gallery can take the focus only once it is on screen.
    private void takeFocus() {
        if (focusWanted && gallery.getScene() != null) {
            focusWanted = false;
            gallery.requestFocus();
        }
    }

    private void aim() {
        var item = model.lead();
        pictures.aim(root, item == null ? List.of() : List.of(item.subject()));
    }

    private void show(State state) {
        middle.getChildren()
                .setAll(
                        switch (state) {
                            case State.Loading() -> message(text("library.loading"));
                            case State.Failed() -> message(text("library.failed"));
                            case State.Shown(var filtered) when filtered.files() == 0 -> message(text("library.empty"));
                            case State.Shown(var filtered)
                            when filtered.groups().isEmpty() -> nothingFits(filtered);
                            case State.Shown _ -> gallery;
                        });
        takeFocus();
    }

    private Node nothingFits(Filtered filtered) {
        var box = new VBox(Space.BASE, message(text("library.nothingFits")));
        filtered.drop().ifPresent(drop -> {
            var offer = new Button(text(
                    "library.drop",
                    drop.fitting(),
                    filtered.files(),
                    drop.facet().words()));
            offer.setOnAction(_ -> model.want(drop.facet(), Set.of()));
            box.getChildren().add(offer);
        });
        if (filtered.drop().isEmpty()) {
            var all = new Button(text("library.dropAll"));
            all.setOnAction(_ -> {
                navigator.clearFind();
                model.wantAll();
            });
            box.getChildren().add(all);
        }
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Label message(String words) {
        var label = new Label(words);
        label.getStyleClass().add("w-muted");
        return label;
    }

    /// Finds the places anew for letters of another size, but only while it is laid out: while styles are applied, no
    /// node may be moved.
    private final class Root extends StackPane {

        private boolean otherLetters;

        void lettersChanged() {
            otherLetters = true;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            if (otherLetters) {
                otherLetters = false;
                arrange();
            }
            super.layoutChildren();
        }
    }
}
