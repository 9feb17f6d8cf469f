package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.library.Filtered.Group;

/// A row of the gallery: a heading, or up to twelve items. Its parts are made once and used for every row it becomes.
final class GalleryRowCell extends ListCell<GalleryRow> {

    /// The proportion of the picture in a cell, width to height.
    static final double ASPECT = 158.0 / 104;

    /// What a cell is wider than its picture.
    static final double MARGIN = 12;

    private static final double HEADER_EMS = 2.6;
    private static final double WORDS_EMS = 3.1;
    private static final double EDGES = 10;

    private final LibraryViewModel model;
    private final Pictures pictures;
    private final DoubleSupplier cellWidth;
    private final Runnable open;
    private final List<GalleryCell> cells = new ArrayList<>();
    private final HBox row = new HBox();
    private final Label arrow = new Label();
    private final Label title = new Label();
    private final Label counts = new Label();
    private final Label order = new Label(text("library.earliestFirst"), Icon.SORT.node());
    private final HBox header = new HBox(Space.SMALL, arrow, title, counts, order);

    /// @param cellWidth in pixels
    GalleryRowCell(LibraryViewModel model, Pictures pictures, DoubleSupplier cellWidth, Runnable open) {
        this.model = model;
        this.pictures = pictures;
        this.cellWidth = cellWidth;
        this.open = open;
        title.getStyleClass().add("w-strong");
        counts.getStyleClass().addAll("w-dense", "w-muted");
        counts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(counts, Priority.ALWAYS);
        order.setContentDisplay(ContentDisplay.RIGHT);
        order.getStyleClass().addAll("w-dense", "w-muted");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("w-group");
        getStyleClass().add("w-gallery-row");
        setText(null);
    }

    /// The list asks for the heights of rows far from those on screen, by a cell that is never shown: that one stays
    /// bare.
    @Override
    protected double computePrefHeight(double width) {
        return switch (getItem()) {
            case null -> 0;
            case GalleryRow.Header _ -> Math.ceil(HEADER_EMS * em());
            case GalleryRow.Cells _ ->
                Math.ceil((cellWidth.getAsDouble() - MARGIN) / ASPECT + Space.TIGHT + WORDS_EMS * em() + EDGES);
        };
    }

    private double em() {
        return Theme.em(getScene());
    }

    private boolean isShown() {
        return getParent() == null || getParent().isVisible();
    }

    @Override
    protected void updateItem(@Nullable GalleryRow next, boolean empty) {
        super.updateItem(next, empty);
        if (!isShown()) {
            return;
        }
        switch (next) {
            case null -> {
                cells.forEach(GalleryCell::clear);
                setGraphic(null);
            }
            case GalleryRow.Header shown -> {
                cells.forEach(GalleryCell::clear);
                showHeader(shown);
            }
            case GalleryRow.Cells(var _, var tiles) -> showTiles(tiles);
        }
    }

    /// Shows again what is selected, and the size of the cells.
    void refresh() {
        if (!isEmpty() && getItem() instanceof GalleryRow.Cells(var _, var tiles)) {
            showTiles(tiles);
        }
    }

    private void showTiles(List<Tile> tiles) {
        while (cells.size() < tiles.size()) {
            var cell = new GalleryCell(pictures, model::toggleStack);
            cell.root().setOnMousePressed(event -> pressed(cell, event));
            cells.add(cell);
            row.getChildren().add(cell.root());
        }
        var selection = model.selectionProperty().get();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (i < tiles.size()) {
                var width = cellWidth.getAsDouble();
                cell.size(width, (width - MARGIN) / ASPECT);
                cell.show(tiles.get(i), selection.contains(tiles.get(i).item().media()));
            } else {
                cell.clear();
            }
        }
        setGraphic(row);
    }

    private void showHeader(GalleryRow.Header shown) {
        var group = shown.group();
        arrow.setGraphic(shown.open() ? Icon.OPEN_DOWN.node() : Icon.OPEN_SIDE.node());
        title.setText(group.by().words(group.code()));
        counts.setText(counts(group));
        order.setVisible(group.by() != Grouping.MATCH || group.code().equals(Facet.BEFORE));
        header.setOnMouseClicked(_ -> model.toggleGroup(group.code()));
        setGraphic(header);
    }

    private static String counts(Group group) {
        var files = group.piles().stream().mapToInt(pile -> pile.items().size()).sum();
        var stacks =
                group.piles().stream().filter(pile -> pile.items().size() > 1).count();
        var counts = new StringBuilder(text("library.groupCounts", stacks, files));
        if (group.by() == Grouping.MATCH && group.code().equals(Facet.NOT_BEFORE)) {
            return counts.append(text("library.notNew")).toString();
        }
        var refuted = group.with(VerdictMark.REFUTED);
        var open = group.with(VerdictMark.WOULD_BE_REFUTED);
        return refuted + open == 0 || group.by() == Grouping.VERDICT
                ? counts.toString()
                : counts.append(text("library.seenVerdicts", refuted, open)).toString();
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
