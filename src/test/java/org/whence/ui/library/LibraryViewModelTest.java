package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act.Mark;
import org.whence.support.ManualBackground;
import org.whence.ui.kit.Listing;
import org.whence.ui.library.LibraryViewModel.Ports;
import org.whence.ui.library.LibraryViewModel.State;

class LibraryViewModelTest {

    private final List<String> marked = new ArrayList<>();
    private final ManualBackground background = new ManualBackground();
    private List<LibraryItem> items = SampleItems.many(30);
    private final LibraryViewModel model = new LibraryViewModel(
            new Ports(
                    _ -> items,
                    _ -> SampleItems.peek(),
                    (_, media, mark, value) -> marked.add(media.size() + " " + mark + " " + value)),
            background);

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
        assertThat(background.runAll()).isEqualTo(1);
        assertThat(model.gridProperty().get().items()).hasSize(1);
    }

    @Test
    void a_catalogue_that_cannot_be_read_is_a_state() {
        var failing = new LibraryViewModel(
                new Ports(
                        _ -> {
                            throw new IllegalStateException("disk gone");
                        },
                        _ -> SampleItems.peek(),
                        (_, _, _, _) -> {}),
                background);
        failing.show(new Listing.Refuted());
        background.runAll();
        assertThat(failing.stateProperty().get()).isEqualTo(new State.Failed());
    }

    private String lead() {
        var lead = model.lead();
        return lead == null ? "" : lead.name();
    }

    private void settle() {
        while (background.runAll() > 0) {}
    }
}
