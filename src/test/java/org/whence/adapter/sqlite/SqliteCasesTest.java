package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Cases;
import org.whence.core.provenance.CasesContract;

final class SqliteCasesTest extends CasesContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Cases cases() {
        return new SqliteCases(catalogue.catalogue());
    }
}
