package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;

/// How the media of a page were examined last, by their positions. Read from an index: a row of its table is as long as
/// the examination.
final class ListingExaminations {

    private static final String SQL = """
            SELECT page.position, status, reason, type, kind, width, height, duration_ms, version,
                CASE WHEN sender IS NULL THEN 0 WHEN sender IN (SELECT author FROM heard) THEN 1 ELSE 2 END AS distance
            FROM page
            CROSS JOIN examination ON examination.media = page.media""";

    /// An examination in short.
    ///
    /// @param distance of whoever made it: 0 this desk, 1 somebody relied upon, 2 anybody else
    record Examined(
            Status status,
            @Nullable String reason,
            @Nullable String type,
            MediaKind kind,
            @Nullable Dimensions picture,
            @Nullable Long durationMillis,
            int version,
            int distance) {

        static final Examined PENDING =
                new Examined(Status.PENDING, null, null, MediaKind.OTHER, null, null, 0, Integer.MAX_VALUE);

        private Examined better(Examined other) {
            return other.distance < distance || other.distance == distance && other.version > version ? other : this;
        }
    }

    private final Map<Integer, Examined> latest = new HashMap<>();

    private ListingExaminations() {}

    static ListingExaminations read(Handle handle, String rows) {
        var read = new ListingExaminations();
        ListingPage.query(handle, SQL, rows)
                .map((row, _) -> read.latest.merge(row.getInt("position"), examined(row), Examined::better))
                .list();
        return read;
    }

    private static Examined examined(ResultSet row) throws SQLException {
        var duration = row.getLong("duration_ms");
        var timed = !row.wasNull();
        var width = row.getInt("width");
        var shown = !row.wasNull();
        return new Examined(
                Status.ofWord(row.getString("status")),
                row.getString("reason"),
                row.getString("type"),
                MediaKind.ofWord(row.getString("kind")),
                shown ? new Dimensions(width, row.getInt("height")) : null,
                timed ? duration : null,
                row.getInt("version"),
                row.getInt("distance"));
    }

    Examined of(int position) {
        return latest.getOrDefault(position, Examined.PENDING);
    }
}
