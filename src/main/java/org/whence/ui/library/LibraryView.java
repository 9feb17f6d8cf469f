package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Space;
import org.whence.ui.library.LibraryViewModel.State;

/// The gallery: the answer in one line, the items in groups, and a peek at the selected one.
public final class LibraryView implements Screen {

    private static final double USUAL_CELL = 170;
    private static final double SMALLEST_CELL = 110;
    private static final double LARGEST_CELL = 360;
    private static final double SCROLL_BAR = 26;
    private static final int MOST_COLUMNS = 12;
    private static final Keys NO_KEYS = new Keys();

    private final LibraryViewModel model;
    private final Navigator navigator;
    private final Pictures pictures;
    private final ObservableList<GalleryRow> rows = FXCollections.observableArrayList();
    private final ListView<GalleryRow> list = new ListView<>(rows);
    private final List<GalleryRowCell> rowCells = new ArrayList<>();
    private final Slider cellSize = new Slider(SMALLEST_CELL, LARGEST_CELL, USUAL_CELL);
    private final StackPane middle = new StackPane();
    private final RemovalSheet removal;
    private final StackPane root = new StackPane();
    private final FilterBar filters;
    private final PeekView peek;
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
        keys = new LibraryKeys(this, model, peek, navigator).keys();
        prepareList();
        var gallery = new VBox(new Headline(model).root(), middle);
        gallery.setMinWidth(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox.setHgrow(gallery, Priority.ALWAYS);
        root.getChildren().setAll(new HBox(gallery, peek.root()), removal.root());
        model.gridProperty().addListener((_, _, grid) -> {
            if (!rows.equals(grid.rows())) { // what is only read anew is not drawn anew
                rows.setAll(grid.rows());
            }
        });
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
        return Math.max(1, (int) (list.getHeight() / (cellWidth() / GalleryRowCell.ASPECT + 50)));
    }

    private void prepareList() {
        list.getStyleClass().add("w-gallery");
        list.setAccessibleText(text("library.gallery"));
        list.setCellFactory(_ -> {
            var cell = new GalleryRowCell(model, pictures, this::cellWidth, this::open);
            rowCells.add(cell);
            return cell;
        });
        list.widthProperty().addListener((_, _, _) -> arrange());
    }

    private void arrange() {
        model.setColumns(columns());
        rowCells.forEach(GalleryRowCell::refresh);
    }

    private int columns() {
        return Math.clamp((long) ((list.getWidth() - SCROLL_BAR) / cellSize.getValue()), 1, MOST_COLUMNS);
    }

    private double cellWidth() {
        return Math.max(SMALLEST_CELL, Math.floor((list.getWidth() - SCROLL_BAR) / columns()));
    }

    private void followSelection() {
        rowCells.forEach(GalleryRowCell::refresh);
        aim();
        showLead();
    }

    /// Scrolls to where the keys act.
    void showLead() {
        var grid = model.gridProperty().get();
        var place = model.selectionProperty().get().leadPlace(grid.items());
        if (place >= 0) {
            reveal(grid.rowOf(place));
        }
    }

    /// Scrolls no further than it takes to see the row.
    private void reveal(int row) {
        var seen = rowCells.stream()
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == row)
                .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                .anyMatch(bounds -> list.localToScene(list.getLayoutBounds()).contains(bounds));
        if (!seen) {
            list.scrollTo(row);
        }
    }

    /// The list can take the focus only once it is on screen.
    private void takeFocus() {
        if (focusWanted && list.getScene() != null) {
            focusWanted = false;
            list.requestFocus();
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
                            case State.Shown _ -> list;
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
}
