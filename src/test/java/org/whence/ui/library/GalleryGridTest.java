package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.ui.library.Filtered.Group;
import org.whence.ui.library.Filtered.Pile;

class GalleryGridTest {

    private static final List<LibraryItem> ITEMS = SampleItems.many(12);
    private static final List<Group> GROUPS =
            List.of(group(Facet.BEFORE, ITEMS.subList(0, 5)), group(Facet.NOT_BEFORE, ITEMS.subList(5, 12)));

    private final GalleryGrid grid = new GalleryGrid(GROUPS, 3, Set.of(), Set.of());

    private static Group group(String code, List<LibraryItem> items) {
        return new Group(
                Grouping.MATCH,
                code,
                items.stream().map(item -> new Pile(List.of(item))).toList());
    }

    private static GalleryRow.Cells cells(int first, List<LibraryItem> items) {
        return new GalleryRow.Cells(first, items.stream().map(Tile::alone).toList());
    }

    @Test
    void each_group_has_a_heading_and_begins_a_row() {
        assertThat(grid.rows())
                .containsExactly(
                        new GalleryRow.Header(GROUPS.get(0), true),
                        cells(0, ITEMS.subList(0, 3)),
                        cells(3, ITEMS.subList(3, 5)),
                        new GalleryRow.Header(GROUPS.get(1), true),
                        cells(5, ITEMS.subList(5, 8)),
                        cells(8, ITEMS.subList(8, 11)),
                        cells(11, ITEMS.subList(11, 12)));
    }

    @Test
    void down_keeps_the_column_across_groups_and_stops_at_the_ends() {
        assertThat(grid.down(1, 1)).isEqualTo(4);
        assertThat(grid.down(4, 1)).isEqualTo(6);
        assertThat(grid.down(2, 1)).isEqualTo(4); // the row is shorter
        assertThat(grid.down(6, 5)).isEqualTo(11);
        assertThat(grid.down(6, -9)).isEqualTo(1);
    }

    @Test
    void the_row_of_an_item_counts_the_headings() {
        assertThat(grid.rowOf(0)).isEqualTo(1);
        assertThat(grid.rowOf(5)).isEqualTo(4);
        assertThat(grid.rowOf(11)).isEqualTo(6);
    }

    @Test
    void a_closed_group_shows_its_heading_only() {
        var closed = new GalleryGrid(GROUPS, 3, Set.of(Facet.BEFORE), Set.of());
        assertThat(closed.rows().getFirst()).isEqualTo(new GalleryRow.Header(GROUPS.getFirst(), false));
        assertThat(closed.items()).isEqualTo(ITEMS.subList(5, 12));
    }

    @Test
    void an_opened_stack_lies_in_place_after_its_top() {
        var top = ITEMS.getFirst();
        var copy = SampleItems.copy(top, 100);
        var groups = List.of(new Group(
                Grouping.MATCH, Facet.BEFORE, List.of(new Pile(List.of(top, copy)), new Pile(List.of(ITEMS.get(1))))));
        assertThat(new GalleryGrid(groups, 3, Set.of(), Set.of()).items()).containsExactly(top, ITEMS.get(1));
        var opened = new GalleryGrid(groups, 3, Set.of(), Set.of(top.stack().of()));
        assertThat(opened.rows().getLast())
                .isEqualTo(new GalleryRow.Cells(
                        0,
                        List.of(
                                new Tile(top, Tile.Lies.OPENED, 2),
                                new Tile(copy, Tile.Lies.BELOW, 2),
                                Tile.alone(ITEMS.get(1)))));
        assertThat(opened.topOf(copy.stack().of())).contains(top.media());
    }
}
