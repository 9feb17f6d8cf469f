package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.ui.library.Filtered.Drop;
import org.whence.ui.library.Filtered.Group;

class FilteredTest {

    @Test
    void the_first_line_counts_the_whole_listing() {
        var filtered = Filtered.of(SampleItems.harbour(), Filter.NONE.with("no such word"));
        assertThat(filtered.files()).isEqualTo(39);
        assertThat(filtered.seenBefore()).isEqualTo(5);
        assertThat(filtered.yearsOld()).isEqualTo(4);
    }

    @Test
    void what_was_seen_before_comes_first_and_earliest_first() {
        var groups = Filtered.of(SampleItems.harbour(), Filter.NONE).groups();
        assertThat(groups).extracting(Group::kind).containsExactly(Group.Kind.SEEN_BEFORE, Group.Kind.NO_MATCH);
        assertThat(groups.getFirst().items())
                .extracting(LibraryItem::name)
                .startsWith("VID-20261113-WA0042.mp4", "IMG_8841.MP4")
                .endsWith("photo_2026-11-12_20-23-14.jpg");
    }

    @Test
    void values_of_one_facet_add_up_and_facets_narrow() {
        var clips = Filter.NONE.toggled(Facet.KIND, "video");
        assertThat(fitting(clips)).isEqualTo(3);
        assertThat(fitting(clips.toggled(Facet.KIND, "audio"))).isEqualTo(4);
        assertThat(fitting(clips.toggled(Facet.VERDICT, "refuted"))).isEqualTo(1);
        assertThat(fitting(clips.toggled(Facet.KIND, "video"))).isEqualTo(39);
    }

    @Test
    void words_are_found_in_any_case_in_names_descriptions_and_matches() {
        assertThat(fitting(Filter.NONE.with("wa0042 20261113"))).isEqualTo(1);
        assertThat(fitting(Filter.NONE.with("smoke above"))).isEqualTo(1);
        assertThat(fitting(Filter.NONE.with("crop OF img_2210"))).isEqualTo(1);
        assertThat(fitting(Filter.NONE.with("الساحة"))).isPositive();
    }

    @Test
    void the_counts_of_a_facet_are_those_that_the_others_leave() {
        var counts = Filtered.of(SampleItems.harbour(), Filter.NONE.toggled(Facet.KIND, "video"))
                .counts();
        assertThat(counts.get(Facet.VERDICT))
                .containsEntry("refuted", 1)
                .containsEntry("would-be-refuted", 1)
                .containsEntry("not-contradicted", 1)
                .hasSize(3);
        assertThat(counts.get(Facet.KIND)).containsEntry("image", 31);
    }

    @Test
    void where_nothing_fits_the_filter_that_is_in_the_way_is_named() {
        var none = Filter.NONE.toggled(Facet.KIND, "audio").toggled(Facet.VERDICT, "refuted");
        assertThat(Filtered.of(SampleItems.harbour(), none).drop()).contains(new Drop(Facet.KIND, 3));
    }

    @Test
    void years_before_is_a_year_or_more_before_it_came() {
        var items = SampleItems.harbour();
        assertThat(Facet.SEEN.codes(items.getFirst())).isEqualTo(Set.of(Facet.BEFORE, Facet.YEARS_BEFORE));
        assertThat(Facet.SEEN.codes(items.get(1))).isEqualTo(Set.of(Facet.BEFORE)); // the day before
    }

    private static int fitting(Filter filter) {
        return Filtered.of(SampleItems.harbour(), filter).groups().stream()
                .mapToInt(group -> group.items().size())
                .sum();
    }
}
