package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Claims;
import org.whence.core.provenance.ClaimsContract;

final class SqliteClaimsTest extends ClaimsContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Claims claims() {
        return new SqliteClaims(catalogue.catalogue());
    }
}
