package org.whence.core.provenance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Decided;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Pair;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

/// Small records for tests.
final class Records {

    static final CaseId CASE = new CaseId(new UUID(0, 1));
    static final CaseId OTHER_CASE = new CaseId(new UUID(0, 2));
    static final AuthorId OWN = new AuthorId("a".repeat(64));
    static final AuthorId COLLEAGUE = new AuthorId("b".repeat(64));
    static final MediaId CLAIMED = media(1);
    static final RecordId CLAIM_ID = id(9_999);

    private Records() {}

    static MediaId media(int number) {
        return new MediaId("%064x".formatted(number));
    }

    static RecordId id(int number) {
        return new RecordId(new UUID(0, number));
    }

    /// The start of that day in UTC.
    static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    /// All of that day in UTC.
    static Span on(String day) {
        return new Reading(LocalDateTime.parse(day + "T00:00"), ChronoUnit.DAYS, new Zone.Utc()).span();
    }

    static Reading minute(String local, Zone zone) {
        return new Reading(LocalDateTime.parse(local), ChronoUnit.MINUTES, zone);
    }

    static Claim recorded(Span span) {
        return claim(Claim.Of.RECORDED, span, Part.WHOLE, null);
    }

    static Claim claim(Claim.Of of, Span span, Part part, @Nullable RecordId post) {
        return new Claim(
                CLAIM_ID,
                CASE,
                CLAIMED,
                part,
                Claim.Attribute.WHEN,
                of,
                span,
                null,
                false,
                "filmed on 7 March 2025",
                null,
                null,
                post,
                OWN);
    }

    /// A post of media 1 in the case.
    static Appearance posted(int id, Span when) {
        return posted(id, CLAIMED, when, Part.WHOLE);
    }

    static Appearance posted(int id, MediaId media, Span when, Part part) {
        return new Appearance(id(id), CASE, OWN, OWN, media, part, when, Basis.PUBLISHED, id(id), null, "@harbour");
    }

    static Appearance held(int id, MediaId media, Instant at) {
        return new Appearance(id(id), CASE, OWN, OWN, media, Part.WHOLE, Span.at(at), Basis.HELD, null, null, "a.jpg");
    }

    static Witness counting(Appearance appearance) {
        return new Witness(appearance, List.of(appearance.part()), null, Decision.OPEN, Witness.Standing.COUNTS);
    }

    static Match match(int other, Relation relation, Part here, Part there, Segment... segments) {
        return new Match(
                CLAIMED,
                media(other),
                relation,
                Match.Strength.CONFIDENT,
                here,
                there,
                new Evidence(8, 90, 90, Orientation.ORIGINAL, 1),
                List.of(segments));
    }

    static Match match(int other, Relation relation) {
        return match(other, relation, Part.WHOLE, Part.WHOLE);
    }

    static Decided decided(int other, Decision decision) {
        return decided(other, decision, CASE, OWN);
    }

    static Decided decided(int other, Decision decision, CaseId in, AuthorId by) {
        return new Decided(
                Pair.of(CLAIMED, media(other)), decision, in, by, Instant.EPOCH, new ActId("%064x".formatted(other)));
    }

    static NotBefore bound(int id, Instant instant) {
        return new NotBefore(id(id), CASE, OWN, CLAIMED, Part.WHOLE, instant, "the bridge opened then", "");
    }
}
