package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.match.Decided;
import org.whence.core.match.Decisions;
import org.whence.core.match.Pair;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The standing decisions in the catalogue.
public final class SqliteDecisions implements Decisions {

    private final Database database;

    public SqliteDecisions(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Decided> about(Collection<MediaId> media) {
        return read("""
                WITH asked AS MATERIALIZED (SELECT value AS media FROM json_each(:value)),
                about AS (
                    SELECT act FROM asked CROSS JOIN decision ON decision.first = asked.media
                    UNION
                    SELECT act FROM asked CROSS JOIN decision ON decision.second = asked.media)
                SELECT standing.act FROM about CROSS JOIN standing ON standing.act = about.act""", Acts.names(media));
    }

    @Override
    public List<Decided> all() {
        return read("""
                SELECT standing.act FROM decision CROSS JOIN standing ON standing.act = decision.act
                WHERE :value = ''""", "");
    }

    private List<Decided> read(String acts, String value) {
        return Acts.read(database, "read decisions", acts, value, null, Act.Decided.class, SqliteDecisions::decided)
                .stream()
                .sorted(comparing(Decided::at).thenComparing(Decided::act))
                .toList();
    }

    @Override
    public List<Decided> of(Pair pair) {
        return about(pair.first()).stream()
                .filter(decided -> decided.pair().equals(pair))
                .toList();
    }

    private static Stream<Decided> decided(LoggedAct logged, Act.Decided act) {
        return logged.chain().in() instanceof CaseId in
                ? Stream.of(new Decided(
                        act.pair(), act.decision(), in, logged.chain().author(), logged.at(), logged.id()))
                : Stream.of();
    }
}
