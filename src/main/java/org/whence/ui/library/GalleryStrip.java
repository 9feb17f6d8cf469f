package org.whence.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.whence.ui.kit.cover.Pictures;

/// Up to twelve items beside each other. Its cells are made once and used for every row that it shows, and keep their
/// size, so that whatever becomes of one of them no other is laid out anew.
final class GalleryStrip {

    private final LibraryViewModel model;
    private final Pictures pictures;
    private final Runnable open;
    private final List<GalleryCell> cells = new ArrayList<>();
    private final Pane root = new Pane();

    /// @param open the lead
    GalleryStrip(LibraryViewModel model, Pictures pictures, Runnable open) {
        this.model = model;
        this.pictures = pictures;
        this.open = open;
        root.setManaged(false);
    }

    Region root() {
        return root;
    }

    void show(GalleryRow.Cells row, GalleryMeasures measures) {
        var tiles = row.tiles();
        while (cells.size() < tiles.size()) {
            var cell = new GalleryCell(pictures, model::toggleStack);
            cell.root().setOnMousePressed(event -> pressed(cell, event));
            cells.add(cell);
            root.getChildren().add(cell.root());
        }
        var selection = model.selectionProperty().get();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (i < tiles.size()) {
                cell.lie(i * measures.cell(), measures, measures.height(row));
                cell.show(
                        tiles.get(i),
                        row.first() + i,
                        selection.contains(tiles.get(i).item().media()));
            } else {
                cell.clear();
            }
        }
    }

    /// Shows nothing, and gives up covers that have not come.
    void clear() {
        cells.forEach(GalleryCell::clear);
    }

    /// Shows which of its items are selected.
    void select(Selection selection) {
        cells.forEach(cell -> cell.select(selection));
    }

    /// The cells that show something.
    Stream<GalleryCell> shown() {
        return cells.stream().filter(cell -> cell.item() != null);
    }

    private void pressed(GalleryCell cell, MouseEvent event) {
        var item = cell.item();
        if (item == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShiftDown()) {
            model.extendTo(item.media());
        } else if (event.isShortcutDown()) {
            model.toggleSelected(item.media());
        } else {
            model.select(item.media());
            if (event.getClickCount() == 2) {
                open.run();
            }
        }
    }
}
