package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.support.Desks;

/// Two desks that work on the same cases and send each other what they have, in any order.
final class ExchangeTest {

    private static final int SCHEDULES = 200;
    private static final CaseId CASE = new CaseId(new UUID(7, 1));

    @TempDir
    private Path folder;

    private Side one;
    private Side other;

    @BeforeEach
    void open() {
        one = new Side(1);
        other = new Side(2);
    }

    @AfterEach
    void close() {
        one.catalogue.close();
        other.catalogue.close();
    }

    @Test
    void desks_that_exchanged_all_they_have_have_equal_tables_whatever_happened_before() {
        for (var schedule = 0; schedule < SCHEDULES; schedule++) {
            var random = new SplittableRandom(schedule);
            var in = new CaseId(new UUID(8, schedule));
            for (var steps = 3 + random.nextInt(6); steps > 0; steps--) {
                step(in, random);
            }
            one.receive(in, other);
            other.receive(in, one);
        }
        assertThat(one.rows()).isEqualTo(other.rows());
        assertThat(one.rows().get("setting")).hasSizeGreaterThan(SCHEDULES);
        assertThat(one.tables().differing()).isEmpty();
        assertThat(other.tables().differing()).isEmpty();
    }

    private void step(CaseId in, SplittableRandom random) {
        switch (random.nextInt(6)) {
            case 0 -> one.receive(in, other);
            case 1 -> other.receive(in, one);
            case 2, 3 -> one.act(in, random);
            default -> other.act(in, random);
        }
    }

    @Test
    void taking_the_same_in_twice_is_nothing() {
        one.log.record(CASE, added(1, media(1), "a.jpg"));
        assertThat(other.receive(CASE, one).added()).isEqualTo(2);
        var before = other.rows();

        var again = other.receive(CASE, one);

        assertThat(again.arrivals()).isEmpty();
        assertThat(again.known()).isEqualTo(2);
        assertThat(other.rows()).isEqualTo(before);
    }

