package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.core.provenance.Records.CASE;
import static org.whence.core.provenance.Records.CLAIMED;
import static org.whence.core.provenance.Records.COLLEAGUE;
import static org.whence.core.provenance.Records.OTHER_CASE;
import static org.whence.core.provenance.Records.OWN;
import static org.whence.core.provenance.Records.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.match.Decision;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.Verdict.Refuted;
import org.whence.core.time.Span;

/// What holds of every verdict, on random records gathered as the program gathers them. Times are whole days, few
/// enough to collide and to be tried one by one.
class VerdictPropertiesTest {

    private static final int DAYS = 24;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_records_never_takes_a_refutation_back(long seed) {
        var world = new World(seed);
        for (var step = 0; step < 12; step++) {
            var before = world.verdict();
            world.addSomething();
            if (before instanceof Refuted(var _, var scope, var _, var alsoBy)) {
                assertThat(world.verdict()).isInstanceOfSatisfying(Refuted.class, after -> {
                    assertThat(after.alsoBy()).isGreaterThanOrEqualTo(alsoBy);
                    if (scope instanceof Scope.Whole) {
                        assertThat(after.scope()).isEqualTo(scope);
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_claim_is_refuted_where_and_only_where_some_record_excludes_every_reading_of_it(long seed) {
        var world = new World(seed);
        for (var step = 0; step < 8; step++) {
            world.addSomething();
            var excluded = world.counting().stream()
                            .anyMatch(when -> claimedDays(world.claim).noneMatch(day -> mayBeAtOrAfter(when, day)))
                    || world.claim.of() == Claim.Of.RECORDED
                            && world.bounds.stream()
                                    .anyMatch(bound -> claimedDays(world.claim)
                                            .noneMatch(day -> !instant(day).isBefore(bound.instant())));
            assertThat(world.verdict() instanceof Refuted).isEqualTo(excluded);
        }
    }

    /// Every day on which the claim may be true: where it is open, as far as the calendar of this test goes.
    private static IntStream claimedDays(Claim claim) {
        return IntStream.range(-1, DAYS + 2)
                .filter(day -> claim.span().from() == null
                        || !instant(day).isBefore(claim.span().from()))
                .filter(day -> claim.span().to() == null
                        || !instant(day).isAfter(claim.span().to()));
    }

    private static boolean mayBeAtOrAfter(Span when, int day) {
        return IntStream.range(-1, DAYS + 2)
                .filter(seen -> when.from() == null || !instant(seen).isBefore(when.from()))
                .filter(seen -> when.to() == null || !instant(seen).isAfter(when.to()))
                .anyMatch(seen -> seen >= day);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_records_never_matters(long seed) {
        var world = new World(seed);
        for (var step = 0; step < 12; step++) {
            world.addSomething();
        }
        var verdict = world.verdict();
        Collections.shuffle(world.catalogue.appearances, world.random);
        Collections.shuffle(world.catalogue.matches, world.random);
        Collections.shuffle(world.catalogue.decisions, world.random);
        Collections.shuffle(world.bounds, world.random);
        assertThat(world.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoing_the_decisions_leaves_at_most_a_refutation_that_needs_none(long seed) {
        var world = new World(seed);
        for (var step = 0; step < 12; step++) {
            world.addSomething();
        }
        var decided = world.verdict() instanceof Refuted;
        world.catalogue.decisions.clear();
        var undecided = world.verdict();
        switch (undecided) {
            case Refuted(var _, var _, Ground.Seen(var witness), var _) ->
                assertThat(decided
                                && (witness.via() == null
                                        || witness.via().relation().isExact()))
                        .isTrue();
            case Refuted(var _, var _, Ground.Bound _, var _) ->
                assertThat(decided).isTrue();
            case Verdict.CannotTell(var _, var because, var _)
            when decided -> assertThat(because).isEqualTo(Verdict.Because.WOULD_BE_REFUTED);
            case Verdict.CannotTell _, Verdict.NotContradicted _ ->
                assertThat(decided).isFalse();
        }
    }

    @Test
    void the_worlds_reach_every_verdict() {
        var words = seeds().mapToObj(seed -> {
                    var world = new World(seed);
                    for (var step = 0; step < 6; step++) {
                        world.addSomething();
                    }
                    return world.verdict().word();
                })
                .distinct();
        assertThat(words).containsExactlyInAnyOrder("refuted", "not contradicted", "cannot tell");
    }

    private static Instant instant(int day) {
        return day("2025-01-01").plus(Duration.ofDays(day));
    }

    /// A claim on media 1, and records of it and of five other media.
    private static final class World {

        final Random random;
        final Claim claim;
        final Catalogue catalogue = new Catalogue();
        final List<NotBefore> bounds = new ArrayList<>();
        private int ids;

        World(long seed) {
            random = new Random(seed);
            claim = Records.claim(
                    random.nextInt(4) == 0 ? Claim.Of.PUBLISHED : Claim.Of.RECORDED,
                    span(),
                    Part.WHOLE,
                    random.nextInt(3) == 0 ? Records.id(3) : null);
        }

        Verdict verdict() {
            return VerdictRule.on(
                    claim,
                    Extent.clip(60_000),
                    witnesses(),
                    catalogue.witnesses().counting(bounds, claim));
        }

        List<Span> counting() {
            return witnesses().stream()
                    .filter(Witness::counts)
                    .map(Witness::when)
                    .toList();
        }

        private List<Witness> witnesses() {
            return catalogue.witnesses().before(claim, Extent.clip(60_000));
        }

        void addSomething() {
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> catalogue.with(appearance());
                case 3, 4 -> catalogue.with(Records.match(other(), relation(), part(), Part.WHOLE));
                case 5 -> catalogue.with(Records.decided(other(), Decision.SAME_RECORDING));
                default -> {
                    if (random.nextInt(8) == 0) {
                        bounds.add(Records.bound(++ids, instant(random.nextInt(DAYS))));
                    }
                }
            }
        }

        private Appearance appearance() {
            var id = Records.id(++ids);
            var media = random.nextBoolean() ? CLAIMED : Records.media(other());
            var isPost = random.nextInt(3) > 0;
            return new Appearance(
                    id,
                    random.nextInt(8) == 0 ? OTHER_CASE : CASE,
                    random.nextInt(8) == 0 ? COLLEAGUE : OWN,
                    random.nextInt(8) == 0 ? COLLEAGUE : OWN,
                    media,
                    part(),
                    span(),
                    isPost ? Basis.PUBLISHED : Basis.HELD,
                    isPost ? id : null,
                    null,
                    "@harbour");
        }

        private int other() {
            return 2 + random.nextInt(5);
        }

        private Relation relation() {
            return Relation.values()[random.nextInt(Relation.values().length)];
        }

        private Part part() {
            var from = random.nextInt(50) * 1_000L;
            return random.nextInt(3) > 0 ? Part.WHOLE : Part.during(new TimeRange(from, from + 10_000));
        }

        private Span span() {
            var one = random.nextInt(DAYS);
            var other = random.nextInt(6) == 0 ? one : random.nextInt(DAYS);
            return new Span(end(Math.min(one, other)), end(Math.max(one, other)));
        }

        private @Nullable Instant end(int day) {
            return random.nextInt(12) == 0 ? null : instant(day);
        }
    }
}
