package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Span;

/// When the media of a page were seen, but for the acquisitions of which their items tell, and how many posts carried
/// them; by their positions.
final class ListingAppearances {

    /// Those of records, and acquisitions where the item tells of one that does not count: then another may.
    private static final String SQL = """
            SELECT page.position, from_ms, to_ms, record IS NOT NULL AS is_post,
                (appearance.case_id, appearance.author) IN (SELECT case_id, author FROM heard) AS counts
            FROM page
            CROSS JOIN appearance ON appearance.media = page.media AND appearance.case_id = page.case_id
            WHERE (record IS NOT NULL OR basis <> 'held')
            AND (record IS NULL OR appearance.act IN (SELECT act FROM counting))
            UNION ALL
            SELECT page.position, from_ms, to_ms, FALSE,
                (appearance.case_id, appearance.author) IN (SELECT case_id, author FROM heard)
            FROM page
            CROSS JOIN appearance ON appearance.media = page.media AND appearance.case_id = page.case_id
            WHERE (page.case_id, page.author) NOT IN (SELECT case_id, author FROM heard)
            AND record IS NULL AND basis = 'held'""";

    private final Map<Integer, Span> earliest = new HashMap<>();
    private final Map<Integer, Long> posts = new HashMap<>();

    private ListingAppearances() {}

    static ListingAppearances read(Handle handle, String rows) {
        var read = new ListingAppearances();
        ListingPage.query(handle, SQL, rows).map((row, _) -> read.add(row)).list();
        return read;
    }

    private int add(ResultSet row) throws SQLException {
        var position = row.getInt("position");
        if (row.getBoolean("counts")) {
            earliest.merge(
                    position,
                    new Span(instant(row, "from_ms"), instant(row, "to_ms")),
                    (one, other) -> endsEarlier(other, one) ? other : one);
        }
        if (row.getBoolean("is_post")) {
            posts.merge(position, 1L, Long::sum);
        }
        return position;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /// The appearance that counts and ends first.
    ///
    /// @param held that of which the item tells, or null where it does not count
    @Nullable
    Span earliest(int position, @Nullable Span held) {
        var told = earliest.get(position);
        return held == null || told != null && endsEarlier(told, held) ? told : held;
    }

    /// Of those that end together, the one that begins first is taken.
    private static boolean endsEarlier(Span one, Span other) {
        var ends = compare(one.to(), other.to(), 1);
        return ends < 0 || ends == 0 && compare(one.from(), other.from(), -1) < 0;
    }

    /// @param open what a missing time is to all others: 1, later, or -1, earlier
    private static int compare(@Nullable Instant one, @Nullable Instant other, int open) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? open : -open;
        }
        return one.compareTo(other);
    }

    long posts(int position) {
        return posts.getOrDefault(position, 0L);
    }
}
