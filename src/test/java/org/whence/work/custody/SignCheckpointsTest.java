package org.whence.work.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.keys.KeyFolder;
import org.whence.adapter.keys.SshSignature;
import org.whence.adapter.sqlite.Catalogue;
import org.whence.adapter.sqlite.SqliteActLog;
import org.whence.adapter.sqlite.SqliteCheckpoints;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.support.Desks;

final class SignCheckpointsTest {

    private static final CaseId CASE = new CaseId(new UUID(7, 1));
    private static final ActLog.Entry ACT = ActLog.Entry.of(CASE, new Act.Reviewed(new MediaId("a".repeat(64))));

    @TempDir
    private Path folder;

    private Catalogue catalogue;
    private KeyFolder keys;
    private SqliteCheckpoints checkpoints;
    private SignCheckpoints sign;
    private SqliteActLog log;

    @BeforeEach
    void open() {
        catalogue = Catalogue.open(folder.resolve("catalogue.db"), Platforms.bundled());
        keys = new KeyFolder(folder.resolve("keys"), new Ids(Desks.clock(), Desks.random()), new SecureRandom());
        checkpoints = new SqliteCheckpoints(catalogue);
        sign = new SignCheckpoints(checkpoints, keys);
        log = new SqliteActLog(catalogue, keys.publicKey(), keys.desk(), Desks.chains(), sign::after);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void every_thousandth_act_of_a_chain_is_signed() {
        record(998);
        assertThat(signed()).isEmpty();
        record(1);
        assertThat(signed()).extracting(one -> one.checkpoint().head().size()).containsExactly(1_000L);
        record(1_500);
        assertThat(signed())
                .extracting(one -> one.checkpoint().head().size())
                .containsExactly(1_000L, 2_500L)
                .isSorted();
        assertThat(signed()).allMatch(one -> one.holds(keys.publicKey(), new SshSignature()));
    }

    @Test
    void all_that_grew_is_signed_on_demand_and_once() {
        record(3);
        log.record(null, new Act.Verified(true, "All in order."));
        assertThat(sign.all()).isTrue();
        assertThat(sign.all()).isTrue();
        assertThat(log.chains())
                .hasSize(2)
                .allSatisfy(chain -> assertThat(checkpoints.of(chain)).hasSize(1));
    }

    @Test
    void a_checkpoint_waits_while_the_key_is_locked_and_no_act_does() {
        keys.setPassphrase("passphrase".toCharArray());
        close();
        open();
        record(1_200);
        assertThat(log.size(CASE)).isEqualTo(1_201);
        assertThat(sign.all()).isFalse();
        assertThat(signed()).isEmpty();
        keys.unlock("passphrase".toCharArray());
        assertThat(sign.all()).isTrue();
        assertThat(signed()).extracting(one -> one.checkpoint().head().size()).containsExactly(1_201L);
    }

    @Test
    void a_signature_by_another_key_or_over_another_head_does_not_hold() {
        record(1);
        sign.all();
        var first = signed().getFirst();
        record(1);
        sign.all();
        var second = signed().getLast();
        var check = new SshSignature();
        assertThat(second.holds(keys.publicKey(), check)).isTrue();
        assertThat(second.holds(Desks.KEY, check)).isFalse();
        assertThat(new SignedCheckpoint(second.checkpoint(), first.signature()).holds(keys.publicKey(), check))
                .isFalse();
    }

    private void record(int acts) {
        log.record(Collections.nCopies(acts, ACT));
    }

    private List<SignedCheckpoint> signed() {
        return checkpoints.of(new ChainName(CASE, keys.publicKey().author(), keys.desk()));
    }
}
