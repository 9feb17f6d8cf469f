package org.whence.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whence.core.record.MediaId;
import org.whence.ui.library.Filtered.Group;
import org.whence.ui.library.Filtered.Pile;

/// Items laid out in rows of so many columns, group by group. Places are counted from 0 over the items that are shown:
/// those of open groups, and of closed stacks the top.
final class GalleryGrid {

    static final GalleryGrid EMPTY = new GalleryGrid(List.of(), 1, Set.of(), Set.of());

    private final List<GalleryRow> rows = new ArrayList<>();
    private final List<LibraryItem> items = new ArrayList<>();
    private final List<GalleryRow.Cells> cells = new ArrayList<>();
    private final List<Integer> rowsOfCells = new ArrayList<>();

    /// @param columns at least 1
    /// @param closed the codes of the groups that are closed
    /// @param opened the names of the stacks that are opened
    GalleryGrid(List<Group> groups, int columns, Set<String> closed, Set<MediaId> opened) {
        for (var group : groups) {
            var open = !closed.contains(group.code());
            rows.add(new GalleryRow.Header(group, open));
            if (open) {
                var tiles = new ArrayList<Tile>();
                group.piles().forEach(pile -> lay(pile, opened, tiles));
                for (var at = 0; at < tiles.size(); at += columns) {
                    var part = List.copyOf(tiles.subList(at, Math.min(at + columns, tiles.size())));
                    var row = new GalleryRow.Cells(items.size(), part);
                    part.forEach(tile -> items.add(tile.item()));
                    cells.add(row);
                    rowsOfCells.add(rows.size());
                    rows.add(row);
                }
            }
        }
    }

    private static void lay(Pile pile, Set<MediaId> opened, List<Tile> tiles) {
        var size = pile.items().size();
        if (size == 1) {
            tiles.add(Tile.alone(pile.top()));
        } else if (opened.contains(pile.top().stack().of())) {
            tiles.add(new Tile(pile.top(), Tile.Lies.OPENED, size));
            pile.items().subList(1, size).forEach(item -> tiles.add(new Tile(item, Tile.Lies.BELOW, size)));
        } else {
            tiles.add(new Tile(pile.top(), Tile.Lies.ON_TOP, size));
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
        return rowsOfCells.get(cellsOf(place));
    }

    /// The row of a media, if it is shown.
    Optional<Integer> rowOf(MediaId media) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).media().equals(media)) {
                return Optional.of(rowOf(i));
            }
        }
        return Optional.empty();
    }

    /// The first media in `row`, or in the next that has any.
    Optional<MediaId> mediaFrom(int row) {
        return rows.subList(row, rows.size()).stream()
                .filter(GalleryRow.Cells.class::isInstance)
                .map(GalleryRow.Cells.class::cast)
                .findFirst()
                .map(next -> next.tiles().getFirst().item().media());
    }

    /// The place `steps` rows further down (up, if negative) in the same column, or as near to it as there is an item.
    int down(int place, int steps) {
        var from = cellsOf(place);
        var column = place - cells.get(from).first();
        var row = cells.get(Math.clamp(from + steps, 0, cells.size() - 1));
        return row.first() + Math.min(column, row.tiles().size() - 1);
    }

    /// The item that lies on top of a stack, if it is shown.
    Optional<MediaId> topOf(MediaId stack) {
        return cells.stream()
                .flatMap(row -> row.tiles().stream())
                .filter(tile -> tile.lies() != Tile.Lies.BELOW
                        && tile.item().stack().of().equals(stack))
                .map(tile -> tile.item().media())
                .findFirst();
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
