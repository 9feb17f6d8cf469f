package org.whence.adapter.sqlite;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.match.Matches;
import org.whence.core.match.MatchesContract;

final class SqliteMatchesTest extends MatchesContract {

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected Matches matches() {
        return new SqliteMatches(catalogue.catalogue());
    }
}
