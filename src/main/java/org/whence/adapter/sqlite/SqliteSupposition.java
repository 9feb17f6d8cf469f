package org.whence.adapter.sqlite;

import java.util.List;
import java.util.function.Function;
import org.whence.core.casefile.Supposition;
import org.whence.core.casefile.WithPacks;
import org.whence.core.custody.Exchange.Arrival;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.AuthorId;

/// Takes chains in and asks within one transaction, which is then undone.
public final class SqliteSupposition implements Supposition {

    private final Catalogue catalogue;
    private final AuthorId author;

    /// @param author who works here
    public SqliteSupposition(Catalogue catalogue, AuthorId author) {
        this.catalogue = catalogue;
        this.author = author;
    }

    @Override
    public <T> T with(List<Arrival> arrivals, Function<Records, T> question) {
        return catalogue.suppose(
                handle -> {
                    try (var receiving = new Receiving(handle, catalogue.platforms())) {
                        receiving.take(arrivals);
                    }
                },
                supposed -> question.apply(records(supposed)));
    }

    private Records records(Catalogue supposed) {
        var appearances = new WithPacks(new SqliteAppearances(supposed), new SqlitePacks(supposed));
        return new Records(
                new SqliteClaims(supposed),
                new SqliteExaminations(supposed),
                new Witnesses(
                        appearances,
                        new SqliteMatches(supposed),
                        new SqliteDecisions(supposed),
                        new SqliteReliance(supposed, author)),
                new SqliteListing(supposed));
    }
}
