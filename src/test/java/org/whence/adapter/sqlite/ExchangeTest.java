package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.custody.Act;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.custody.Standing;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;

/// Two desks that work on the same cases and send each other what they have, in any order.
final class ExchangeTest {

    private static final int SCHEDULES = 2_000;
    private static final CaseId CASE = new CaseId(new UUID(7, 1));

    @TempDir
    private Path folder;

    private ExchangingDesk one;
    private ExchangingDesk other;
    private ExchangingDesk third;
    private List<ExchangingDesk> sides;

    @BeforeEach
    void open() {
        one = new ExchangingDesk(folder, 1);
        other = new ExchangingDesk(folder, 2);
        third = new ExchangingDesk(folder, 3);
        sides = List.of(one, other, third);
    }

    @AfterEach
    void close() {
        sides.forEach(ExchangingDesk::close);
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
                sides.forEach(side -> requireSameOfFewer(in, side));
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

    /// What is asked of a few acts, or counted by the database, is what all acts say.
    private static void requireSameOfFewer(CaseId in, ExchangingDesk side) {
        var acts = side.exchange.acts(in).stream()
                .filter(logged -> side.exchange.said(logged.chain()).contains(logged.id()))
                .toList();
        assertThat(Conflict.among(side.exchange.rivals(in), List.of(), _ -> true))
                .isEqualTo(Conflict.among(acts, List.of(), _ -> true));
        var byAuthor = acts.stream()
                .collect(Collectors.groupingBy(logged -> logged.chain().author()));
        assertThat(side.exchange.shares(in)).hasSameSizeAs(byAuthor.keySet()).allSatisfy(share -> {
            var theirs = byAuthor.getOrDefault(share.author(), List.of());
            assertThat(share.acts()).isEqualTo(theirs.size());
            assertThat(share.media())
                    .isEqualTo(theirs.stream()
                            .filter(logged -> logged.act() instanceof Act.Added)
                            .count());
            assertThat(share.latest())
                    .isEqualTo(theirs.stream()
                            .map(LoggedAct::at)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
            assertThat(theirs.stream()
                            .flatMap(logged ->
                                    logged.act() instanceof Act.Opened opened ? Stream.of(opened.key()) : Stream.of()))
                    .contains(share.key());
        });
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

    private static void exchange(CaseId in, ExchangingDesk to, ExchangingDesk from) {
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
            var kept = new HashSet<>(one.exchange.payloads(chain).keySet());
            kept.removeAll(erased);
            for (var side : List.of(other, third)) {
                var theirs = new HashSet<>(side.exchange.payloads(chain).keySet());
                theirs.removeAll(erased);
                assertThat(theirs).isEqualTo(kept);
            }
        }
    }

    /// What the view says stands is what the rule says.
    private static void requireSameStanding(CaseId in, ExchangingDesk side) {
        var settings = side.exchange.acts(in).stream()
                .flatMap(logged -> Standing.Setting.of(logged).stream())
                .toList();
        var expected = new HashSet<ActId>();
        Standing.of(settings, author -> side.reliance().on(author, in)).values().forEach(expected::addAll);
        assertThat(side.standing(in)).isEqualTo(expected);
    }

    @Test
    void copies_of_a_desk_that_both_went_on_are_kept_apart_whatever_else_happens() {
        var copy = new ExchangingDesk(folder, 1, 4);
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
        copy.close();
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
        one.log.record(CASE, new Act.Marked(media(1), Mark.STAR, "yes", List.of()));
        other.log.record(CASE, new Act.Marked(media(1), Mark.STAR, "", List.of()));

        var merge = other.receive(CASE, one);

        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.isNew()).isTrue();
            assertThat(conflict.acts()).hasSize(2);
        });
        var both = other.log.standing(CASE, media(1).hex(), "star");
        other.log.record(CASE, new Act.Marked(media(1), Mark.STAR, "yes", both));
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
        var copy = new ExchangingDesk(folder, 1, 4);
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
        copy.close();
    }
}
