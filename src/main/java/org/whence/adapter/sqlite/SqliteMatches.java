package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.record.MediaId;

/// The computed matches in the catalogue. Each is kept once, as it was seen from the media that was asked about.
public final class SqliteMatches implements Matches {

    private static final Comparator<Match> STRONGEST_FIRST = comparing(Match::strength)
            .thenComparing(Match::relation)
            .thenComparing(match -> match.evidence().distance())
            .thenComparing(Match::other);

    private final Database database;

    public SqliteMatches(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Match> of(MediaId media) {
        return of(List.of(media)).getOrDefault(media, List.of());
    }

    @Override
    public Map<MediaId, List<Match>> of(Collection<MediaId> media) {
        return database.read("read matches", handle -> {
            var found = new HashMap<MediaId, List<Match>>();
            media.forEach(each -> found.put(each, new ArrayList<>()));
            handle.createQuery("""
                            WITH asked AS MATERIALIZED (SELECT value AS media FROM json_each(:media))
                            SELECT asked.media, json FROM asked CROSS JOIN computed_match USING (media)
                            UNION ALL
                            SELECT asked.media, json
                            FROM asked CROSS JOIN computed_match ON computed_match.other = asked.media""")
                    .bind("media", Acts.names(found.keySet()))
                    .map((row, _) -> Map.entry(row.getString(1), MatchJson.read(row.getString(2))))
                    .forEach(entry -> {
                        var of = new MediaId(entry.getKey());
                        var match = entry.getValue();
                        found.getOrDefault(of, List.of()).add(match.media().equals(of) ? match : match.reversed());
                    });
            found.values().forEach(each -> each.sort(STRONGEST_FIRST));
            return found;
        });
    }

    @Override
    public List<Match> among(Collection<MediaId> media) {
        return database.read(
                "read matches",
                handle -> handle.createQuery("""
                        WITH asked AS MATERIALIZED (SELECT value AS media FROM json_each(:media))
                        SELECT json FROM asked CROSS JOIN computed_match USING (media)
                        WHERE other IN (SELECT media FROM asked)""")
                        .bind("media", Acts.names(new HashSet<>(media)))
                        .map((row, _) -> MatchJson.read(row.getString("json")))
                        .list());
    }

    @Override
    public void each(Consumer<Match> match) {
        database.read("read matches", handle -> {
            handle.createQuery("SELECT json FROM computed_match ORDER BY rowid")
                    .mapTo(String.class)
                    .forEach(json -> match.accept(MatchJson.read(json)));
            return null;
        });
    }

    @Override
    public void change(MediaId media, Collection<MediaId> gone, Collection<Match> found) {
        requireOf(media, found);
        if (gone.isEmpty() && found.isEmpty()) {
            return;
        }
        database.writeAhead("keep matches", handle -> {
            remove(handle, media, gone);
            remove(handle, media, found.stream().map(Match::other).toList());
            insert(handle, media, found);
            return null;
        });
    }

    @Override
    public void replace(MediaId media, Collection<Match> found) {
        requireOf(media, found);
        database.write("keep matches", handle -> {
            handle.execute("DELETE FROM computed_match WHERE media = ? OR other = ?", media.hex(), media.hex());
            insert(handle, media, found);
            return null;
        });
    }

    private static void requireOf(MediaId media, Collection<Match> found) {
        if (!found.stream().allMatch(match -> match.media().equals(media))) {
            throw new IllegalArgumentException("A match of another media");
        }
    }

    private static void remove(Handle handle, MediaId media, Collection<MediaId> others) {
        var batch = handle.prepareBatch("DELETE FROM computed_match WHERE media = ? AND other = ?");
        for (var other : others) {
            batch.add(media.hex(), other.hex());
            batch.add(other.hex(), media.hex());
        }
        run(batch);
    }

    private static void insert(Handle handle, MediaId media, Collection<Match> found) {
        var batch = handle.prepareBatch("INSERT INTO computed_match (media, other, json) VALUES (?, ?, ?)");
        for (var match : found) {
            batch.add(media.hex(), match.other().hex(), MatchJson.write(match));
        }
        run(batch);
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