    @Test
    void values_of_which_neither_author_saw_the_others_are_a_conflict_until_an_act_replaces_both() {
        one.log.record(CASE, new Act.Marked(media(1), Act.Mark.STAR, "yes", List.of()));
        other.log.record(CASE, new Act.Marked(media(1), Act.Mark.STAR, "", List.of()));

        var merge = other.receive(CASE, one);

        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.isNew()).isTrue();
            assertThat(conflict.acts()).hasSize(2);
        });
        var both = other.log.standing(CASE, media(1).hex(), "star");
        other.log.record(CASE, new Act.Marked(media(1), Act.Mark.STAR, "yes", both));
        assertThat(one.receive(CASE, other).conflicts()).isEmpty();
    }

    @Test
    void a_payload_that_was_withheld_amounts_to_something_once_it_comes() {
        var sourced = one.log
                .record(CASE, new Act.Sourced(id(1), media(1), "a neighbour"))
                .id();
        other.receive(CASE, one, Set.of(sourced));
        assertThat(other.rows().get("source")).isEmpty();
        assertThat(other.tables().unknownActs()).isZero();

        other.receive(CASE, one);

        assertThat(other.rows()).isEqualTo(one.rows());
        assertThat(other.tables().differing()).isEmpty();
    }

    @Test
    void a_fork_is_kept_and_named_and_nothing_is_taken_from_it() {
        var copy = new Side(1, 3);
        one.log.record(CASE, added(1, media(1), "a.jpg"));
        copy.log.record(CASE, added(2, media(2), "b.jpg"));
        other.receive(CASE, one);
        var before = other.rows();

        var merge = other.receive(CASE, copy);

        assertThat(merge.refused()).singleElement().asString().contains("forks at line");
        assertThat(other.rows()).isEqualTo(before);
        assertThat(other.exchange.forks(CASE)).hasSize(1);
        one.log.record(CASE, added(3, media(3), "c.jpg"));
        assertThat(other.receive(CASE, one).refused())
                .singleElement()
                .asString()
                .contains("forked before");
        copy.catalogue.close();
    }

    @Test
    void only_what_this_author_says_makes_another_count() {
        var reliance = new SqliteReliance(other.catalogue, other.key.author());
        var sender = one.key.author();
        one.log.record(CASE, new Act.Relied(sender, Act.Trust.RELIED_UPON, List.of()));
        other.receive(CASE, one);
        assertThat(reliance.on(sender, CASE)).isFalse();

        var relied = other.log.record(CASE, new Act.Relied(sender, Act.Trust.RELIED_UPON, List.of()));
        assertThat(reliance.on(sender, CASE)).isTrue();

        other.log.record(CASE, new Act.Relied(sender, Act.Trust.SET_ASIDE, List.of(relied.id())));
        assertThat(reliance.on(sender, CASE)).isFalse();
        assertThat(reliance.isSetAside(sender, CASE)).isTrue();
    }

    /// A desk with a catalogue of its own.
    private final class Side {

        final Catalogue catalogue;
        final SqliteActLog log;
        final SqliteExchange exchange;
        final AuthorKey key;
        final int number;

        Side(int number) {
            this(number, number);
        }

        /// @param number of the author and the desk's name, in the catalogue of that file
        Side(int number, int file) {
            var bytes = new byte[32];
            bytes[0] = (byte) number;
            this.number = number;
            key = AuthorKey.ofBytes(bytes);
            catalogue = Catalogue.open(folder.resolve(file + ".db"), Platforms.bundled());
            log = new SqliteActLog(catalogue, key, new DeskId(new UUID(3, number)), chains(file));
            exchange = new SqliteExchange(catalogue);
        }

        private ChainWriter chains(int seed) {
            var random = new SplittableRandom(seed);
            return new ChainWriter(Desks.clock(), random);
        }

        /// Those of one case, which are two at most: asking the log for all would take this test hours.
        private List<ChainName> chains(CaseId in) {
            return Stream.of(one, other)
                    .map(side -> new ChainName(in, side.key.author(), new DeskId(new UUID(3, side.number))))
                    .filter(chain -> !log.lines(chain, 0, 1).isEmpty())
                    .toList();
        }

        ProjectionTables tables() {
            return new ProjectionTables(catalogue);
        }

        void act(CaseId in, SplittableRandom random) {
            var media = media(random.nextInt(3));
            var seen = random.nextBoolean();
            var mark = Act.Mark.values()[random.nextInt(2)];
            var number = random.nextInt(1, 1_000_000);
            log.record(
                    in,
                    switch (random.nextInt(8)) {
                        case 0 -> new Act.Named("Case " + number, saw(seen, in, in.toString(), "name"));
                        case 1 -> added(number, media, "a.jpg");
                        case 2 -> posted(post(number, Desks.START, "posted"), media);
                        case 3 -> new Act.Claimed(claimBy(number, in));
                        case 4 -> new Act.Withdrawn(id(number), "wrong");
                        case 5 -> {
                            var pair = Pair.of(media(1), media(2));
                            yield new Act.Decided(
                                    pair,
                                    Decision.values()[random.nextInt(3)],
                                    saw(seen, in, pair.first() + " " + pair.second(), "decision"));
                        }
                        case 6 ->
                            new Act.Noted(
                                    id(number),
                                    new Note.Subject(Note.Kind.MEDIA, media.hex()),
                                    Part.WHOLE,
                                    Note.Form.OBSERVATION,
                                    "seen");
                        default ->
                            new Act.Marked(
                                    media,
                                    mark,
                                    random.nextBoolean() ? "yes" : "",
                                    saw(seen, in, media.hex(), mark.word()));
                    });
        }

        private Claim claimBy(int number, CaseId in) {
            var sample = claim(number, in, media(1), "tonight");
            return new Claim(
                    sample.id(),
                    in,
                    sample.media(),
                    sample.part(),
                    sample.attribute(),
                    sample.of(),
                    sample.span(),
                    sample.value(),
                    sample.implied(),
                    sample.quote(),
                    sample.by(),
                    sample.saidAt(),
                    sample.post(),
                    key.author());
        }

        private List<ActId> saw(boolean seen, CaseId in, String record, String field) {
            return seen ? log.standing(in, record, field) : List.of();
        }

        Merge receive(CaseId in, Side from) {
            return receive(in, from, Set.of());
        }

        Merge receive(CaseId in, Side from, Set<ActId> withheld) {
            var lines = new HashMap<ChainName, List<String>>();
            var payloads = new HashMap<ChainName, Set<ActId>>();
            for (var chain : chains(in)) {
                lines.put(chain, log.lines(chain, 0, 1_000));
                payloads.put(chain, exchange.payloads(chain).keySet());
            }
            var own = new ChainName(in, key.author(), new DeskId(new UUID(3, number)));
            var here = new Merge.Here(
                    lines,
                    payloads,
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

        /// Every row of every table that the acts amount to, in one order.
        Map<String, List<String>> rows() {
            var rows = new HashMap<String, List<String>>();
            for (var table : ProjectionTables.TABLES) {
                var columns = table.equals("wording") ? "act, text" : "*";
                rows.put(
                        table,
                        catalogue
                                .database()
                                .read(
                                        "read",
                                        handle ->
                                                handle
                                                        .createQuery("SELECT " + columns + " FROM " + table)
                                                        .mapToMap()
                                                        .list()
                                                        .stream()
                                                        .map(Object::toString)
                                                        .sorted()
                                                        .toList()));
            }
            return rows;
        }
    }
}
