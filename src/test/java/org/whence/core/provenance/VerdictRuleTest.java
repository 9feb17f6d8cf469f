package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.core.provenance.Records.CLAIMED;
import static org.whence.core.provenance.Records.bound;
import static org.whence.core.provenance.Records.claim;
import static org.whence.core.provenance.Records.counting;
import static org.whence.core.provenance.Records.day;
import static org.whence.core.provenance.Records.held;
import static org.whence.core.provenance.Records.on;
import static org.whence.core.provenance.Records.posted;
import static org.whence.core.provenance.Records.recorded;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Decision;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.Verdict.Because;
import org.whence.core.provenance.Verdict.CannotTell;
import org.whence.core.provenance.Verdict.NotContradicted;
import org.whence.core.provenance.Verdict.Refuted;
import org.whence.core.provenance.Witness.Standing;
import org.whence.core.time.Span;

class VerdictRuleTest {

    private static final Claim MARCH = recorded(on("2025-03-07"));

    private static Verdict verdict(Claim claim, Witness... witnesses) {
        return VerdictRule.on(claim, Extent.STILL, List.of(witnesses), List.of());
    }

    private static Witness seen(int id, @Nullable String from, @Nullable String to) {
        return counting(posted(id, new Span(instant(from), instant(to))));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    @Test
    void content_that_existed_before_the_claimed_time_refutes_it() {
        assertThat(verdict(MARCH, counting(posted(1, on("2019-08-03")))))
                .isEqualTo(new Refuted(
                        MARCH, new Scope.Whole(), new Ground.Seen(counting(posted(1, on("2019-08-03")))), 0));
    }

    @Test
    void before_is_strict_to_the_millisecond() {
        var start = "2025-03-07T00:00:00Z";
        assertThat(verdict(MARCH, seen(1, start, start))).isInstanceOf(NotContradicted.class);
        assertThat(verdict(MARCH, seen(1, "2025-03-06T23:59:59.999Z", "2025-03-06T23:59:59.999Z")))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void content_seen_in_or_after_the_claimed_time_does_not_contradict_it() {
        assertThat(verdict(MARCH, counting(posted(1, on("2025-03-07"))), counting(posted(2, on("2026-01-01")))))
                .isEqualTo(new NotContradicted(MARCH, 2));
    }

    @Test
    void one_post_that_shows_several_copies_is_one_record() {
        var copy = counting(posted(1, Records.media(2), on("2025-03-08"), Part.WHOLE));
        assertThat(verdict(MARCH, counting(posted(1, on("2025-03-08"))), copy))
                .isEqualTo(new NotContradicted(MARCH, 1));
    }

    @Test
    void without_a_record_it_cannot_be_told() {
        assertThat(verdict(MARCH)).isEqualTo(new CannotTell(MARCH, Because.NO_RECORD, null));
    }

    @Test
    void a_record_that_may_be_earlier_leaves_it_open() {
        assertThat(verdict(MARCH, seen(1, "2025-03-06T12:00:00Z", "2025-03-07T00:00:00Z")))
                .isEqualTo(new CannotTell(MARCH, Because.MAY_BE_EARLIER, null));
        assertThat(verdict(MARCH, seen(1, null, "2026-01-01T00:00:00Z")))
                .isEqualTo(new CannotTell(MARCH, Because.MAY_BE_EARLIER, null));
        assertThat(verdict(MARCH, seen(1, null, null))).isEqualTo(new CannotTell(MARCH, Because.MAY_BE_EARLIER, null));
    }

    @Test
    void a_record_of_unknown_beginning_refutes_by_its_end() {
        assertThat(verdict(MARCH, seen(1, null, "2019-08-03T00:00:00Z"))).isInstanceOf(Refuted.class);
    }

    @Test
    void a_claim_without_an_earliest_time_cannot_be_refuted_by_appearances() {
        var before2025 = recorded(new Span(null, day("2025-01-01")));
        assertThat(verdict(before2025, counting(posted(1, on("2019-08-03")))))
                .isEqualTo(new CannotTell(before2025, Because.NO_EARLIEST_TIME, null));
    }

    @Test
    void a_record_that_does_not_count_yet_and_would_refute_leaves_it_open() {
        for (var standing : List.of(Standing.MATCH_OPEN, Standing.SENDER_NOT_RELIED_UPON, Standing.OTHER_CASE)) {
            var pending = new Witness(posted(1, on("2019-08-03")), List.of(Part.WHOLE), null, Decision.OPEN, standing);
            assertThat(verdict(MARCH, pending, counting(posted(2, on("2025-03-08")))))
                    .isEqualTo(new CannotTell(MARCH, Because.WOULD_BE_REFUTED, pending));
        }
    }

    @Test
    void a_record_that_never_counts_changes_nothing() {
        for (var standing : List.of(
                Standing.OWN_POST,
                Standing.DECIDED_OTHERWISE,
                Standing.NOT_THE_CLAIMED_PART,
                Standing.NOT_A_PUBLICATION)) {
            var out = new Witness(posted(1, on("2019-08-03")), List.of(Part.WHOLE), null, Decision.OPEN, standing);
            assertThat(verdict(MARCH, out)).isEqualTo(new CannotTell(MARCH, Because.NO_RECORD, null));
        }
    }

    @Test
    void the_smallest_latest_time_decides_then_the_stronger_basis_then_the_smaller_id() {
        var at = day("2019-08-03");
        var late = counting(posted(1, on("2020-01-01")));
        var third = counting(posted(3, Span.at(at)));
        var second = counting(posted(2, Span.at(at)));
        var strongest = counting(held(7, CLAIMED, at));
        assertThat(verdict(MARCH, late, third, second))
                .isEqualTo(new Refuted(MARCH, new Scope.Whole(), new Ground.Seen(second), 2));
        assertThat(verdict(MARCH, late, third, second, strongest))
                .isEqualTo(new Refuted(MARCH, new Scope.Whole(), new Ground.Seen(strongest), 3));
    }

    @Test
    void the_scope_is_what_the_refuting_records_cover_together() {
        var claim = recorded(on("2025-03-07"));
        var clip = Extent.clip(60_000);
        var first = counting(posted(1, CLAIMED, on("2019-08-03"), Part.during(new TimeRange(12_000, 31_000))));
        var second = counting(posted(2, CLAIMED, on("2020-08-03"), Part.during(new TimeRange(25_000, 40_000))));
        var later = counting(posted(3, CLAIMED, on("2026-08-03"), Part.WHOLE));
        assertThat(VerdictRule.on(claim, clip, List.of(second, later, first), List.of()))
                .isEqualTo(new Refuted(
                        claim,
                        new Scope.Parts(List.of(Part.during(new TimeRange(12_000, 40_000)))),
                        new Ground.Seen(first),
                        1));
    }

    @Test
    void claims_of_the_event_and_of_anything_but_when_are_not_compared() {
        var event = claim(Claim.Of.EVENT, on("2025-03-07"), Part.WHOLE, null);
        assertThat(verdict(event, counting(posted(1, on("2019-08-03")))))
                .isEqualTo(new CannotTell(event, Because.NOT_COMPARED, null));
    }

    @Test
    void a_bound_refutes_a_claim_of_recording_that_ends_before_it() {
        var opened = bound(5, day("2025-03-08"));
        assertThat(VerdictRule.on(MARCH, Extent.STILL, List.of(), List.of(opened)))
                .isEqualTo(new Refuted(MARCH, new Scope.Whole(), new Ground.Bound(opened), 0));
        assertThat(VerdictRule.on(MARCH, Extent.STILL, List.of(), List.of(bound(5, day("2025-03-07")))))
                .isInstanceOf(CannotTell.class);
    }

    @Test
    void a_bound_says_nothing_of_when_it_was_published() {
        var published = claim(Claim.Of.PUBLISHED, on("2025-03-07"), Part.WHOLE, null);
        assertThat(VerdictRule.on(published, Extent.STILL, List.of(), List.of(bound(5, day("2026-01-01")))))
                .isInstanceOf(CannotTell.class);
    }

    @Test
    void an_appearance_decides_before_a_bound_which_is_counted() {
        var seen = counting(posted(1, on("2019-08-03")));
        assertThat(VerdictRule.on(MARCH, Extent.STILL, List.of(seen), List.of(bound(5, day("2026-01-01")))))
                .isEqualTo(new Refuted(MARCH, new Scope.Whole(), new Ground.Seen(seen), 1));
    }
}
