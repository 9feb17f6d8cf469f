package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
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
        return database.read(
                "read matches",
                handle -> handle
                        .createQuery("""
                        SELECT media, json FROM computed_match WHERE media = :media
                        UNION ALL
                        SELECT media, json FROM computed_match WHERE other = :media""")
                        .bind("media", media.hex())
                        .map((row, _) -> MatchJson.read(row.getString("json")))
                        .list()
                        .stream()
                        .map(match -> match.media().equals(media) ? match : match.reversed())
                        .sorted(STRONGEST_FIRST)
                        .toList());
    }

    @Override
    public void each(Consumer<Match> match) {
        database.read("read matches", handle -> {
            try (var rows = handle.createQuery("SELECT json FROM computed_match ORDER BY rowid")
                    .mapTo(String.class)
                    .iterator()) {
                rows.forEachRemaining(json -> match.accept(MatchJson.read(json)));
            }
            return null;
        });
    }

    @Override
    public void replace(MediaId media, Collection<Match> found) {
        if (!found.stream().allMatch(match -> match.media().equals(media))) {
            throw new IllegalArgumentException("A match of another media");
        }
        database.write("keep matches", handle -> {
            handle.execute("DELETE FROM computed_match WHERE media = ? OR other = ?", media.hex(), media.hex());
            for (var match : found) {
                handle.execute(
                        "INSERT INTO computed_match (media, other, json) VALUES (?, ?, ?)",
                        media.hex(),
                        match.other().hex(),
                        MatchJson.write(match));
            }
            return null;
        });
    }
}
