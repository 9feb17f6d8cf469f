package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.whence.core.custody.Standing;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Acquisition;
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

    private static final int SCHEDULES = 2_000;
    private static final CaseId CASE = new CaseId(new UUID(7, 1));

    @TempDir
    private Path folder;

    private Side one;
    private Side other;
    private Side third;
    private List<Side> sides;

    @BeforeEach
    void open() {
        one = new Side(1);
        other = new Side(2);
        third = new Side(3);
        sides = List.of(one, other, third);
    }

    @AfterEach
    void close() {
        sides.forEach(side -> side.catalogue.close());
    }

    /// Schedules of acts and exchanges among two or three desks. A removal erases at one desk what others still
    /// have: there the lines are compared, and the payloads that nobody erased.
    @Test
    void desks_that_exchanged_all_they_have_have_equal_tables_whatever_happened_before() {
        var removed = new HashSet<CaseId>();
        var kinds = new HashSet<Class<?>>();
        for (var schedule = 0; schedule < SCHEDULES; schedule++) {
            var random = new SplittableRandom(schedule);
            var in = new CaseId(new UUID(8, schedule));
            var desks = random.nextInt(3) == 0 ? 3 : 2;
            for (var steps = 3 + random.nextInt(6); steps > 0; steps--) {
                step(in, random, desks);
            }
            exchange(in, one, other);
            exchange(in, one, third);
            exchange(in, other, one);
            exchange(in, third, one);
            requireSameLines(in);
            if (schedule % 20 == 0) {
                sides.forEach(side -> requireSameStanding(in, side));
            }
            one.exchange.acts(in).forEach(logged -> kinds.add(logged.act().getClass()));
            if (sides.stream().anyMatch(side -> side.erased(in))) {
                removed.add(in);
            }
        }
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(kinds(Act.class));
        var tables = one.rows(removed);
        assertThat(other.rows(removed)).isEqualTo(tables);
        assertThat(third.rows(removed)).isEqualTo(tables);
        assertThat(tables.get("setting")).hasSizeGreaterThan(SCHEDULES / 2);
        assertThat(tables.get("record")).hasSizeGreaterThan(SCHEDULES / 4);
        assertThat(removed).hasSizeBetween(SCHEDULES / 100, SCHEDULES * 3 / 4);
        sides.forEach(side -> assertThat(side.tables().differing()).isEmpty());
    }

    /// The records that a sealed interface permits, however deep they lie: a kind of act that comes to the program
    /// and to no schedule is missed.
    private static Set<Class<?>> kinds(Class<?> of) {
        return of.isSealed()
                ? Stream.of(of.getPermittedSubclasses())
                        .flatMap(each -> kinds(each).stream())
                        .collect(Collectors.toSet())
                : Set.of(of);
    }

    private void step(CaseId in, SplittableRandom random, int desks) {
        var side = sides.get(random.nextInt(desks));
        var from = sides.get(random.nextInt(desks));
        if (random.nextInt(3) == 0) {
            exchange(in, side, from);
        } else {
            side.acts.next(in, random, from.key.author());
        }
    }

    private static void exchange(CaseId in, Side to, Side from) {
        if (to != from) {
            to.receive(in, from);
        }
    }

    private void requireSameLines(CaseId in) {
        var erased = new HashSet<ActId>();
        sides.forEach(side -> erased.addAll(side.erasedActs(in)));
        for (var chain : one.chains(in)) {
            var lines = one.log.lines(chain, 0, 1_000);
            for (var side : List.of(other, third)) {
                assertThat(side.log.lines(chain, 0, 1_000)).isEqualTo(lines);
            }
            var kept = new HashSet<>(one.exchange.said(chain));
            kept.removeAll(erased);
            for (var side : List.of(other, third)) {
                var theirs = new HashSet<>(side.exchange.said(chain));
                theirs.removeAll(erased);
                assertThat(theirs).isEqualTo(kept);
            }
        }
    }

    /// What the view says stands is what the rule says.
    private static void requireSameStanding(CaseId in, Side side) {
        var settings = side.exchange.acts(in).stream()
                .flatMap(logged -> Standing.Setting.of(logged).stream())
                .toList();
        var expected = new HashSet<ActId>();
        Standing.of(settings, author -> side.reliance().on(author, in)).values().forEach(expected::addAll);
        assertThat(side.standing(in)).isEqualTo(expected);
    }

    @Test
    void copies_of_a_desk_that_both_went_on_are_kept_apart_whatever_else_happens() {
        var copy = new Side(1, 4);
        for (var schedule = 0; schedule < SCHEDULES / 10; schedule++) {
            var random = new SplittableRandom(schedule);
            var in = new CaseId(new UUID(9, schedule));
            one.log.record(in, new Act.Named("One " + schedule, List.of()));
            copy.log.record(in, new Act.Named("Copy " + schedule, List.of()));
            var first = random.nextBoolean() ? one : copy;
            other.receive(in, first);
            third.receive(in, first == one ? copy : one);
            for (var steps = random.nextInt(6); steps > 0; steps--) {
                var side = random.nextBoolean() ? other : third;
                side.acts.next(in, random, (side == other ? third : other).key.author());
                exchange(in, side, side == other ? third : other);
            }
            exchange(in, other, third);
            exchange(in, third, other);
            assertThat(other.exchange.forks(in)).hasSize(1);
            assertThat(third.exchange.forks(in)).hasSize(1);
            assertThat(other.receive(in, third).added()).isZero();
        }
        assertThat(other.tables().differing()).isEmpty();
        assertThat(third.tables().differing()).isEmpty();
        copy.catalogue.close();
    }

    @Test
    void a_stranger_replaces_nothing_and_takes_nothing_back() {
        var ours = setEverything(other);
        one.receive(CASE, other);
        replaceEverything(one, ours);

        other.receive(CASE, one);

        assertThat(other.log.standing(CASE, media(1).hex(), "reject")).containsExactly(ours.get("reject"));
        assertThat(other.log.standing(CASE, id(3).toString(), "text")).containsExactly(ours.get("text"));
        assertThat(other.log.standing(CASE, CASE.toString(), "name")).containsExactly(ours.get("name"));
        assertThat(new SqliteCases(other.catalogue).byId(CASE).orElseThrow()).satisfies(found -> {
            assertThat(found.names()).containsExactly("Ours");
            assertThat(found.closedOff()).isFalse();
        });
        assertThat(new SqliteDecisions(other.catalogue)
                        .about(media(1)).stream().filter(decided -> decided.by().equals(other.key.author())))
                .singleElement()
                .satisfies(decided -> assertThat(decided.decision()).isEqualTo(Decision.SAME_RECORDING));
        var appearances = new SqliteAppearances(other.catalogue);
        assertThat(appearances.of(media(1), CASE))
                .filteredOn(seen -> seen.by().equals(other.key.author()))
                .extracting(seen -> seen.post() == null ? "held" : "posted")
                .containsExactlyInAnyOrder("held", "posted");
        assertThat(new SqliteClaims(other.catalogue).in(CASE))
                .extracting(Claim::id)
                .contains(id(5));
        assertThat(new SqliteNotes(other.catalogue).byId(id(3)).orElseThrow().standing())
                .singleElement()
                .satisfies(wording -> assertThat(wording.text()).isEqualTo("ours"));
        assertThat(new SqliteListing(other.catalogue).item(CASE, media(1)).orElseThrow())
                .satisfies(item -> {
                    assertThat(item.name()).isEqualTo("ours.jpg");
                    assertThat(item.marks()).containsEntry("reject", List.of("yes"));
                });
        assertThat(new SqliteExaminations(other.catalogue)
                        .hashes(media(1))
                        .orElseThrow()
                        .sha1())
                .isEqualTo("b".repeat(40));
    }

    @Test
    void once_relied_upon_an_author_replaces_and_takes_back_and_set_aside_no_more() {
        var ours = setEverything(other);
        one.receive(CASE, other);
        replaceEverything(one, ours);
        other.receive(CASE, one);
        var claims = new SqliteClaims(other.catalogue);

        var relied = other.log.record(CASE, new Act.Relied(one.key.author(), Act.Trust.RELIED_UPON, List.of()));
        assertThat(other.standing(CASE)).doesNotContain(ours.get("reject"), ours.get("name"), ours.get("text"));
        assertThat(claims.in(CASE)).extracting(Claim::id).doesNotContain(id(5));

        other.log.record(CASE, new Act.Relied(one.key.author(), Act.Trust.SET_ASIDE, List.of(relied.id())));
        assertThat(other.log.standing(CASE, media(1).hex(), "reject")).containsExactly(ours.get("reject"));
        assertThat(claims.in(CASE)).extracting(Claim::id).contains(id(5));
    }

    /// A value in every field, and a record of each kind.
    private static Map<String, ActId> setEverything(Side side) {
        var pair = Pair.of(media(1), media(2));
        var set = new HashMap<String, ActId>();
        side.log.record(CASE, added(10, media(1), "ours.jpg"));
        side.log.record(CASE, posted(post(4, Desks.START, "ours"), media(1)));
        side.log.record(CASE, new Act.Claimed(side.acts.claimed(5, CASE)));
        set.put("name", side.log.record(CASE, new Act.Named("Ours", List.of())).id());
        set.put(
                "reject",
                side.log
                        .record(CASE, new Act.Marked(media(1), Act.Mark.REJECT, "yes", List.of()))
                        .id());
        set.put(
                "decision",
                side.log
                        .record(CASE, new Act.Decided(pair, Decision.SAME_RECORDING, List.of()))
                        .id());
        set.put(
                "text",
                side.log
                        .record(
                                CASE,
                                new Act.Noted(
                                        id(3),
                                        new Note.Subject(Note.Kind.MEDIA, media(1).hex()),
                                        Part.WHOLE,
                                        Note.Form.OBSERVATION,
                                        "ours"))
                        .id());
        return set;
    }

    /// Everything that an act of somebody else could do to these.
    private static void replaceEverything(Side side, Map<String, ActId> ours) {
        var pair = Pair.of(media(1), media(2));
        side.log.record(CASE, new Act.Named("Theirs", List.of(ours.get("name"))));
        side.log.record(CASE, new Act.Marked(media(1), Act.Mark.REJECT, "", List.of(ours.get("reject"))));
        side.log.record(CASE, new Act.Decided(pair, Decision.NOT_THE_SAME, List.of(ours.get("decision"))));
        side.log.record(CASE, new Act.Revised(id(3), Note.Form.INFERENCE, "theirs", List.of(ours.get("text"))));
        side.log.record(
                CASE,
                new Act.Noted(
                        id(3),
                        new Note.Subject(Note.Kind.MEDIA, media(1).hex()),
                        Part.WHOLE,
                        Note.Form.OBSERVATION,
                        "theirs too"));
        side.log.record(CASE, new Act.Withdrawn(id(4), "wrong"));
        side.log.record(CASE, new Act.Withdrawn(id(5), "wrong"));
        side.log.record(CASE, new Act.ClosedOff(true, List.of()));
        side.log.record(CASE, new Act.Removed(media(1), "gone", "mine", List.of()));
        var earlier = new Acquisition(
                id(99),
                media(1),
                "theirs.jpg",
                null,
                "copied",
                null,
                null,
                null,
                Instant.EPOCH,
                "whence 1",
                null,
                null);
        side.log.record(CASE, new Act.Added(new ContentHashes(media(1), "0".repeat(40), "0".repeat(32), 1), earlier));
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
        var copy = new Side(1, 4);
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
        var reliance = other.reliance();
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
        final ScheduledActs acts;
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
            catalogue.database().maintain("hurry", handle -> handle.execute("PRAGMA synchronous = OFF"));
            log = new SqliteActLog(catalogue, key, new DeskId(new UUID(3, number)), chains(file));
            exchange = new SqliteExchange(catalogue);
            acts = new ScheduledActs(log, exchange, new ChainName(null, key.author(), new DeskId(new UUID(3, number))));
        }

        private ChainWriter chains(int seed) {
            var random = new SplittableRandom(seed);
            return new ChainWriter(Desks.clock(), random);
        }

        /// Those of one case, which are three at most: asking the log for all would take this test hours.
        private List<ChainName> chains(CaseId in) {
            return sides.stream()
                    .map(side -> new ChainName(in, side.key.author(), new DeskId(new UUID(3, side.number))))
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

        Merge receive(CaseId in, Side from) {
            return receive(in, from, Set.of());
        }

        Merge receive(CaseId in, Side from, Set<ActId> withheld) {
            var own = new ChainName(in, key.author(), new DeskId(new UUID(3, number)));
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
    }
}
