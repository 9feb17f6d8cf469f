package org.whence.adapter.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

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
            WITH asked AS MATERIALIZED (SELECT value AS media FROM json_each(:media)),
            shut AS MATERIALIZED (SELECT case_id FROM closed),
            told AS (
                SELECT item.media, case_id, FALSE AS is_cited FROM asked CROSS JOIN item USING (media)
                UNION ALL
                SELECT about.media, counting.case_id, counting.kind = 'cited'
                FROM asked CROSS JOIN about USING (media) CROSS JOIN counting ON counting.act = about.act
                WHERE EXISTS (
                    SELECT 1 FROM appearance WHERE appearance.act = about.act AND appearance.media = about.media))
            SELECT media FROM told
            WHERE case_id = :from OR case_id NOT IN (SELECT case_id FROM shut)
            GROUP BY media
            HAVING count(DISTINCT case_id) > 1 OR max(case_id <> :from) OR max(is_cited)""";

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
        return database.read(
                "look for media that are told of elsewhere",
                handle -> handle.createQuery(ELSEWHERE)
                        .bind("media", Acts.names(new HashSet<>(media)))
                        .bind("from", from == null ? null : from.toString())
                        .mapTo(String.class)
                        .map(MediaId::new)
                        .set());
    }

    @Override
    public Appearances around(Collection<MediaId> media, @Nullable CaseId from) {
        return new SqliteAppearances(database, platforms, read(new HashSet<>(media), from), from);
    }
}
