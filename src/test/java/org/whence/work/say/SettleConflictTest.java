package org.whence.work.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteExchange;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.support.Desks;
import org.whence.work.RefusedException;
import org.whence.work.TestDesk;

class SettleConflictTest {

    @TempDir
    private Path folder;

    private TestDesk desk;
    private SettleConflict settle;
    private LoggedAct one;
    private LoggedAct other;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        settle = new SettleConflict(
                desk.log, new SqliteExchange(desk.catalogue), (author, _) -> author.equals(Desks.KEY.author()));
        desk.log.record(CASE, added(1, media(1), "name"));
        one = describe("a bridge");
        other = describe("a road");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void what_is_kept_is_said_again_by_an_act_that_replaces_all() {
        settle.keep(CASE, settle.named(CASE, media(1).hex(), "description"), other.id());
        assertThat(settle.in(CASE)).isEmpty();
        assertThat(latest())
                .isEqualTo(new Act.Marked(media(1), Mark.DESCRIPTION, "a road", List.of(one.id(), other.id())));
    }

    @Test
    void another_value_can_be_given() {
        settle.say(CASE, settle.in(CASE).getFirst(), "a bridge over a road");
        assertThat(settle.in(CASE)).isEmpty();
        assertThat(latest())
                .isEqualTo(new Act.Marked(
                        media(1), Mark.DESCRIPTION, "a bridge over a road", List.of(one.id(), other.id())));
    }

    @Test
    void an_act_of_another_conflict_cannot_be_kept() {
        var conflict = settle.in(CASE).getFirst();
        var stranger = desk.log.record(CASE, new Act.Marked(media(1), Mark.STAR, "yes", List.of()));
        assertThatThrownBy(() -> settle.keep(CASE, conflict, stranger.id()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(stranger.id().hex());
        assertThat(settle.in(CASE)).containsExactly(conflict);
    }

    @Test
    void the_beginning_of_a_name_will_do_where_it_means_one() {
        assertThat(settle.named(CASE, "0000", "description"))
                .isEqualTo(settle.in(CASE).getFirst());
        assertThatThrownBy(() -> settle.named(CASE, "0000", "tags"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("There is no conflict");
        desk.log.record(CASE, new Act.Marked(media(2), Mark.DESCRIPTION, "x", List.of()));
        desk.log.record(CASE, new Act.Marked(media(2), Mark.DESCRIPTION, "y", List.of()));
        assertThatThrownBy(() -> settle.named(CASE, "0000", "description"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Several conflicts");
    }

    @Test
    void a_note_keeps_the_form_of_the_wording_that_is_kept() {
        desk.log.record(
                CASE,
                new Act.Noted(
                        id(1),
                        new Note.Subject(Note.Kind.MEDIA, media(1).hex()),
                        Part.WHOLE,
                        Note.Form.OBSERVATION,
                        "as it was"));
        desk.log.record(CASE, new Act.Revised(id(1), Note.Form.OBSERVATION, "it is seen", List.of()));
        var inferred = desk.log.record(CASE, new Act.Revised(id(1), Note.Form.INFERENCE, "it follows", List.of()));
        settle.keep(CASE, settle.named(CASE, id(1).toString(), "text"), inferred.id());
        assertThat(latest()).isInstanceOfSatisfying(Act.Revised.class, revised -> {
            assertThat(revised.form()).isEqualTo(Note.Form.INFERENCE);
            assertThat(revised.text()).isEqualTo("it follows");
            assertThat(revised.replaces()).hasSize(3);
        });
    }

    @Test
    void a_field_takes_only_what_it_can_hold() {
        var pair = Pair.of(media(1), media(2));
        desk.log.record(CASE, new Act.Decided(pair, Decision.SAME_RECORDING, List.of()));
        desk.log.record(CASE, new Act.Decided(pair, Decision.NOT_THE_SAME, List.of()));
        var conflict = settle.named(CASE, media(1).hex() + " ", "decision");
        assertThatThrownBy(() -> settle.say(CASE, conflict, "perhaps")).isInstanceOf(RefusedException.class);
        settle.say(CASE, conflict, Decision.OPEN.words());
        assertThat(latest())
                .isInstanceOfSatisfying(
                        Act.Decided.class,
                        decided -> assertThat(decided.decision()).isEqualTo(Decision.OPEN));
    }

    private LoggedAct describe(String words) {
        return desk.log.record(CASE, new Act.Marked(media(1), Mark.DESCRIPTION, words, List.of()));
    }

    private Act latest() {
        return desk.log.latest(CASE, 0, 1).getFirst().act();
    }
}
