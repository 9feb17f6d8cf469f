package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.ui.library.Filtered.Group;
import org.whence.ui.library.Filtered.Pile;

class RowPlacesTest {

    private static final GalleryMeasures MEASURES = new GalleryMeasures(3, 170, 13);
    private static final double HEADING = 34;
    private static final double CELLS = 159;

    private final GalleryGrid grid = new GalleryGrid(
            List.of(new Group(
                    Grouping.MATCH,
                    Facet.BEFORE,
                    SampleItems.many(9).stream()
                            .map(item -> new Pile(List.of(item)))
                            .toList())),
            3,
            Set.of(),
            Set.of());
    private final RowPlaces places = new RowPlaces(grid.rows(), MEASURES);

    @Test
    void rows_lie_below_each_other_in_their_own_heights() {
        assertThat(places.rows()).isEqualTo(4);
        assertThat(places.top(1)).isEqualTo(HEADING);
        assertThat(places.height(1)).isEqualTo(CELLS);
        assertThat(places.height()).isEqualTo(HEADING + 3 * CELLS);
    }

    @Test
    void a_row_is_found_from_its_first_pixel_to_its_last() {
        assertThat(places.at(0)).isZero();
        assertThat(places.at(HEADING - 0.5)).isZero();
        assertThat(places.at(HEADING)).isEqualTo(1);
        assertThat(places.at(HEADING + CELLS)).isEqualTo(2);
        assertThat(places.at(-10)).isZero();
        assertThat(places.at(1_000_000)).isEqualTo(3);
        assertThat(new RowPlaces(List.of(), MEASURES).at(0)).isEqualTo(-1);
    }

    @Test
    void a_row_is_shown_by_scrolling_no_further_than_needed() {
        assertThat(places.showing(1, 0, 300)).isZero();
        assertThat(places.showing(2, 0, 300)).isEqualTo(HEADING + 2 * CELLS - 300);
        assertThat(places.showing(1, 200, 300)).isEqualTo(HEADING);
    }

    @Test
    void of_a_row_that_is_higher_than_the_view_the_top_is_shown() {
        assertThat(places.showing(2, 0, 100)).isEqualTo(HEADING + CELLS);
    }

    @Test
    void cells_fill_the_width_and_are_never_too_small_nor_too_many() {
        assertThat(GalleryMeasures.of(860, 170, 13)).isEqualTo(new GalleryMeasures(5, 172, 13));
        assertThat(GalleryMeasures.of(0, 170, 13)).isEqualTo(new GalleryMeasures(1, 110, 13));
        assertThat(GalleryMeasures.of(10_000, 110, 13).columns()).isEqualTo(12);
    }
}
