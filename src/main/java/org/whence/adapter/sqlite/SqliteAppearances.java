package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Span;

/// The acquisitions and posts in the catalogue, and the appearances that follow from them. All about some media is read
/// in one query.
public final class SqliteAppearances implements Appearances {

    private static final String ABOUT = """
            WITH shut AS MATERIALIZED (SELECT case_id FROM closed),
            asked AS MATERIALIZED (SELECT value AS media FROM json_each(:media)),
            named AS (
                SELECT acquisition.media, act, case_id FROM asked CROSS JOIN acquisition USING (media)
                UNION ALL
                SELECT source.media, act, case_id FROM asked CROSS JOIN source USING (media)
                UNION ALL
                SELECT about.media, counting.act, counting.case_id
                FROM asked CROSS JOIN about USING (media) CROSS JOIN counting ON counting.act = about.act)
            SELECT line.act, line.text, payload.json, chain.case_id, chain.author, chain.desk, named.media
            FROM named
            CROSS JOIN line ON line.act = named.act
            JOIN chain ON chain.id = line.chain
            LEFT JOIN payload ON payload.line = line.arrival
            WHERE named.case_id = :from OR named.case_id NOT IN (SELECT case_id FROM shut)""";

    private static final int MEDIA = 7;

    private static final String ELSEWHERE = """
            WITH shut AS MATERIALIZED (SELECT case_id FROM closed)
            SELECT media FROM item
            WHERE (case_id = :from OR case_id NOT IN (SELECT case_id FROM shut)) %1$s
            GROUP BY media HAVING min(case_id) <> max(case_id) OR max(case_id <> :from)
            UNION
            SELECT appearance.media
            FROM appearance CROSS JOIN counting ON counting.act = appearance.act
            WHERE record IS NOT NULL %1$s
            AND (counting.case_id = :from OR counting.case_id NOT IN (SELECT case_id FROM shut))
            AND (counting.kind = 'cited' OR counting.case_id <> :from OR EXISTS (
                SELECT 1 FROM item
                WHERE item.media = appearance.media AND item.case_id <> counting.case_id
                AND item.case_id NOT IN (SELECT case_id FROM shut)))""";

    private static final String ADDRESSES = """
            WITH shut AS MATERIALIZED (SELECT case_id FROM closed)
            SELECT about.media, json_extract(payload.json, '$.post.address') AS address
            FROM counting
            CROSS JOIN about ON about.act = counting.act
            CROSS JOIN line ON line.act = counting.act
            JOIN payload ON payload.line = line.arrival
            WHERE counting.kind = 'post' AND address IS NOT NULL %s
            AND (counting.case_id = :from OR counting.case_id NOT IN (SELECT case_id FROM shut))""";

    /// Of more media than that all are asked for.
    private static final int FEW = 1000;

    private static final String FEW_OF_THEM = "AND media IN (SELECT value FROM json_each(:media))";
    private static final String ATTEMPT_ELSEWHERE = "look for media that are told of elsewhere";

    private final Database database;
    private final Platforms platforms;
    private final Map<MediaId, ActsOfMedia> read;
    private final @Nullable CaseId readFrom;

    public SqliteAppearances(Catalogue catalogue) {
        this(catalogue.database(), catalogue.platforms(), Map.of(), null);
    }

    /// @param read what was read already, by media, as it is seen from the case `readFrom`
    private SqliteAppearances(
            Database database, Platforms platforms, Map<MediaId, ActsOfMedia> read, @Nullable CaseId readFrom) {
        this.database = database;
        this.platforms = platforms;
        this.read = read;
        this.readFrom = readFrom;
    }

    private Map<MediaId, ActsOfMedia> read(Collection<MediaId> media, @Nullable CaseId from) {
        return database.read("read where media were seen", handle -> {
            var acts = new HashMap<MediaId, List<LoggedAct>>();
            media.forEach(each -> acts.put(each, new ArrayList<>()));
            var mapper = new LoggedActMapper();
            handle.createQuery(ABOUT)
                    .bind("media", Acts.names(acts.keySet()))
                    .bind("from", from == null ? null : from.toString())
                    .map((row, context) -> Map.entry(new MediaId(row.getString(MEDIA)), mapper.map(row, context)))
                    .forEach(entry ->
                            acts.getOrDefault(entry.getKey(), List.of()).add(entry.getValue()));
            var own = ChainRows.ownAuthors(handle);
            var read = new HashMap<MediaId, ActsOfMedia>();
            acts.forEach((about, told) -> read.put(about, new ActsOfMedia(about, told, own, platforms)));
            return read;
        });
    }

