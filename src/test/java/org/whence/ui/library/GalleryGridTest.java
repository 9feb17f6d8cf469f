package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.ui.library.Filtered.Group;
import org.whence.ui.library.Filtered.Group.Kind;

class GalleryGridTest {

    private static final List<LibraryItem> ITEMS = SampleItems.many(12);
    private static final List<Group> GROUPS =
            List.of(new Group(Kind.SEEN_BEFORE, ITEMS.subList(0, 5)), new Group(Kind.NO_MATCH, ITEMS.subList(5, 12)));

    private final GalleryGrid grid = new GalleryGrid(GROUPS, 3, Set.of());

    @Test
    void each_group_has_a_heading_and_begins_a_row() {
        assertThat(grid.rows())
                .containsExactly(
                        new GalleryRow.Header(GROUPS.get(0), true),
                        new GalleryRow.Cells(0, ITEMS.subList(0, 3)),
                        new GalleryRow.Cells(3, ITEMS.subList(3, 5)),
                        new GalleryRow.Header(GROUPS.get(1), true),
                        new GalleryRow.Cells(5, ITEMS.subList(5, 8)),
                        new GalleryRow.Cells(8, ITEMS.subList(8, 11)),
                        new GalleryRow.Cells(11, ITEMS.subList(11, 12)));
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
        var closed = new GalleryGrid(GROUPS, 3, Set.of(Kind.SEEN_BEFORE));
        assertThat(closed.rows().getFirst()).isEqualTo(new GalleryRow.Header(GROUPS.getFirst(), false));
        assertThat(closed.items()).isEqualTo(ITEMS.subList(5, 12));
    }
}
