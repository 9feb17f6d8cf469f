package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.cover.Pictures;

/// The rows of a gallery, of which only those in sight have nodes. Scrolling moves these, and gives each that leaves
/// the words and covers of one that comes: nothing is made, attached or styled anew. (`ListView` asks the style sheets
/// about every node of a row whose number changes, which is most of what its scrolling takes.)
final class GalleryPane extends Region {

    private static final int STEPS_IN_VIEW = 8;

    private final LibraryViewModel model;
    private final Supplier<GalleryStrip> newStrip;
    private final Pane sheet = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private final Map<Integer, GalleryStrip> strips = new TreeMap<>();
    private final Map<Integer, GalleryHeading> headings = new TreeMap<>();
    private final Deque<GalleryStrip> spareStrips = new ArrayDeque<>();
    private final Deque<GalleryHeading> spareHeadings = new ArrayDeque<>();
    private GalleryGrid grid = GalleryGrid.EMPTY;
    private GalleryMeasures measures = new GalleryMeasures(1, GalleryMeasures.USUAL_CELL, 0);
    private RowPlaces places = new RowPlaces(List.of(), measures);
    private double position;
    private int awaited = -1;

    /// @param open opens the lead
    GalleryPane(LibraryViewModel model, Pictures pictures, Runnable open) {
        this.model = model;
        newStrip = () -> new GalleryStrip(model, pictures, open);
        getStyleClass().add("w-gallery");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(text("library.gallery"));
        sheet.setManaged(false);
        sheet.setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.valueProperty().addListener((_, _, to) -> moveTo(to.doubleValue()));
        getChildren().setAll(sheet, bar);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        model.selectionProperty().addListener((_, _, next) -> select(next));
    }

    /// Lays out other rows. What was at the top stays there, if it is among them.
    void show(GalleryGrid next) {
        lay(next, measures);
    }

    /// Lays the rows out in other sizes. What was at the top stays there.
    void measure(GalleryMeasures next) {
        if (!next.equals(measures)) {
            lay(grid, next);
        }
    }

