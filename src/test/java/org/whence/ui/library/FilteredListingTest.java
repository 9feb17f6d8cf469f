package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Mark;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Undo;
import org.whence.ui.library.LibraryViewModel.Ports;
import org.whence.ui.library.LibraryViewModel.State;

/// A listing whose beginning is there before all of it.
class FilteredListingTest {

    private static final int FILES = 30;
    private static final int BEGUN = 20;

    /// Does at once what it is given, and delivers it when it is told to.
    private static final class Delivering implements Background {

        private final Set<Runnable> delivered = new LinkedHashSet<>();

        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            try {
                var found = work.call();
                Runnable delivery = () -> done.accept(found);
                delivered.add(delivery);
                return () -> delivered.remove(delivery);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        void deliverOne() {
            var next = delivered.iterator().next();
            delivered.remove(next);
            next.run();
        }

        void deliverAll() {
            while (!delivered.isEmpty()) {
                deliverOne();
            }
        }
    }

    private final Delivering background = new Delivering();
    private final List<LibraryItem> items = SampleItems.many(FILES);
    private final LibraryViewModel model = new LibraryViewModel(
            new Ports(
                    new Gathering(
                            _ -> Optional.of(new Beginning(items.subList(0, BEGUN), FILES)),
                            of -> of instanceof Listing.NotExamined ? items.subList(1, FILES) : items,
                            (_, _) -> Set.of(),
                            _ -> SampleItems.peek()),
                    (_, _, _, _) -> {},
                    (_, _, _) -> {},
                    (_, _, _, _) -> new Removing.Outcome(0, 0, List.of())),
            background,
            new Undo());

    @BeforeEach
    void showTheBeginning() {
        model.show(new Listing.All());
        background.deliverOne(); // the beginning
        background.deliverOne(); // what a filter leaves of it; the whole list is read, and waits
        assertThat(shown().unread()).isEqualTo(FILES - BEGUN);
    }

    private Filtered shown() {
        assertThat(model.stateProperty().get()).isInstanceOf(State.Shown.class);
        return ((State.Shown) model.stateProperty().get()).filtered();
    }

    private int cells() {
        return model.gridProperty().get().items().size();
    }

    private void settle() {
        background.deliverAll();
    }

    @Test
    void the_beginning_is_shown_with_the_number_of_all_and_can_be_worked_with() {
        assertThat(shown().files()).isEqualTo(FILES);
        assertThat(cells()).isEqualTo(BEGUN);
        var first = model.lead();
        model.step(1, false);
        assertThat(model.lead()).isNotNull().isNotEqualTo(first);
    }

    @Test
    void what_follows_keeps_the_selection() {
        model.step(2, false);
        var lead = model.lead();
        settle();
        assertThat(shown().unread()).isZero();
        assertThat(cells()).isEqualTo(FILES);
        assertThat(model.lead()).isEqualTo(lead);
    }

    @Test
    void what_is_asked_of_the_beginning_is_answered_when_all_is_there() {
        model.search("IMG_29");
        assertThat(model.stateProperty().get()).isEqualTo(new State.Loading());
        settle();
        assertThat(model.gridProperty().get().items())
                .extracting(LibraryItem::name)
                .containsExactly("IMG_29.jpg");
    }

    @Test
    void another_order_waits_for_all() {
        model.group(Grouping.DATE);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Loading());
        settle();
        assertThat(cells()).isEqualTo(FILES);
    }

    @Test
    void all_that_is_selected_is_all_there_is() {
        model.selectAll();
        settle();
        assertThat(model.chosen()).hasSize(FILES);
    }

    @Test
    void the_last_item_is_the_last_of_all_unless_another_is_chosen_meanwhile() {
        model.toEnd(true, false);
        settle();
        assertThat(model.lead()).isEqualTo(model.gridProperty().get().items().getLast());

        model.show(new Listing.Refuted());
        background.deliverOne();
        background.deliverOne();
        model.toEnd(true, false);
        model.step(1, false);
        var lead = model.lead();
        settle();
        assertThat(model.lead()).isEqualTo(lead);
    }

    @Test
    void a_mark_set_meanwhile_is_not_lost_to_a_list_that_was_read_before() {
        var first = items.getFirst();
        var now = new ArrayList<>(items);
        var later = new Delivering();
        var listing = new FilteredListing(
                new Gathering(
                        _ -> Optional.of(new Beginning(List.copyOf(now.subList(0, BEGUN)), FILES)),
                        _ -> List.copyOf(now),
                        (_, _) -> Set.of(),
                        _ -> SampleItems.peek()),
                later,
                new Arrangement());
        listing.reload();
        later.deliverOne(); // the beginning
        later.deliverOne(); // and what a filter leaves of it; the whole is read, and waits to be delivered
        now.set(0, first.with(first.marks().with(Mark.STAR, "yes")));
        listing.mark(Set.of(first.media()), Mark.STAR, "yes");
        later.deliverAll();
        assertThat(listing.items()).hasSize(FILES);
        assertThat(listing.items().getFirst().marks().starred()).isTrue();
    }

    @Test
    void a_listing_that_was_left_does_not_come_back() {
        model.show(new Listing.NotExamined());
        assertThat(model.stateProperty().get()).isEqualTo(new State.Loading());
        assertThat(model.gridProperty().get().items()).isEmpty();
        settle();
        assertThat(shown().unread()).isZero();
        assertThat(shown().files()).isEqualTo(FILES - 1);
    }
}
