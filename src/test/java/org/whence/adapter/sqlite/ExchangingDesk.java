package org.whence.adapter.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.whence.core.casefile.Merge;
import org.whence.core.casefile.Strand;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.ChainWriter;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Head;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.support.Desks;

/// A desk with a catalogue of its own, which works on cases and takes in what others have of them.
final class ExchangingDesk implements AutoCloseable {

    /// How many authors there are, each on one desk.
    private static final int AUTHORS = 3;

    final Catalogue catalogue;
    final SqliteActLog log;
    final SqliteExchange exchange;
    final AuthorKey key;
    final ScheduledActs acts;
    final int number;

    ExchangingDesk(Path folder, int number) {
        this(folder, number, number);
    }

    /// @param number of the author and the desk's name, in the catalogue of that file
    ExchangingDesk(Path folder, int number, int file) {
        this.number = number;
        key = key(number);
        catalogue = Catalogue.open(folder.resolve(file + ".db"), Platforms.bundled());
        catalogue.database().maintain("hurry", handle -> handle.execute("PRAGMA synchronous = OFF"));
        log = new SqliteActLog(catalogue, key, desk(number), chains(file));
        exchange = new SqliteExchange(catalogue);
        acts = new ScheduledActs(log, exchange, new ChainName(null, key.author(), desk(number)));
    }

    private static AuthorKey key(int number) {
        var bytes = new byte[32];
        bytes[0] = (byte) number;
        return AuthorKey.ofBytes(bytes);
    }

    private static DeskId desk(int number) {
        return new DeskId(new UUID(3, number));
    }

    private static ChainWriter chains(int seed) {
        var random = new SplittableRandom(seed);
        return new ChainWriter(Desks.clock(), random);
    }

    /// Those of one case, which are three at most: asking the log for all would take this test hours.
    List<ChainName> chains(CaseId in) {
        return IntStream.rangeClosed(1, AUTHORS)
                .mapToObj(author -> new ChainName(in, key(author).author(), desk(author)))
                .filter(chain -> !log.lines(chain, 0, 1).isEmpty())
                .toList();
    }

    ProjectionTables tables() {
        return new ProjectionTables(catalogue);
    }

    SqliteReliance reliance() {
        return new SqliteReliance(catalogue, key.author());
    }

    /// The acts that stand in the case, as the view says.
    Set<ActId> standing(CaseId in) {
        return catalogue
                .database()
                .read(
                        "read",
                        handle -> handle.createQuery("SELECT act FROM standing WHERE case_id = ?")
                                .bind(0, in.toString())
                                .mapTo(String.class)
                                .map(ActId::new)
                                .set());
    }

    Set<ActId> erasedActs(CaseId in) {
        return catalogue
                .database()
                .read(
                        "read",
                        handle -> handle.createQuery("""
                                SELECT erasure.act FROM chain
                                CROSS JOIN line ON line.chain = chain.id
                                CROSS JOIN erasure ON erasure.act = line.act
                                WHERE coalesce(chain.case_id, '') = ?""")
                                .bind(0, in.toString())
                                .mapTo(String.class)
                                .map(ActId::new)
                                .set());
    }

    boolean erased(CaseId in) {
        return !erasedActs(in).isEmpty();
    }

    Merge receive(CaseId in, ExchangingDesk from) {
        return receive(in, from, Set.of());
    }

    Merge receive(CaseId in, ExchangingDesk from, Set<ActId> withheld) {
        var own = new ChainName(in, key.author(), desk(number));
        var here = new Merge.Here(
                chain -> log.lines(chain, 0, 1_000),
                exchange::said,
                exchange.acts(in),
                exchange.forks(in).keySet(),
                Set.of(own),
                by -> new SqliteReliance(catalogue, key.author()).on(by, in));
        var merge = Merge.of(from.strands(in, withheld), here);
        exchange.receive(merge.arrivals());
        return merge;
    }

    private List<Strand> strands(CaseId in, Set<ActId> withheld) {
        var strands = new ArrayList<Strand>();
        chains(in).forEach(chain -> strands.add(strand(chain, withheld)));
        return strands;
    }

    private Strand strand(ChainName chain, Set<ActId> withheld) {
        var lines = log.lines(chain, 0, 1_000);
        var payloads = new HashMap<ActId, ActLog.Payload>(exchange.payloads(chain));
        payloads.keySet().removeAll(withheld);
        var acts = exchange.acts(chain.in()).stream()
                .filter(logged -> logged.chain().equals(chain) && payloads.containsKey(logged.id()))
                .toList();
        var opened = (Act.Opened) acts.getFirst().act();
        var head = new Head(lines.size(), LogLine.parse(lines.getLast()).id());
        return new Strand(
                chain, opened.key(), lines, payloads, acts, new SignedCheckpoint(new Checkpoint(chain, head), ""));
    }

    Map<String, List<String>> rows() {
        return rows(Set.of());
    }

    /// Every row of every table that the acts amount to, in one order, but for those of some cases.
    Map<String, List<String>> rows(Set<CaseId> without) {
        var cases = without.stream().map(in -> "'" + in + "'").collect(Collectors.joining(", "));
        var rows = new HashMap<String, List<String>>();
        for (var table : ProjectionTables.TABLES) {
            var columns = table.equals("wording") ? "act, text" : "*";
            rows.put(
                    table,
                    catalogue
                            .database()
                            .read(
                                    "read",
                                    handle -> handle
                                            .createQuery("SELECT " + columns + " FROM " + table
                                                    + " WHERE act NOT IN (SELECT line.act FROM line"
                                                    + " JOIN chain ON chain.id = line.chain"
                                                    + " WHERE chain.case_id IN (" + cases + "))")
                                            .mapToMap()
                                            .list()
                                            .stream()
                                            .map(Object::toString)
                                            .sorted()
                                            .toList()));
        }
        return rows;
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
