package org.whence.adapter.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Database database;
    private final Platforms platforms;

    public SqliteAppearances(Catalogue catalogue) {
        this.database = catalogue.database();
        this.platforms = catalogue.platforms();
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

    private ActsOfMedia read(MediaId media, @Nullable CaseId from) {
        return read(List.of(media), from).getOrDefault(media, ActsOfMedia.none(media, platforms));
    }

    @Override
    public List<Appearance> of(MediaId media, @Nullable CaseId from) {
        return read(media, from).appearances();
    }

    @Override
    public List<Acquisition> acquisitions(MediaId media, @Nullable CaseId from) {
        return read(media, from).acquisitions();
    }

    @Override
    public List<Post> posts(MediaId media, @Nullable CaseId from) {
        return read(media, from).posts();
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
    public Appearances around(Collection<MediaId> media, @Nullable CaseId from) {
        return new Around(read(new HashSet<>(media), from), from);
    }

    /// All about some media, as it was read.
    private final class Around implements Appearances {

        private final Map<MediaId, ActsOfMedia> read;
        private final @Nullable CaseId from;

        Around(Map<MediaId, ActsOfMedia> read, @Nullable CaseId from) {
            this.read = read;
            this.from = from;
        }

        private ActsOfMedia about(MediaId media, @Nullable CaseId in) {
            var known = Objects.equals(in, from) ? read.get(media) : null;
            return known == null ? SqliteAppearances.this.read(media, in) : known;
        }

        @Override
        public List<Appearance> of(MediaId media, @Nullable CaseId in) {
            return about(media, in).appearances();
        }

        @Override
        public List<Acquisition> acquisitions(MediaId media, @Nullable CaseId in) {
            return about(media, in).acquisitions();
        }

        @Override
        public List<Post> posts(MediaId media, @Nullable CaseId in) {
            return about(media, in).posts();
        }

        @Override
        public Optional<Post> post(RecordId id) {
            return SqliteAppearances.this.post(id);
        }
    }
}
