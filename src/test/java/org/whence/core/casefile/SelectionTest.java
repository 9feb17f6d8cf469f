package org.whence.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Head;
import org.whence.core.custody.Heads;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.TimeProof;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;

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