    /// The width that is there for rows.
    double room() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset() - bar.prefWidth(-1));
    }

    /// How many rows of cells are in sight, at least 1.
    int rowsOnPage() {
        return Math.max(1, strips.size() - 1);
    }

    /// Scrolls no further than it takes to see the row, with the heading that it stands under.
    void reveal(int row) {
        var view = clip.getHeight();
        if (view <= 0) {
            awaited = row; // until there is something to be seen in
        } else if (row >= 0 && row < places.rows()) {
            var headed = row > 0 && grid.rows().get(row - 1) instanceof GalleryRow.Header;
            moveTo(places.showing(row, headed ? places.showing(row - 1, position, view) : position, view));
        }
    }

    /// How far it is scrolled, in pixels.
    double position() {
        return position;
    }

    /// Scrolls to so many pixels below the top, or as far as there is anything.
    void moveTo(double next) {
        var last = Math.max(0, places.height() - clip.getHeight());
        var to = snapPositionY(Math.clamp(next, 0, last));
        if (to != position) {
            position = to;
            arrange();
            bar.setValue(to);
        }
    }

    private void lay(GalleryGrid nextGrid, GalleryMeasures nextMeasures) {
        var row = places.at(position);
        var anchor = position > 0 && row >= 0 ? grid.mediaFrom(row) : Optional.<MediaId>empty();
        var share = row < 0 ? 0 : (position - places.top(row)) / places.height(row);
        giveBack();
        grid = nextGrid;
        measures = nextMeasures;
        places = new RowPlaces(grid.rows(), measures);
        anchor.flatMap(grid::rowOf).ifPresent(at -> position = places.top(at) + share * places.height(at));
        settle();
    }

    /// Puts the position within what there is, and shows what is in sight there.
    private void settle() {
        var view = clip.getHeight();
        var last = Math.max(0, places.height() - view);
        position = snapPositionY(Math.clamp(position, 0, last));
        bar.setVisible(last > 0);
        bar.setMax(last);
        bar.setVisibleAmount(places.height() == 0 ? 0 : last * view / places.height());
        bar.setBlockIncrement(view);
        bar.setUnitIncrement(view / STEPS_IN_VIEW);
        bar.setValue(position);
        arrange();
    }

    @Override
    protected void layoutChildren() {
        var left = snappedLeftInset();
        var top = snappedTopInset();
        var height = getHeight() - top - snappedBottomInset();
        var wide = bar.prefWidth(-1);
        sheet.resizeRelocate(left, top, room(), height);
        clip.setWidth(room());
        clip.setHeight(height);
        bar.resizeRelocate(getWidth() - snappedRightInset() - wide, top, wide, height);
        settle();
        if (awaited >= 0 && height > 0) {
            reveal(awaited);
            awaited = -1;
        }
    }

    private void arrange() {
        if (places.rows() == 0 || clip.getHeight() <= 0) {
            giveBack();
            return;
        }
        var first = places.at(position);
        var last = places.at(position + clip.getHeight() - 1);
        giveBackBeyond(first, last);
        for (var i = first; i <= last; i++) {
            var root = switch (grid.rows().get(i)) {
                case GalleryRow.Header header -> heading(i, header);
                case GalleryRow.Cells cells -> strip(i, cells);
            };
            root.resizeRelocate(0, places.top(i) - position, clip.getWidth(), places.height(i));
        }
        spareStrips.forEach(GalleryStrip::clear);
    }

    private Region strip(int row, GalleryRow.Cells cells) {
        var strip = strips.get(row);
        if (strip == null) {
            strip = Objects.requireNonNullElseGet(spareStrips.poll(), newStrip);
            strips.put(row, strip);
            strip.show(cells, measures);
            appear(strip.root());
        }
        return strip.root();
    }

    private Region heading(int row, GalleryRow.Header header) {
        var heading = headings.get(row);
        if (heading == null) {
            heading = Objects.requireNonNullElseGet(spareHeadings.poll(), () -> new GalleryHeading(model));
            headings.put(row, heading);
            heading.show(header);
            appear(heading.root());
        }
        return heading.root();
    }

    private void appear(Region root) {
        if (root.getParent() == null) {
            sheet.getChildren().add(root);
        }
        root.setVisible(true);
    }

    private void giveBack() {
        giveBackBeyond(Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    private void giveBackBeyond(int first, int last) {
        strips.entrySet().removeIf(entry -> {
            var leaves = entry.getKey() < first || entry.getKey() > last;
            if (leaves) {
                entry.getValue().root().setVisible(false);
                spareStrips.add(entry.getValue());
            }
            return leaves;
        });
        headings.entrySet().removeIf(entry -> {
            var leaves = entry.getKey() < first || entry.getKey() > last;
            if (leaves) {
                entry.getValue().root().setVisible(false);
                spareHeadings.add(entry.getValue());
            }
            return leaves;
        });
    }

    private void scrolled(ScrollEvent event) {
        var view = clip.getHeight();
        var by = switch (event.getTextDeltaYUnits()) {
            case NONE -> event.getDeltaY();
            case LINES -> event.getTextDeltaY() * view / STEPS_IN_VIEW;
            case PAGES -> event.getTextDeltaY() * view;
        };
        moveTo(position - by);
        event.consume();
    }

    private void select(Selection selection) {
        strips.values().forEach(strip -> strip.select(selection));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
    }

    private Stream<GalleryCell> cells() {
        return strips.values().stream().flatMap(GalleryStrip::shown);
    }

    /// A list of its items, of which those in sight can be asked.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> grid.items().size();
            case ITEM_AT_INDEX ->
                cells().filter(cell -> Objects.equals(cell.place(), parameters[0]))
                        .map(GalleryCell::root)
                        .findFirst()
                        .orElse(null);
            case FOCUS_ITEM ->
                cells().filter(cell ->
                                cell.shows(model.selectionProperty().get().lead()))
                        .map(GalleryCell::root)
                        .findFirst()
                        .orElse(null);
            case MULTIPLE_SELECTION -> true;
            case SELECTED_ITEMS ->
                FXCollections.observableArrayList(cells().filter(GalleryCell::isSelected)
                        .map(GalleryCell::root)
                        .toList());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