    private ActsOfMedia about(MediaId media, @Nullable CaseId from) {
        var known = Objects.equals(from, readFrom) ? read.get(media) : null;
        return known == null
                ? read(List.of(media), from).getOrDefault(media, ActsOfMedia.none(media, platforms))
                : known;
    }

    @Override
    public List<Appearance> of(MediaId media, @Nullable CaseId from) {
        return about(media, from).appearances();
    }

    @Override
    public List<Acquisition> acquisitions(MediaId media, @Nullable CaseId from) {
        return about(media, from).acquisitions();
    }

    @Override
    public List<Post> posts(MediaId media, @Nullable CaseId from) {
        return about(media, from).posts();
    }

    @Override
    public Optional<Post> post(RecordId id) {
        return Acts.read(
                        database,
                        "read a post",
                        Acts.BY_ID,
                        id.toString(),
                        null,
                        Act.Posted.class,
                        (_, act) -> Stream.of(act.post()))
                .stream()
                .findFirst();
    }

    @Override
    public Set<MediaId> toldElsewhere(Collection<MediaId> media, @Nullable CaseId from) {
        if (media.size() > FEW) {
            var told = toldElsewhere(from);
            told.retainAll(media instanceof Set ? media : new HashSet<>(media));
            return told;
        }
        return database.read(
                ATTEMPT_ELSEWHERE,
                handle -> elsewhere(handle, FEW_OF_THEM, from)
                        .bind("media", Acts.names(new HashSet<>(media)))
                        .mapTo(String.class)
                        .map(MediaId::new)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<MediaId> toldElsewhere(@Nullable CaseId from) {
        return database.read(
                ATTEMPT_ELSEWHERE,
                handle -> elsewhere(handle, "", from)
                        .mapTo(String.class)
                        .map(MediaId::new)
                        .collect(Collectors.toSet()));
    }

    private static Query elsewhere(Handle handle, String which, @Nullable CaseId from) {
        return handle.createQuery(ELSEWHERE.formatted(which)).bind("from", from == null ? null : from.toString());
    }

    @Override
    public Set<MediaId> media() {
        return database.read(
                "list all media",
                handle -> handle.createQuery("SELECT DISTINCT media FROM item")
                        .mapTo(String.class)
                        .map(MediaId::new)
                        .set());
    }

    @Override
    public Map<MediaId, Set<String>> addresses(Collection<MediaId> media, @Nullable CaseId from) {
        return database.read("read the addresses of posts", handle -> {
            var found = new HashMap<MediaId, Set<String>>();
            media.forEach(each -> found.put(each, new HashSet<>()));
            var few = media.size() <= FEW;
            var query = handle.createQuery(ADDRESSES.formatted(few ? FEW_OF_THEM : ""))
                    .bind("from", from == null ? null : from.toString());
            if (few) {
                query.bind("media", Acts.names(found.keySet()));
            }
            query.map((row, _) -> found.getOrDefault(new MediaId(row.getString(1)), new HashSet<>())
                            .add(row.getString(2)))
                    .list();
            found.values().removeIf(Set::isEmpty);
            return found;
        });
    }

    @Override
    public List<Sighting> sightings(CaseId in) {
        return database.read(
                "read when the media of a case were seen",
                handle -> handle.createQuery(
                                "SELECT media, from_ms, to_ms, basis, source FROM seen WHERE case_id = :case")
                        .bind("case", in.toString())
                        .map((row, _) -> new Sighting(
                                new MediaId(row.getString("media")),
                                new Span(instant(row, "from_ms"), instant(row, "to_ms")),
                                Basis.ofWord(row.getString("basis")),
                                row.getString("source")))
                        .list());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public Appearances around(Collection<MediaId> media, @Nullable CaseId from) {
        return new SqliteAppearances(database, platforms, read(new HashSet<>(media), from), from);
    }
}
