package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.casefile.FieldClass;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.support.ManualBackground;
import org.whence.ui.exchange.ExportViewModel.State;
import org.whence.ui.exchange.ExportViewModel.What;
import org.whence.work.exchange.ShowTeam;

class ExportViewModelTest {

    private final FakeExchange desk = new FakeExchange();
    private final ManualBackground background = new ManualBackground();
    private final ExportViewModel model = new ExportViewModel(desk.ports(), background);

    @Test
    void a_case_begins_with_nothing_chosen_but_what_is_open_and_without_its_media() {
        show();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Ready.class);
        assertThat(desk.asked.getLast().originals()).isFalse();
        assertThat(desk.asked.getLast().classes()).containsExactly(FieldClass.OPEN);
        assertThat(model.othersProperty().get()).hasSize(1);
    }

    @Test
    void each_choice_is_worked_out_anew_before_anything_can_be_written() {
        show();
        model.let(FieldClass.PLACE, true);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Counting());
        model.write(FakeExchange.FILE);
        background.runAll();
        assertThat(desk.written).isEmpty();
        assertThat(desk.asked.getLast().classes()).contains(FieldClass.PLACE);
        model.let(FieldClass.PLACE, false);
        model.leaveOut(FakeExchange.THEIRS.author(), true);
        background.runAll();
        assertThat(desk.asked.getLast().classes()).doesNotContain(FieldClass.PLACE);
        assertThat(desk.asked.getLast().without()).containsExactly(FakeExchange.THEIRS.author());
    }

    @Test
    void starred_items_go_alone_and_where_none_is_starred_that_is_said() {
        show();
        model.choose(What.STARRED);
        background.runAll();
        assertThat(desk.asked.getLast().items()).containsExactly(FakeExchange.MEDIA);
        desk.starred = List.of();
        model.choose(What.STARRED);
        background.runAll();
        assertThat(model.stateProperty().get())
                .isEqualTo(new State.Failed("Nothing in this case is starred. Star items in the gallery with S."));
    }

    @Test
    void a_locked_key_is_asked_for_and_a_wrong_passphrase_is_told() {
        desk.locked = true;
        show();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Locked(false));
        model.unlock("wrong".toCharArray());
        background.runAll();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Locked(true));
        model.unlock("right".toCharArray());
        background.runAll();
        background.runAll();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Ready.class);
    }

    @Test
    void what_was_read_is_written_and_a_failure_is_a_sentence() {
        show();
        model.write(FakeExchange.FILE);
        background.runAll();
        assertThat(desk.written).containsExactly(FakeExchange.FILE);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Written.class);
        model.again();
        background.runAll();
        desk.isRefused = true;
        model.write(FakeExchange.FILE);
        background.runAll();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed("The disk is full"));
    }

    @Test
    void the_list_alone_is_saved_and_what_hindered_it_is_told() {
        show();
        model.saveList(Path.of("list.txt"));
        background.runAll();
        assertThat(desk.written).containsExactly(Path.of("list.txt"));
        assertThat(model.savedProperty().get()).isEqualTo("Saved as list.txt.");
        assertThat(model.stateProperty().get()).isInstanceOf(State.Ready.class);
        desk.isRefused = true;
        model.saveList(Path.of("list.txt"));
        background.runAll();
        assertThat(model.savedProperty().get()).startsWith("The list could not be written");
    }

    private void show() {
        model.show(FakeExchange.CASE);
        background.runAll();
    }

    @Test
    void another_case_begins_anew_whatever_was_chosen_in_the_last() {
        show();
        model.choose(What.STARRED);
        model.let(FieldClass.PLACE, true);
        model.leaveOut(FakeExchange.THEIRS.author(), true);
        model.encryptTo("age1cedar");
        model.show(new CaseId(new UUID(0, 9)));
        background.runAll();
        assertThat(desk.asked.getLast()).isEqualTo(desk.asked.getFirst());
        assertThat(model.isEncrypted()).isFalse();
    }

    @Test
    void originals_go_with_media_and_with_what_is_starred() {
        show();
        model.choose(What.WITH_MEDIA);
        background.runAll();
        assertThat(desk.asked.getLast().originals()).isTrue();
        assertThat(desk.asked.getLast().items()).isEmpty();
        model.choose(What.STARRED);
        background.runAll();
        assertThat(desk.asked.getLast().originals()).isTrue();
    }

    @Test
    void it_is_encrypted_to_whoever_is_named_and_to_nobody_where_none_is() {
        show();
        model.encryptTo(" age1juniper\n age1cedar ");
        assertThat(model.isEncrypted()).isTrue();
        model.write(FakeExchange.FILE);
        background.runAll();
        assertThat(desk.encryptedTo).containsExactly("age1juniper", "age1cedar");
        model.encryptTo(" \n");
        assertThat(model.isEncrypted()).isFalse();
        model.again();
        background.runAll();
        model.write(FakeExchange.FILE);
        background.runAll();
        assertThat(desk.encryptedTo).isEmpty();
    }

    @Test
    void while_it_is_written_no_choice_changes_what_is() {
        show();
        var asked = desk.asked.size();
        model.write(FakeExchange.FILE);
        model.let(FieldClass.PLACE, true);
        model.show(FakeExchange.CASE);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Writing.class);
        assertThat(background.runAll()).isOne();
        assertThat(desk.asked).hasSize(asked);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Written.class);
    }

    @Test
    void of_choices_in_quick_order_only_the_last_is_worked_out() {
        show();
        var asked = desk.asked.size();
        model.let(FieldClass.PLACE, true);
        model.let(FieldClass.DEVICE, true);
        background.runAll();
        assertThat(desk.asked).hasSize(asked + 1);
        assertThat(desk.asked.getLast().classes()).contains(FieldClass.PLACE, FieldClass.DEVICE);
    }

    @Test
    void that_a_list_was_saved_is_said_until_something_else_would_leave() {
        show();
        model.saveList(Path.of("list.txt"));
        background.runAll();
        model.let(FieldClass.PLACE, true);
        assertThat(model.savedProperty().get()).isEmpty();
    }

    @Test
    void only_others_who_recorded_something_can_be_left_out_and_nobody_where_that_is_not_known() {
        desk.members = List.of(
                FakeExchange.member(FakeExchange.MINE, "Juniper", 46),
                FakeExchange.member(FakeExchange.THEIRS, "Cedar", 9),
                FakeExchange.member(AuthorKey.ofBytes(new byte[32]), "Larch", 0));
        show();
        assertThat(model.othersProperty().get())
                .extracting(ShowTeam.Member::author)
                .containsExactly(FakeExchange.THEIRS.author());
        desk.isBroken = true;
        show();
        assertThat(model.othersProperty().get()).isEmpty();
    }

    @Test
    void a_key_that_cannot_be_read_is_told() {
        desk.locked = true;
        show();
        desk.isBroken = true;
        model.unlock("right".toCharArray());
        background.runAll();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed("The disk is gone"));
    }
}
