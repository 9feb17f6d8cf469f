package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Checkpoints;
import org.whence.core.custody.CheckpointsContract;
import org.whence.core.custody.Head;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.record.CatalogueException;

final class SqliteCheckpointsTest extends CheckpointsContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Checkpoints checkpoints() {
        return new SqliteCheckpoints(catalogue.catalogue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM checkpoint", "UPDATE checkpoint SET signature = ''"})
    void the_database_refuses_to_change_them(String change) {
        var last = log().record(null, new Act.Verified(true, "All in order."));
        checkpoints().add(new SignedCheckpoint(new Checkpoint(last.chain(), new Head(2, last.id())), "signed"));
        assertThatThrownBy(() ->
                        catalogue.catalogue().database().write("change checkpoints", handle -> handle.execute(change)))
                .isInstanceOf(CatalogueException.class)
                .rootCause()
                .hasMessageContaining("never");
    }
}
