package org.whence.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Copy;
import org.whence.core.custody.Head;
import org.whence.core.custody.Heads;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.TimeProof;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.support.SampleRecords;

final class SelectionTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final AuthorId ONE = new AuthorId("1".repeat(64));
    private static final AuthorId OTHER = new AuthorId("2".repeat(64));

    @Test
    void a_time_stamp_goes_unless_it_names_an_author_who_is_left_out() {
        var asked = logged("a1", new Act.TimeAsked(new Heads(List.of(end(ONE), end(OTHER))), null));
        var stamped =
                logged("a2", new Act.TimeStamped(asked.id(), TimeProof.of(TimeProof.Form.TSR, new byte[] {48, 0})));
        var all = List.of(asked, stamped);

        var whole = new Selection(all, Choices.OPEN);
        assertThat(all).allMatch(logged -> whole.has(logged.act()));

        var less = new Selection(all, new Choices(true, Set.of(), Set.of(), Set.of(OTHER)));
        assertThat(all).noneMatch(logged -> less.has(logged.act()));
    }

    @Test
    void an_act_goes_only_if_every_media_that_it_speaks_of_was_chosen() {
        var chosen = new MediaId("a".repeat(64));
        var left = new MediaId("b".repeat(64));
        var items =
                new Selection(List.of(), new Choices(true, EnumSet.allOf(FieldClass.class), Set.of(chosen), Set.of()));
        assertThat(items.has(new Act.Reviewed(chosen))).isTrue();
        assertThat(items.has(new Act.Reviewed(left))).isFalse();
        assertThat(items.has(new Act.Decided(Pair.of(chosen, left), Decision.NOT_THE_SAME, List.of())))
                .isFalse();
        assertThat(items.has(later("{\"act\":\"foretold\",\"v\":1}")))
                .as("nobody can tell of what it speaks")
                .isFalse();
    }

    @Test
    void what_was_copied_of_an_author_who_is_left_out_or_names_them_does_not_go() {
        var less =
                new Selection(List.of(), new Choices(true, EnumSet.allOf(FieldClass.class), Set.of(), Set.of(OTHER)));
        var copy = new Copy(
                new ActId("c".repeat(64)),
                OTHER,
                Instant.EPOCH,
                SampleRecords.added(1, new MediaId("a".repeat(64)), "a.jpg"));
        assertThat(less.has(new Act.Adopted(SampleRecords.id(8), copy))).isFalse();
        assertThat(less.has(new Act.Cited(SampleRecords.id(9), copy))).isFalse();
        assertThat(less.has(later("{\"act\":\"foretold\",\"of\":\"" + OTHER.hex() + "\",\"v\":1}")))
                .isFalse();
        assertThat(less.has(later("{\"act\":\"foretold\",\"of\":\"" + ONE.hex() + "\",\"v\":1}")))
                .isTrue();
    }

    private static Act later(String payload) {
        return ActJson.read(payload, chain(ONE));
    }

    private static Checkpoint end(AuthorId of) {
        return new Checkpoint(chain(of), new Head(3, new ActId("e".repeat(64))));
    }

    private static ChainName chain(AuthorId of) {
        return new ChainName(CASE, of, new DeskId(new UUID(2, 2)));
    }

    private static LoggedAct logged(String id, Act act) {
        return new LoggedAct(new ActId(id.repeat(32)), chain(ONE), 4, Instant.EPOCH, act);
    }
}
