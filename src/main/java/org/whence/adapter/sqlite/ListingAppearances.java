package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Span;

/// When the media of a page were seen first, and how many posts carried them.
final class ListingAppearances {

    static final String SQL = """
            SELECT page.case_id, page.media, appearance.from_ms, appearance.to_ms,
                EXISTS (SELECT 1 FROM record WHERE record.act = appearance.act) AS is_post,
                (appearance.case_id, appearance.author) IN (SELECT case_id, author FROM heard) AS counts
            FROM page
            JOIN appearance ON appearance.media = page.media AND appearance.case_id = page.case_id
            WHERE NOT EXISTS (
                SELECT 1 FROM record
                JOIN withdrawal ON withdrawal.record = record.id AND withdrawal.case_id = record.case_id
                WHERE record.act = appearance.act AND (
                    withdrawal.author = record.author
                    OR (withdrawal.case_id, withdrawal.author) IN (SELECT case_id, author FROM heard)))
            ORDER BY appearance.to_ms IS NULL DESC, appearance.to_ms DESC, appearance.from_ms DESC""";

    private final Map<String, Span> earliest = new HashMap<>();
    private final Map<String, Long> posts = new HashMap<>();

    private ListingAppearances() {}

    static ListingAppearances read(Query query) {
        var read = new ListingAppearances();
        query.map((row, _) -> read.add(row)).list();
        return read;
    }

    /// Rows come latest first, so that the last of a media stays.
    private String add(ResultSet row) throws SQLException {
        var key = key(row.getString("case_id"), row.getString("media"));
        if (row.getBoolean("counts")) {
            earliest.put(key, new Span(instant(row, "from_ms"), instant(row, "to_ms")));
        }
        if (row.getBoolean("is_post")) {
            posts.merge(key, 1L, Long::sum);
        }
        return key;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Nullable
    Span earliest(String in, String media) {
        return earliest.get(key(in, media));
    }

    long posts(String in, String media) {
        return posts.getOrDefault(key(in, media), 0L);
    }

    private static String key(String in, String media) {
        return in + " " + media;
    }
}
