package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Mark;
import org.whence.core.record.MediaId;
import org.whence.support.ManualBackground;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Undo;
import org.whence.ui.library.LibraryViewModel.Ports;
import org.whence.ui.library.LibraryViewModel.State;

class LibraryViewModelTest {

    private final List<String> marked = new ArrayList<>();
    private final Undo undo = new Undo();
    private final ManualBackground background = new ManualBackground();
    private List<LibraryItem> items = SampleItems.many(30);
    private Optional<Beginning> beginning = Optional.empty();
    private final LibraryViewModel model = new LibraryViewModel(
            new Ports(
                    new Gathering(_ -> beginning, _ -> items, (_, words) -> found(words), _ -> SampleItems.peek()),
                    (_, media, mark, value) -> marked.add(media.size() + " " + mark + " " + value),
                    (_, media, words) -> marked.add("noted " + words),
                    (_, media, reason, authority) -> {
                        marked.add("removed " + media.size() + ": " + reason + ", " + authority);
                        items = items.subList(media.size(), items.size());
                        return new Removing.Outcome(media.size(), 0, List.of());
                    }),
            background,
            undo);

    private static Set<MediaId> found(String words) {
        return words.equals("said in a post") ? Set.of(SampleItems.media(7)) : Set.of();
    }

    @BeforeEach
    void show() {
        model.show(new Listing.All());
        settle();
    }

    @Test
    void the_first_item_is_selected_and_peeked_at() {
        assertThat(lead()).isEqualTo("IMG_0.jpg");
        assertThat(model.peekProperty().get()).isEqualTo(SampleItems.peek());
    }

    @Test
    void arrows_move_and_shift_extends() {
        model.step(1, false);
        assertThat(lead()).isEqualTo("IMG_10.jpg"); // seen before, so in the first group
        model.down(1, true);
        assertThat(model.selectionProperty().get().media()).hasSize(4);
        model.toEnd(true, false);
        assertThat(lead()).isEqualTo("IMG_29.jpg");
        model.selectAll();
        assertThat(model.selectionProperty().get().media()).hasSize(30);
    }

    @Test
    void a_mark_is_recorded_for_all_that_is_selected_and_shown() {
        model.step(1, true);
        model.toggle(Mark.STAR);
        settle();
        assertThat(marked).containsExactly("2 STAR yes");
        var lead = model.lead();
        assertThat(lead).isNotNull();
        assertThat(lead.marks().starred()).isTrue();
        model.toggle(Mark.STAR);
        settle();
        assertThat(marked).containsExactly("2 STAR yes", "2 STAR ");
    }

    @Test
    void tags_add_up() {
        model.tag("harbour");
        settle();
        model.tag("night");
        settle();
        assertThat(marked).containsExactly("1 TAGS harbour", "1 TAGS harbour\nnight");
    }

    @Test
    void a_filter_that_hides_the_selected_item_selects_the_first_that_is_left() {
        model.want(Facet.SEEN, Set.of(Facet.NOT_BEFORE));
        settle();
        assertThat(lead()).isEqualTo("IMG_1.jpg");
    }

    @Test
    void reloading_keeps_the_selection_and_the_filter() {
        model.want(Facet.SEEN, Set.of(Facet.NOT_BEFORE));
        settle();
        model.step(3, false);
        items = SampleItems.many(40);
        model.reload();
        settle();
        assertThat(lead()).isEqualTo("IMG_4.jpg");
        assertThat(model.gridProperty().get().items()).hasSize(36);
    }

    @Test
    void typing_on_gives_up_the_search_under_way() {
        model.search("IMG_1");
        model.search("IMG_11");
        assertThat(background.runAll()).isEqualTo(2); // the filter and the look-up of the last words alone
        settle();
        assertThat(model.gridProperty().get().items()).hasSize(1);
    }

    @Test
    void a_catalogue_that_cannot_be_read_is_a_state() {
        var failing = new LibraryViewModel(
                new Ports(
                        new Gathering(
                                _ -> Optional.empty(),
                                _ -> {
                                    throw new IllegalStateException("disk gone");
                                },
                                (_, _) -> Set.of(),
                                _ -> SampleItems.peek()),
                        (_, _, _, _) -> {},
                        (_, _, _) -> {},
                        (_, _, _, _) -> new Removing.Outcome(0, 0, List.of())),
                background,
                undo);
        failing.show(new Listing.Refuted());
        settle();
        assertThat(failing.stateProperty().get()).isEqualTo(new State.Failed());
    }

