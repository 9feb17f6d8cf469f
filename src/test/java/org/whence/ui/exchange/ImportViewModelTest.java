package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.support.ManualBackground;
import org.whence.ui.exchange.ImportViewModel.State;

class ImportViewModelTest {

    private final FakeExchange desk = new FakeExchange();
    private final ManualBackground background = new ManualBackground();
    private final ImportViewModel model = new ImportViewModel(desk.ports(), background);

    ImportViewModelTest() {
        model.show(FakeExchange.CASE);
        background.runAll();
    }

    @Test
    void looking_at_a_file_changes_nothing() {
        model.rehearse(FakeExchange.FILE);
        background.runAll();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Rehearsed.class);
        var conflict = FakeExchange.conflict();
        model.choose(conflict, conflict.acts().getLast().id());
        background.runAll();
        assertThat(desk.taken).isEmpty();
        assertThat(desk.kept).isEmpty();
    }

    @Test
    void what_was_chosen_is_settled_after_the_file_was_taken_in() {
        model.rehearse(FakeExchange.FILE);
        background.runAll();
        var conflict = FakeExchange.conflict();
        model.choose(conflict, conflict.acts().getLast().id());
        model.take();
        background.runAll();
        assertThat(desk.taken).containsExactly(FakeExchange.FILE);
        assertThat(desk.kept).containsExactly(conflict.acts().getLast().id());
        assertThat(((State.Taken) model.stateProperty().get()).left()).isEmpty();
    }

    @Test
    void what_is_left_open_stays_a_conflict() {
        model.rehearse(FakeExchange.FILE);
        background.runAll();
        var conflict = FakeExchange.conflict();
        model.choose(conflict, conflict.acts().getFirst().id());
        model.choose(conflict, null);
        model.take();
        background.runAll();
        assertThat(desk.kept).isEmpty();
        assertThat(((State.Taken) model.stateProperty().get()).left()).hasSize(1);
    }

    @Test
    void a_conflict_of_the_case_at_rest_is_settled_at_once() {
        var here = (State.Here) model.stateProperty().get();
        var conflict = here.conflicts().getFirst();
        model.choose(conflict, conflict.acts().getFirst().id());
        background.runAll();
        background.runAll();
        assertThat(desk.kept).containsExactly(conflict.acts().getFirst().id());
        assertThat(((State.Here) model.stateProperty().get()).conflicts()).isEmpty();
    }

    @Test
    void a_file_that_does_not_hold_is_refused_with_what_is_wrong() {
        desk.isRefused = true;
        model.rehearse(FakeExchange.FILE);
        background.runAll();
        assertThat(model.stateProperty().get())
                .isEqualTo(new State.Refused(FakeExchange.FILE, "manifest-sha256.txt names a file that is not there"));
    }
}
