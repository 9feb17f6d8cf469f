package org.whence.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whence.ui.library.Filtered.Group;

/// Items laid out in rows of so many columns, group by group. Places are counted from 0 over the items of the groups
/// that are open.
final class GalleryGrid {

    static final GalleryGrid EMPTY = new GalleryGrid(List.of(), 1, Set.of());

    private final List<GalleryRow> rows = new ArrayList<>();
    private final List<LibraryItem> items = new ArrayList<>();
    private final List<GalleryRow.Cells> cells = new ArrayList<>();

    /// @param columns at least 1
    GalleryGrid(List<Group> groups, int columns, Set<Group.Kind> closed) {
        for (var group : groups) {
            var open = !closed.contains(group.kind());
            rows.add(new GalleryRow.Header(group, open));
            if (open) {
                for (var at = 0; at < group.items().size(); at += columns) {
                    var part = group.items()
                            .subList(at, Math.min(at + columns, group.items().size()));
                    var row = new GalleryRow.Cells(items.size(), part);
                    items.addAll(part);
                    cells.add(row);
                    rows.add(row);
                }
            }
        }
    }

    List<GalleryRow> rows() {
        return rows;
    }

    List<LibraryItem> items() {
        return items;
    }

    /// The row, among all rows, in which the item at `place` lies.
    int rowOf(int place) {
        return rows.indexOf(cells.get(cellsOf(place)));
    }

    /// The place `steps` rows further down (up, if negative) in the same column, or as near to it as there is an item.
    int down(int place, int steps) {
        var from = cellsOf(place);
        var column = place - cells.get(from).first();
        var row = cells.get(Math.clamp(from + steps, 0, cells.size() - 1));
        return row.first() + Math.min(column, row.items().size() - 1);
    }

    private int cellsOf(int place) {
        var low = 0;
        var high = cells.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (cells.get(middle).first() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
