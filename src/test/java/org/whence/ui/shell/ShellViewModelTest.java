package org.whence.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.core.record.MediaId;
import org.whence.support.ManualBackground;
import org.whence.ui.FakeDesk;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

class ShellViewModelTest {

    private static final Route ALL = new Route.Library(new Listing.All());
    private static final Route HARBOUR = new Route.Library(new Listing.InCase(FakeDesk.HARBOUR));
    private static final Route ITEM = new Route.Item(new Listing.InCase(FakeDesk.HARBOUR), new MediaId("a".repeat(64)));

    private final ManualBackground background = new ManualBackground();
    private final Set<Class<? extends Route>> screens =
            new HashSet<>(List.of(Route.FirstStart.class, Route.Library.class, Route.Item.class));
    private final ShellViewModel model = new ShellViewModel(FakeDesk.full(), background, screens::contains);

    @Test
    void an_empty_desk_starts_at_the_first_start() {
        var empty = new ShellViewModel(FakeDesk.empty(), background, screens::contains);
        empty.start();
        background.runAll();
        assertThat(empty.routeProperty().get()).isEqualTo(new Route.FirstStart());
    }

    @Test
    void a_desk_that_holds_something_starts_with_all_of_it() {
        model.start();
        background.runAll();
        assertThat(model.routeProperty().get()).isEqualTo(ALL);
    }

    @Test
    void the_first_place_is_shown_before_everything_is_counted() {
        model.start();
        background.runAll();
        assertThat(model.overviewProperty().get().all()).isEqualTo(48_213);
        assertThat(model.overviewProperty().get().counts()).isNull();
        model.refresh();
        background.runAll();
        assertThat(model.overviewProperty().get().counts()).isEqualTo(new Overview.Counts(9, 31, 4));
    }

    @Test
    void back_and_forward_go_through_the_places_seen() {
        model.open(ALL);
        model.open(HARBOUR);
        model.open(ITEM);
        model.back();
        assertThat(model.routeProperty().get()).isEqualTo(HARBOUR);
        model.forward();
        assertThat(model.routeProperty().get()).isEqualTo(ITEM);
        model.back();
        model.back();
        assertThat(model.routeProperty().get()).isEqualTo(ALL);
        assertThat(model.hasPast()).isFalse();
        model.open(ITEM);
        assertThat(model.hasFuture()).isFalse();
    }

    @Test
    void a_place_without_a_screen_is_neither_offered_nor_opened() {
        assertThat(model.offers(Route.Custody.class)).isFalse();
        assertThatThrownBy(() -> model.open(new Route.Custody(FakeDesk.HARBOUR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Custody");
    }

    @Test
    void an_item_belongs_to_the_case_that_it_was_opened_from() {
        model.refresh();
        background.runAll();
        model.open(ITEM);
        assertThat(model.openCase()).isEqualTo(FakeDesk.HARBOUR);
        assertThat(model.name(new Listing.InCase(FakeDesk.HARBOUR))).isEqualTo("Harbour night, 12–13 Nov");
    }

    @Test
    void adding_shows_a_job_until_it_is_done_and_says_the_outcome() {
        model.add(List.of(Path.of("night")));
        background.runAll();
        assertThat(model.jobs()).hasSize(1);
        assertThat(model.outcomeProperty().get()).isEqualTo("Adding night");

        model.finish(List.copyOf(model.jobs()));
        assertThat(model.jobs()).isEmpty();
        assertThat(model.outcomeProperty().get()).isEqualTo("night: 218 preserved, 171 examined, 1 damaged");
    }

    @Test
    void a_new_case_is_opened() {
        model.newCase("Rooftops");
        background.runAll();
        background.runAll();
        var id = model.openCase();
        assertThat(id).isNotNull();
        assertThat(model.name(new Listing.InCase(id))).isEqualTo("Rooftops");
    }
}
