package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.core.provenance.Records.CASE;
import static org.whence.core.provenance.Records.CLAIMED;
import static org.whence.core.provenance.Records.COLLEAGUE;
import static org.whence.core.provenance.Records.bound;
import static org.whence.core.provenance.Records.counting;
import static org.whence.core.provenance.Records.day;
import static org.whence.core.provenance.Records.id;
import static org.whence.core.provenance.Records.match;
import static org.whence.core.provenance.Records.media;
import static org.whence.core.provenance.Records.on;
import static org.whence.core.provenance.Records.posted;
import static org.whence.core.provenance.Records.recorded;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Decision;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.Verdict.Because;
import org.whence.core.time.Span;

class VerdictWordsTest {

    private static final VerdictWords WORDS = new VerdictWords(Records.OWN, _ -> "Amal");
    private static final Claim MARCH = recorded(on("2025-03-07"));

    private static Verdict refuted(Scope scope, Witness witness, int alsoBy) {
        return new Verdict.Refuted(MARCH, scope, new Ground.Seen(witness), alsoBy);
    }

    @Test
    void a_refutation_names_the_record_that_decides() {
        assertThat(WORDS.says(refuted(new Scope.Whole(), counting(posted(1, on("2019-08-03"))), 2)))
                .isEqualTo("The claim 'filmed on 7 March 2025' is refuted by @harbour, published 3 Aug 2019 UTC."
                        + " 2 other records also refute it.");
    }

    @Test
    void a_refutation_of_a_stretch_says_which() {
        var copy = new Witness(
                posted(1, media(2), on("2019-08-03"), Part.WHOLE),
                List.of(Part.WHOLE),
                match(2, Relation.CLIP_OF),
                Decision.SAME_RECORDING,
                Witness.Standing.COUNTS);
        var scope = new Scope.Parts(List.of(Part.during(new TimeRange(12_000, 31_500))));
        var verdict = refuted(scope, copy, 0);
        assertThat(WORDS.says(verdict))
                .isEqualTo("The claim 'filmed on 7 March 2025' is refuted for 0:12-0:31.5 by @harbour, published"
                        + " 3 Aug 2019 UTC (it shares a clip with this, decided to be the same recording).");
        assertThat(WORDS.limits(verdict)).endsWith("It says nothing of the rest.");
    }

    @Test
    void a_refutation_by_another_desk_names_the_sender_and_whether_it_held_the_bytes() {
        var theirs = new Appearance(
                id(1),
                CASE,
                COLLEAGUE,
                COLLEAGUE,
                CLAIMED,
                Part.WHOLE,
                Span.at(day("2019-08-03")),
                Basis.HELD,
                null,
                null,
                "b.jpg");
        assertThat(WORDS.says(refuted(new Scope.Whole(), counting(theirs), 0)))
                .isEqualTo("The claim 'filmed on 7 March 2025' is refuted by b.jpg, from the records of Amal,"
                        + " held by its sender 3 Aug 2019 00:00 UTC.");
    }

    @Test
    void a_bound_is_named_with_what_it_rests_on() {
        var verdict = new Verdict.Refuted(MARCH, new Scope.Whole(), new Ground.Bound(bound(1, day("2026-01-01"))), 1);
        assertThat(WORDS.says(verdict))
                .isEqualTo("The claim 'filmed on 7 March 2025' is refuted by the bound 'not before 1 Jan 2026 00:00"
                        + " UTC' (the bridge opened then). 1 other record also refutes it.");
    }

    @Test
    void not_contradicted_counts_the_records_and_confirms_nothing() {
        assertThat(WORDS.says(new Verdict.NotContradicted(MARCH, 4)))
                .isEqualTo("The claim 'filmed on 7 March 2025' is not contradicted by 4 records."
                        + " This does not confirm it.");
    }

    @Test
    void what_cannot_be_told_says_why() {
        assertThat(WORDS.says(new Verdict.CannotTell(MARCH, Because.NO_RECORD, null)))
                .isEqualTo("The claim 'filmed on 7 March 2025': cannot tell: no independent dated record.");
        var open = new Witness(
                posted(1, on("2019-08-03")),
                List.of(Part.WHOLE),
                match(2, Relation.NEAR_COPY),
                Decision.OPEN,
                Witness.Standing.MATCH_OPEN);
        assertThat(WORDS.says(new Verdict.CannotTell(MARCH, Because.WOULD_BE_REFUTED, open)))
                .isEqualTo("The claim 'filmed on 7 March 2025': cannot tell: would be refuted by @harbour, published"
                        + " 3 Aug 2019 UTC (a near copy), if the match were confirmed.");
    }

    @Test
    void a_claim_without_words_is_named_by_its_time() {
        var silent = new Claim(
                MARCH.id(),
                MARCH.in(),
                CLAIMED,
                Part.WHOLE,
                Claim.Attribute.WHEN,
                Claim.Of.RECORDED,
                MARCH.span(),
                null,
                true,
                "",
                null,
                null,
                null,
                Records.OWN);
        assertThat(WORDS.claim(silent)).isEqualTo("recorded 7 Mar 2025 UTC");
    }
}