    @Test
    void what_is_said_of_an_item_elsewhere_is_found_in_the_catalogue() {
        model.search("said in a post");
        settle();
        assertThat(model.gridProperty().get().items())
                .extracting(LibraryItem::name)
                .containsExactly("IMG_7.jpg");
    }

    @Test
    void common_stock_is_marked_shown_as_such_and_found_by_it() {
        model.toggle(Mark.STOCK);
        settle();
        assertThat(model.chosen()).allMatch(item -> item.marks().stock().equals("all"));
        assertThat(Facet.MARK.codes(model.chosen().getFirst())).contains("stock");
        assertThat(Facet.MARK.words("stock")).isEqualTo("common stock");
        model.toggle(Mark.STOCK);
        settle();
        assertThat(model.chosen()).allMatch(item -> item.marks().stock().isEmpty());
    }

    @Test
    void marks_are_taken_back_to_what_each_item_had_before_and_done_again() {
        model.toggle(Mark.STAR);
        settle();
        model.step(1, true);
        model.mark(Mark.STAR, "yes");
        settle();
        marked.clear();
        undo.undo();
        settle();
        assertThat(marked).containsExactlyInAnyOrder("1 STAR yes", "1 STAR ");
        assertThat(model.chosen()).extracting(item -> item.marks().starred()).containsExactly(true, false);
        undo.redo();
        settle();
        assertThat(model.chosen()).allMatch(item -> item.marks().starred());
    }

    @Test
    void a_stack_opens_in_place_and_closes_on_its_top() {
        items = SampleItems.stacked();
        model.reload();
        settle();
        var closed = model.gridProperty().get().items().size();
        model.toEnd(false, false);
        model.toggleStack();
        assertThat(model.gridProperty().get().items()).hasSize(closed + 8);
        model.step(2, false);
        assertThat(lead()).startsWith("copy-");
        model.toggleStack();
        assertThat(model.gridProperty().get().items()).hasSize(closed);
        assertThat(lead()).isEqualTo("VID-20261113-WA0042.mp4");
    }

    @Test
    void the_media_are_told_in_the_order_in_which_they_are_shown_with_those_below_the_top_of_a_stack() {
        var all = new Listing.All();
        items = SampleItems.stacked();
        model.reload();
        settle();
        model.toEnd(false, false);
        model.toggleStack();
        var stack = model.gridProperty().get().items().subList(0, 9).stream()
                .map(LibraryItem::media)
                .toList();
        assertThat(model.media(all)).startsWith(stack.toArray(MediaId[]::new)).hasSameSizeAs(items);
        model.toggleStack();
        model.toggleGroup(Facet.BEFORE);
        assertThat(model.media(all)).startsWith(stack.toArray(MediaId[]::new)).hasSameSizeAs(items);
        assertThat(model.media(new Listing.Refuted())).isEmpty();
    }

    @Test
    void of_the_beginning_of_a_listing_no_order_is_told() {
        beginning = Optional.of(new Beginning(items.subList(0, 3), items.size()));
        model.show(new Listing.OpenMatches());
        background.runAll();
        background.runAll();
        assertThat(model.gridProperty().get().items()).hasSize(3);
        assertThat(model.media(new Listing.OpenMatches())).isEmpty();
        settle();
        assertThat(model.media(new Listing.OpenMatches())).hasSameSizeAs(items);
    }

    @Test
    void a_removal_cannot_be_taken_back() {
        model.toggle(Mark.STAR);
        settle();
        var told = new ArrayList<Optional<Removing.Outcome>>();
        model.remove("asked to", "the editor", told::add);
        settle();
        assertThat(marked).contains("removed 1: asked to, the editor");
        assertThat(told).containsExactly(Optional.of(new Removing.Outcome(1, 0, List.of())));
        assertThat(model.gridProperty().get().items()).hasSize(29);
        undo.undo();
        settle();
        assertThat(marked).hasSize(2);
    }

    @Test
    void the_gallery_is_grouped_by_what_the_user_chooses() {
        model.group(Grouping.KIND);
        settle();
        assertThat(model.gridProperty().get().rows())
                .filteredOn(GalleryRow.Header.class::isInstance)
                .hasSize(1);
    }

    private String lead() {
        var lead = model.lead();
        return lead == null ? "" : lead.name();
    }

    private void settle() {
        while (background.runAll() > 0) {}
    }
}
