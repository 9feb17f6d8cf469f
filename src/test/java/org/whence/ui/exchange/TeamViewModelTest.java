package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Trust;
import org.whence.support.ManualBackground;

class TeamViewModelTest {

    private final FakeExchange desk = new FakeExchange();
    private final ManualBackground background = new ManualBackground();
    private final TeamViewModel model = new TeamViewModel(desk, background);

    TeamViewModelTest() {
        model.show(FakeExchange.CASE);
        background.runAll();
    }

    @Test
    void reliance_is_said_of_a_member() {
        model.rely(model.membersProperty().get().getLast(), Trust.RELIED_UPON);
        background.runAll();
        assertThat(desk.said).containsExactly(Trust.RELIED_UPON.words());
    }

    @Test
    void a_key_is_kept_with_or_without_its_comment() {
        model.name(FakeExchange.THEIRS.line() + " cedar@desk\n", " Cedar ");
        background.runAll();
        assertThat(desk.said).containsExactly("Cedar " + FakeExchange.THEIRS.fingerprint());
    }

    @Test
    void a_key_is_kept_from_a_file_and_what_the_file_lacks_is_told() {
        model.nameFrom(Path.of("cedar.pub"), " Cedar ");
        background.runAll();
        assertThat(desk.said).containsExactly("Cedar from cedar.pub");
        desk.isRefused = true;
        model.nameFrom(Path.of("film.mp4"), "Cedar");
        background.runAll();
        assertThat(desk.said).hasSize(1);
        assertThat(model.troubleProperty().get()).isEqualTo("Not kept: that file is no public key.");
    }

    @Test
    void what_is_no_key_is_told_and_changes_nothing() {
        model.name("hello", "Cedar");
        background.runAll();
        assertThat(desk.said).isEmpty();
        assertThat(model.troubleProperty().get()).contains("Not an Ed25519 key");
    }

    @Test
    void the_team_is_read_again_after_each_act() {
        desk.members = List.of(FakeExchange.member(FakeExchange.THEIRS, "Cedar", 9));
        model.rename(" Juniper \n");
        background.runAll();
        background.runAll();
        assertThat(desk.said).containsExactly("Juniper");
        assertThat(model.membersProperty().get()).isEqualTo(desk.members);
    }

    @Test
    void what_failed_is_told_until_something_else_is_tried() {
        model.name("hello", "Cedar");
        background.runAll();
        model.rename("Juniper");
        assertThat(model.troubleProperty().get()).isEmpty();
        desk.isBroken = true;
        model.show(FakeExchange.CASE);
        background.runAll();
        assertThat(model.troubleProperty().get()).isEqualTo("The disk is gone");
    }
}
