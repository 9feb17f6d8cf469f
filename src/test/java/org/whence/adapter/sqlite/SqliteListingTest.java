package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.custody.ActLog;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.ListingContract;

final class SqliteListingTest extends ListingContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected ActLog log() {
        return catalogue.log();
    }

    @Override
    protected Listing listing() {
        return new SqliteListing(catalogue.catalogue());
    }
}
