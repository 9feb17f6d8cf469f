package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.ui.library.Filtered.Drop;
import org.whence.ui.library.Filtered.Group;

class FilteredTest {

    @Test
    void the_first_line_counts_the_whole_listing() {
        var filtered = Filtered.of(
                Beginning.whole(SampleItems.harbour()), Filter.NONE.with("no such word"), Grouping.MATCH, true);
        assertThat(filtered.files()).isEqualTo(39);
        assertThat(filtered.seenBefore()).isEqualTo(5);
        assertThat(filtered.yearsOld()).isEqualTo(4);
    }

    @Test
    void what_was_seen_before_comes_first_and_earliest_first() {
        var groups = Filtered.of(Beginning.whole(SampleItems.harbour()), Filter.NONE, Grouping.MATCH, true)
                .groups();
        assertThat(groups).extracting(Group::code).containsExactly(Facet.BEFORE, Facet.NOT_BEFORE);
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
        var counts = Filtered.of(
                        Beginning.whole(SampleItems.harbour()),
                        Filter.NONE.toggled(Facet.KIND, "video"),
                        Grouping.MATCH,
                        true)
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
        assertThat(Filtered.of(Beginning.whole(SampleItems.harbour()), none, Grouping.MATCH, true)
                        .drop())
                .contains(new Drop(Facet.KIND, 3));
    }

    @Test
    void years_before_is_a_year_or_more_before_it_came() {
        var items = SampleItems.harbour();
        assertThat(Facet.SEEN.codes(items.getFirst())).isEqualTo(Set.of(Facet.BEFORE, Facet.YEARS_BEFORE));
        assertThat(Facet.SEEN.codes(items.get(1))).isEqualTo(Set.of(Facet.BEFORE)); // the day before
    }

    @Test
    void copies_lie_in_stacks_with_the_most_pixels_on_top() {
        var groups = Filtered.of(Beginning.whole(SampleItems.stacked()), Filter.NONE, Grouping.MATCH, true)
                .groups();
        var first = groups.getFirst().piles().getFirst();
        assertThat(first.items()).hasSize(9);
        assertThat(first.top().name()).isEqualTo("VID-20261113-WA0042.mp4");
        assertThat(groups.getFirst().items()).hasSize(20);
        assertThat(Filtered.of(Beginning.whole(SampleItems.stacked()), Filter.NONE, Grouping.MATCH, false)
                        .groups()
                        .getFirst()
                        .piles())
                .hasSize(20);
    }

    @Test
    void a_stack_is_found_by_any_of_its_copies() {
        var groups = Filtered.of(
                        Beginning.whole(SampleItems.stacked()), Filter.NONE.with("copy-100"), Grouping.MATCH, true)
                .groups();
        assertThat(groups.getFirst().items())
                .extracting(LibraryItem::name)
                .containsExactly("copy-100-VID-20261113-WA0042.mp4");
    }

    @Test
    void groups_of_verdicts_put_the_gravest_first_and_no_claim_last() {
        assertThat(Filtered.of(Beginning.whole(SampleItems.harbour()), Filter.NONE, Grouping.VERDICT, true)
                        .groups())
                .extracting(group -> group.by().words(group.code()))
                .containsExactly("Refuted", "Would be refuted", "Not contradicted", "Cannot tell", "no claim of when");
        assertThat(Filtered.of(Beginning.whole(SampleItems.harbour()), Filter.NONE, Grouping.DATE, true)
                        .groups())
                .extracting(Group::code)
                .containsExactly("2019", "2021", "2022", "2026", Facet.NONE);
    }

    @Test
    void words_that_only_the_catalogue_finds_are_enough() {
        var found = Filter.NONE.with("a post says so", Set.of(SampleItems.media(6)));
        assertThat(fitting(found)).isEqualTo(1);
        assertThat(fitting(Filter.NONE.with("a post says so"))).isZero();
    }

    private static int fitting(Filter filter) {
        return Filtered.of(Beginning.whole(SampleItems.harbour()), filter, Grouping.MATCH, true).groups().stream()
                .mapToInt(group -> group.items().size())
                .sum();
    }
}
