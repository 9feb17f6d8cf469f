package org.whence.ui.library;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.whence.core.record.MediaId;

/// How the gallery is laid out: in what groups, which of them and of the stacks are open, in how many columns. Use it
/// on one thread only.
final class Arrangement {

    private final ReadOnlyObjectWrapper<GalleryGrid> grid = new ReadOnlyObjectWrapper<>(GalleryGrid.EMPTY);
    private final ReadOnlyObjectWrapper<Grouping> grouping = new ReadOnlyObjectWrapper<>(Grouping.MATCH);
    private final ReadOnlyBooleanWrapper stacked = new ReadOnlyBooleanWrapper(true);
    private final Set<String> closed = new HashSet<>();
    private final Set<MediaId> opened = new HashSet<>();
    private int columns = 5;

    /// Lays out what one filter leaves.
    void lay(Filtered filtered) {
        grid.set(new GalleryGrid(filtered.groups(), columns, closed, opened));
    }

    /// Everything open or closed as at first, and nothing laid out.
    void reset() {
        closed.clear();
        opened.clear();
        grid.set(GalleryGrid.EMPTY);
    }

    /// @return whether it was another number before
    boolean setColumns(int columns) {
        var changes = columns != this.columns;
        this.columns = columns;
        return changes;
    }

    void setStacked(boolean stacked) {
        this.stacked.set(stacked);
    }

    void group(Grouping by) {
        grouping.set(by);
        closed.clear();
    }

    void toggleGroup(String code) {
        if (!closed.remove(code)) {
            closed.add(code);
        }
    }

    /// @return whether it is open now
    boolean toggleStack(MediaId stack) {
        return !opened.remove(stack) && opened.add(stack);
    }

    ReadOnlyObjectProperty<GalleryGrid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    /// Whether copies lie on top of each other, the best on top.
    ReadOnlyBooleanProperty stackedProperty() {
        return stacked.getReadOnlyProperty();
    }
}
