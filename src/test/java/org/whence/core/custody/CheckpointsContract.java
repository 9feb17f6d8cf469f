package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What every [Checkpoints] must do.
public abstract class CheckpointsContract {

    private static final CaseId CASE = new CaseId(new UUID(7, 1));
    private static final MediaId MEDIA = new MediaId("a".repeat(64));

    /// The same log whenever it is asked within one test; empty at first.
    protected abstract ActLog log();

    /// Those of that log.
    protected abstract Checkpoints checkpoints();

    @Test
    void a_chain_is_due_once_it_grew_by_that_many_lines() {
        var last = log().record(CASE, new Act.Reviewed(MEDIA));
        var author = last.chain().author();
        var head = new Checkpoint(last.chain(), new Head(2, last.id()));
        assertThat(checkpoints().due(author, 1)).containsExactly(head);
        assertThat(checkpoints().due(author, 2)).containsExactly(head);
        assertThat(checkpoints().due(author, 3)).isEmpty();
        assertThat(checkpoints().due(new AuthorId("f".repeat(64)), 1)).isEmpty();
    }

    @Test
    void what_was_signed_is_due_again_when_the_chain_grew() {
        var signed = signed(log().record(CASE, new Act.Reviewed(MEDIA)));
        var author = signed.checkpoint().chain().author();
        checkpoints().add(signed);
        assertThat(checkpoints().due(author, 1)).isEmpty();
        var next = log().record(CASE, new Act.Reviewed(MEDIA));
        assertThat(checkpoints().due(author, 1)).containsExactly(signed(next).checkpoint());
        assertThat(checkpoints().due(author, 2)).isEmpty();
    }

    @Test
    void the_homes_own_chain_and_each_case_are_due_apart() {
        var home = log().record(null, new Act.Verified(true, "All in order."));
        var other = log().record(CASE, new Act.Reviewed(MEDIA));
        checkpoints().add(signed(other));
        assertThat(checkpoints().due(home.chain().author(), 1))
                .containsExactly(signed(home).checkpoint());
    }

    @Test
    void they_are_kept_by_chain_the_shortest_first_and_each_once() {
        var first = signed(log().record(CASE, new Act.Reviewed(MEDIA)));
        var second = signed(log().record(CASE, new Act.Reviewed(MEDIA)));
        for (var each : List.of(second, first, second)) {
            checkpoints().add(each);
        }
        var chain = first.checkpoint().chain();
        assertThat(checkpoints().of(chain)).containsExactly(first, second);
        assertThat(checkpoints().of(new ChainName(null, chain.author(), chain.desk())))
                .isEmpty();
    }

    @Test
    void one_of_a_chain_that_is_not_here_is_refused() {
        var chain = log().record(CASE, new Act.Reviewed(MEDIA));
        var elsewhere = new ChainName(
                new CaseId(new UUID(7, 9)),
                chain.chain().author(),
                chain.chain().desk());
        var signed = new SignedCheckpoint(new Checkpoint(elsewhere, new Head(2, chain.id())), "signed");
        assertThatThrownBy(() -> checkpoints().add(signed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedCheckpoint signed(LoggedAct last) {
        return new SignedCheckpoint(new Checkpoint(last.chain(), new Head(last.seq() + 1, last.id())), "signed");
    }
}
