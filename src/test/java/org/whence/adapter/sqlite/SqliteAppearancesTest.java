package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.AppearancesContract;

final class SqliteAppearancesTest extends AppearancesContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Appearances appearances() {
        return new SqliteAppearances(catalogue.catalogue());
    }
}
