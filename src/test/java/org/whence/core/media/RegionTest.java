package org.whence.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    @Test
    void three_hundredths_short_of_each_edge_is_all_of_the_picture() {
        assertThat(new Region(300, 300, 9_700, 9_700).snapped()).isEqualTo(Region.ALL);
    }

    @ParameterizedTest
    @CsvSource({"301, 0, 10000, 10000", "0, 301, 10000, 10000", "0, 0, 9699, 10000", "0, 0, 10000, 9699"})
    void a_little_more_at_any_edge_is_a_part(int left, int top, int right, int bottom) {
        var part = new Region(left, top, right, bottom);

        assertThat(part.snapped()).isEqualTo(part);
        assertThat(part.nearlyContains(Region.ALL)).isFalse();
    }

    @Test
    void a_region_lies_elsewhere_in_the_mirrored_picture() {
        assertThat(new Region(1_000, 2_000, 3_000, 4_000).mirrored()).isEqualTo(new Region(7_000, 2_000, 9_000, 4_000));
    }

    @Test
    void what_only_touches_does_not_overlap() {
        var left = new Region(0, 0, 5_000, 10_000);

        assertThat(left.overlaps(new Region(5_000, 0, 10_000, 10_000))).isFalse();
        assertThat(left.overlaps(new Region(4_999, 0, 10_000, 10_000))).isTrue();
    }

    @Test
    void a_region_lies_in_the_picture_and_has_an_area() {
        assertThatThrownBy(() -> new Region(0, 0, 10_001, 10_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Region(5, 0, 5, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
