package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.match.Decisions;
import org.whence.core.match.DecisionsContract;

final class SqliteDecisionsTest extends DecisionsContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Decisions decisions() {
        return new SqliteDecisions(catalogue.catalogue());
    }
}
