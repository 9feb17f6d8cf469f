package org.whence.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Head;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.support.Desks;

/// A chain of three lines, on its way.
final class StrandTextTest {

    static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ChainName CHAIN = new ChainName(CASE, Desks.KEY.author(), Desks.DESK);
    static final String SIGNED = "a signature";

    @Test
    void what_was_written_is_read_again() {
        var read = read(strand(3, SIGNED));
        assertThat(read.lines()).isEqualTo(strand(3, SIGNED).lines()).hasSize(3);
        assertThat(read.acts()).isEqualTo(strand(3, SIGNED).acts());
    }

    @Test
    void lines_behind_the_last_that_their_author_signed_are_refused() {
        assertThatThrownBy(() -> read(strand(2, SIGNED)))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("its author signed 2 lines, and it has 3");
    }

    @Test
    void a_checkpoint_that_its_author_did_not_sign_is_refused() {
        assertThatThrownBy(() -> read(strand(3, "another's signature")))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("the signature of its checkpoint is not its author's");
    }

    private static Strand read(Strand strand) {
        var files = new HashMap<String, String>();
        for (var entry : StrandText.write(strand)) {
            files.put(entry.name(), new String(((Entry.Text) entry).bytes(), StandardCharsets.UTF_8));
        }
        return StrandText.read(
                CHAIN,
                name -> String.valueOf(files.get(name)),
                (key, _, _, signature) -> key.equals(Desks.KEY) && signature.equals(SIGNED));
    }

    /// @param signed how many of its lines the checkpoint speaks of
    static Strand strand(int signed, String signature) {
        var chains = Desks.chains();
        var head = Head.EMPTY;
        var heads = new ArrayList<Head>();
        var lines = new ArrayList<String>();
        var acts = new ArrayList<LoggedAct>();
        Map<ActId, ActLog.Payload> payloads = new HashMap<>();
        for (var act : List.of(
                new Act.Opened(CASE, Desks.KEY, Desks.DESK, null),
                new Act.Named("one", List.of()),
                new Act.Named("another", List.of()))) {
            var link = chains.append(head, Desks.KEY.author(), act);
            head = link.head();
            heads.add(head);
            lines.add(link.line().text());
            acts.add(new LoggedAct(
                    link.id(), CHAIN, link.line().seq(), link.line().at(), act));
            payloads.put(link.id(), link.payload());
        }
        var checkpoint = new SignedCheckpoint(new Checkpoint(CHAIN, heads.get(signed - 1)), signature);
        return new Strand(CHAIN, Desks.KEY, lines, payloads, acts, checkpoint);
    }
}
