package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Publications;
import org.whence.core.provenance.PublicationsContract;

final class SqlitePublicationsTest extends PublicationsContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Publications publications() {
        return new SqlitePublications(catalogue.catalogue());
    }
}
