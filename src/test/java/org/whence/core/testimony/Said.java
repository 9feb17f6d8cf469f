package org.whence.core.testimony;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.provenance.Claim;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

/// Claims for tests, each with an id of its own.
final class Said {

    private static final AtomicLong NUMBER = new AtomicLong();

    private Said() {}

    static Claim number(String by, @Nullable String saidAt, String value) {
        return claim(by, saidAt, Claim.Attribute.HOW_MANY, Claim.Of.EVENT, Span.OPEN, value, value);
    }

    static Claim number(String by, String saidAt, String value, String quote) {
        return claim(by, saidAt, Claim.Attribute.HOW_MANY, Claim.Of.EVENT, Span.OPEN, value, quote);
    }

    static Claim where(String value) {
        return claim("someone", null, Claim.Attribute.WHERE, Claim.Of.EVENT, Span.OPEN, value, value);
    }

    static Claim when(Claim.Of of, @Nullable String from, @Nullable String to) {
        var span = Span.between(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
        return claim("someone", null, Claim.Attribute.WHEN, of, span, null, "then");
    }

    private static Claim claim(
            String by,
            @Nullable String saidAt,
            Claim.Attribute attribute,
            Claim.Of of,
            Span span,
            @Nullable String value,
            String quote) {
        return new Claim(
                new RecordId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | NUMBER.incrementAndGet())),
                new CaseId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L)),
                new MediaId("a".repeat(64)),
                Part.WHOLE,
                attribute,
                of,
                span,
                value,
                false,
                quote,
                by,
                saidAt == null ? null : new Reading(LocalDateTime.parse(saidAt), ChronoUnit.MINUTES, new Zone.Utc()),
                null,
                new AuthorId("b".repeat(64)));
    }
}
