package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.MediaKind;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// The lists of media in the catalogue. A page is read in five queries, however long it is.
public final class SqliteListing implements Listing {

    /// An item tells of the earliest acquisition; what whoever works here knows of theirs comes before that.
    private static final String ITEMS = """
            SELECT
                page.position, page.case_id, page.media, page.arrived_ms AS first_ms,
                (page.case_id, page.author) IN (SELECT case_id, author FROM heard) AS counts,
                coalesce(acquisition.arrived_ms, page.arrived_ms) AS arrived_ms,
                coalesce(acquisition.name, page.name) AS name,
                coalesce(acquisition.size, page.size) AS size
            FROM page
            LEFT JOIN acquisition ON acquisition.rowid = CASE
                WHEN page.author NOT IN (SELECT author FROM own) THEN (
                    SELECT rowid FROM acquisition AS told
                    WHERE told.media = page.media AND told.case_id = page.case_id
                    ORDER BY told.author IN (SELECT author FROM own) DESC, told.arrived_ms, told.act LIMIT 1) END
            ORDER BY page.position""";

    private static final String NAMESAKES = String.join(
            " UNION ALL ",
            namesakes("name COLLATE NOCASE = :stem"),
            namesakes("name COLLATE NOCASE >= :stem || '.' AND name COLLATE NOCASE < :stem || '/'"),
            namesakes("name COLLATE NOCASE >= :stem || '-' AND name COLLATE NOCASE < :stem || '.'"));

    private final Database database;

    public SqliteListing(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Item> items(Query query, long skip, int limit) {
        var page = new ListingPage(query);
        return database.read("list media", handle -> items(handle, page.rows(handle, skip, limit)));
    }

    @Override
    public Optional<Item> item(CaseId in, MediaId media) {
        return items(in, List.of(media)).stream().findFirst();
    }

    @Override
    public long count(Query query) {
        var page = new ListingPage(query);
        return database.read("count media", page::count);
    }

    @Override
    public List<Item> items(Query query, Collection<MediaId> media, int others) {
        var page = new ListingPage(query);
        return database.read("read some media", handle -> items(handle, page.rows(handle, media, others)));
    }

    @Override
    public Set<MediaId> hidden(@Nullable CaseId from) {
        return database.read(
                "look for media that are not shown",
                handle -> handle.createQuery("""
                        SELECT DISTINCT media FROM item
                        WHERE case_id IN (SELECT case_id FROM closed) AND case_id IS NOT :from
                        AND media NOT IN (SELECT media FROM item WHERE\s""" + Acts.SEEN + ")")
                        .bind("from", from == null ? null : from.toString())
                        .mapTo(String.class)
                        .map(MediaId::new)
                        .set());
    }

    @Override
    public Map<MediaId, Map<String, List<String>>> marks(CaseId in, Collection<MediaId> media) {
        return database.read("read marks", handle -> {
            var marks = new HashMap<MediaId, Map<String, List<String>>>();
            handle.createQuery("""
                            SELECT DISTINCT record, field, value FROM shown
                            WHERE record IN (SELECT value FROM json_each(:media)) AND case_id = :case
                            ORDER BY value""")
                    .bind("media", Acts.names(media))
                    .bind("case", in.toString())
                    .map((row, _) -> marks.computeIfAbsent(new MediaId(row.getString(1)), _ -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), _ -> new ArrayList<>())
                            .add(row.getString(3)))
                    .list();
            return marks;
        });
    }

    @Override
    public SequencedMap<MediaId, String> namesakes(CaseId in, String stem, int limit) {
        return database.read("look for files of one name", handle -> {
            var found = new LinkedHashMap<MediaId, String>();
            handle.createQuery(NAMESAKES)
                    .bind("case", in.toString())
                    .bind("stem", stem)
                    .bind("limit", limit)
                    .map((row, _) -> found.putIfAbsent(new MediaId(row.getString(1)), row.getString(2)))
                    .list();
            return found;
        });
    }

    @Override
    public List<Taken> takenTogether(CaseId in, String identifier, int limit) {
        return database.read(
                "look for the parts of a Live Photo",
                handle -> handle.createQuery("""
                        SELECT item.media, examination.kind, (
                            SELECT name FROM acquisition
                            WHERE acquisition.media = item.media AND acquisition.case_id = item.case_id
                            ORDER BY author IN (SELECT author FROM own) DESC, arrived_ms, act LIMIT 1) AS name
                        FROM examination
                        JOIN item ON item.media = examination.media AND item.case_id = :case
                        WHERE examination.content_identifier = :identifier
                        GROUP BY item.media
                        ORDER BY item.arrived_ms, item.act
                        LIMIT :limit""")
                        .bind("case", in.toString())
                        .bind("identifier", identifier)
                        .bind("limit", limit)
                        .map((row, _) -> new Taken(
                                new MediaId(row.getString("media")),
                                row.getString("name"),
                                MediaKind.ofWord(row.getString("kind"))))
                        .list());
    }

    /// The characters `-`, `.` and `/` follow each other.
    private static String namesakes(String where) {
        return "SELECT * FROM (SELECT media, name FROM acquisition WHERE case_id = :case AND " + where
                + " ORDER BY name COLLATE NOCASE, act LIMIT :limit)";
    }

    private static List<Item> items(Handle handle, String rows) {
        var seen = ListingAppearances.read(handle, rows);
        var marks = ListingMarks.read(handle, rows);
        var examinations = ListingExaminations.read(handle, rows);
        return ListingPage.query(handle, ITEMS, rows)
                .map((row, _) -> item(row, seen, marks, examinations))
                .list();
    }

    private static Item item(
            ResultSet row, ListingAppearances seen, ListingMarks marks, ListingExaminations examinations)
            throws SQLException {
        var position = row.getInt("position");
        var examined = examinations.of(position);
        var held = row.getBoolean("counts") ? Span.at(Instant.ofEpochMilli(row.getLong("first_ms"))) : null;
        return new Item(
                CaseId.parse(row.getString("case_id")),
                new MediaId(row.getString("media")),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("arrived_ms")),
                row.getLong("size"),
                examined.status(),
                examined.reason(),
                examined.type(),
                examined.kind(),
                examined.picture(),
                examined.durationMillis(),
                seen.earliest(position, held),
                seen.posts(position),
                marks.of(position));
    }
}
