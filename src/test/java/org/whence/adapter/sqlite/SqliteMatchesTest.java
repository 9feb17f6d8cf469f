package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.match.Matches;
import org.whence.core.match.MatchesContract;

final class SqliteMatchesTest extends MatchesContract {

    private static final int NORMAL = 1;
    private static final int FULL = 2;

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Override
    protected Matches matches() {
        return new SqliteMatches(catalogue.catalogue());
    }

    private static int waiting(Handle handle) {
        return handle.createQuery("PRAGMA synchronous").mapTo(Integer.class).one();
    }

    @Test
    void what_is_written_ahead_waits_for_no_disk_and_what_comes_after_it_does() {
        var database = catalogue.catalogue().database();
        assertThat(database.<Integer>writeAhead("test", SqliteMatchesTest::waiting))
                .isEqualTo(NORMAL);
        assertThat(database.<Integer>write("test", SqliteMatchesTest::waiting)).isEqualTo(FULL);
    }
}
