package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.support.ManualBackground;
import org.whence.ui.exchange.ImportViewModel.Foreseen;
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

    @Test
    void the_case_at_rest_is_read_again_whenever_it_is_shown_and_a_file_that_is_looked_at_stays() {
        desk.conflicts = List.of();
        model.show(FakeExchange.CASE);
        background.runAll();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Here(List.of()));
        rehearse();
        model.show(FakeExchange.CASE);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Rehearsed.class);
    }

    @Test
    void what_was_chosen_is_forgotten_with_the_file_it_was_chosen_for() {
        rehearse();
        choose();
        model.leave();
        assertThat(model.choicesProperty().get()).isEmpty();
        rehearse();
        choose();
        model.rehearse(FakeExchange.FILE);
        assertThat(model.choicesProperty().get()).isEmpty();
        background.runAll();
        choose();
        model.take();
        background.runAll();
        assertThat(model.choicesProperty().get()).isEmpty();
    }

    @Test
    void how_the_case_stands_does_not_come_between_once_a_file_is_looked_at() {
        var states = new ArrayList<State>();
        model.leave();
        model.stateProperty().addListener((_, _, now) -> states.add(now));
        rehearse();
        assertThat(states).hasSize(2).noneMatch(State.Here.class::isInstance);
    }

    @Test
    void which_verdicts_would_change_is_worked_out_for_the_file_that_was_looked_at_last() {
        rehearse();
        model.rehearse(FakeExchange.FILE);
        background.runAll();
        assertThat(model.foreseenProperty().get()).isEqualTo(new Foreseen.Working());
        background.runAll();
        assertThat(desk.foreseen).isOne();
        assertThat(model.foreseenProperty().get()).isEqualTo(new Foreseen.Changes(List.of()));
        model.rehearse(FakeExchange.FILE);
        assertThat(model.foreseenProperty().get()).isEqualTo(new Foreseen.Working());
        background.runAll();
        desk.isBroken = true;
        background.runAll();
        assertThat(model.foreseenProperty().get()).isEqualTo(new Foreseen.Failed("The disk is gone"));
    }

    @Test
    void an_encrypted_file_is_opened_with_the_keys_that_were_chosen() {
        var keys = Path.of("keys.txt");
        model.openWith(keys);
        rehearse();
        model.take();
        background.runAll();
        assertThat(desk.openedWith).containsExactly(keys, keys);
    }

    @Test
    void what_could_not_be_read_is_not_called_a_file_that_does_not_hold() {
        desk.isBroken = true;
        rehearse();
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Refused.class,
                        refused -> assertThat(refused.says())
                                .contains("The disk is gone")
                                .isNotEqualTo("The disk is gone"));
    }

    @Test
    void what_stays_open_after_a_file_was_taken_in_is_settled_on_its_page() {
        rehearse();
        model.take();
        background.runAll();
        choose();
        background.runAll();
        background.runAll();
        assertThat(desk.kept).hasSize(1);
        assertThat(((State.Taken) model.stateProperty().get()).left()).isEmpty();
    }

    @Test
    void where_a_conflict_could_not_be_settled_the_case_is_read_again() {
        desk.isBroken = true;
        choose();
        background.runAll();
        background.runAll();
        assertThat(desk.kept).isEmpty();
        assertThat(model.choicesProperty().get()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Here(List.of()));
    }

    private void rehearse() {
        model.rehearse(FakeExchange.FILE);
        background.runAll();
    }

    private void choose() {
        var conflict = FakeExchange.conflict();
        model.choose(conflict, conflict.acts().getLast().id());
    }
}
