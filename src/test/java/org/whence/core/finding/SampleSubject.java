package org.whence.core.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.ReadingParser;
import org.whence.core.time.Span;
import org.whence.core.time.Typed;
import org.whence.support.PlainExamination;

/// A media that rules are held against, of which nothing is odd until a test says so.
final class SampleSubject {

    static final MediaId MEDIA = new MediaId("1".repeat(64));
    static final RecordId ACQUISITION = new RecordId(new UUID(0, 1));
    static final RecordId POST = new RecordId(new UUID(0, 2));
    static final RecordId CLAIM = new RecordId(new UUID(0, 3));
    private static final CaseId CASE = new CaseId(new UUID(0, 4));
    private static final AuthorId OWN = new AuthorId("a".repeat(64));

    private final List<CaptureTime> times = new ArrayList<>();
    final List<StatedPlace> places = new ArrayList<>();
    private final List<Appearance> appearances = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    final List<Field> fields = new ArrayList<>();
    final List<String> software = new ArrayList<>();

    @Nullable
    Dimensions size;

    Acquisition acquisition = acquired("a.jpg", null, null);

    static Acquisition acquired(String name, @Nullable String collected, @Nullable String hash) {
        return new Acquisition(
                ACQUISITION,
                MEDIA,
                name,
                null,
                "copied",
                null,
                collected == null ? null : reading(collected),
                hash,
                Instant.parse("2026-11-13T07:05:00Z"),
                "whence 1",
                null,
                null);
    }

    static Reading reading(String text) {
        return switch (ReadingParser.parse(text)) {
            case Typed.Understood<Reading>(var reading) -> reading;
            case Typed.Refused<Reading>(var says) -> throw new AssertionError(says);
        };
    }

    void time(String source, String text) {
        time(CaptureTime.Basis.EXIF, source, text);
    }

    void time(CaptureTime.Basis basis, String source, String text) {
        times.add(new CaptureTime(reading(text), basis, source, text));
    }

    void posted(String text) {
        appearances.add(new Appearance(
                POST,
                CASE,
                OWN,
                OWN,
                MEDIA,
                Part.WHOLE,
                reading(text).span(),
                Basis.PUBLISHED,
                POST,
                null,
                "@harbour"));
    }

    void claimed(Span span, @Nullable String saidAt, @Nullable RecordId post) {
        claims.add(new Claim(
                CLAIM,
                CASE,
                MEDIA,
                Part.WHOLE,
                Claim.Attribute.WHEN,
                Claim.Of.RECORDED,
                span,
                null,
                false,
                "filmed on 7 March",
                null,
                saidAt == null ? null : reading(saidAt),
                post,
                OWN));
    }

    List<Finding> found() {
        return found("image/jpeg");
    }

    Rule.Subject made() {
        return made("image/jpeg");
    }

    List<Finding> found(String type) {
        return Rules.check(made(type));
    }

    private Rule.Subject made(String type) {
        return new Rule.Subject(examination(type), List.of(acquisition), appearances, claims);
    }

    private Examination examination(String type) {
        return PlainExamination.of(MEDIA)
                .version(1)
                .type(type, MediaKind.IMAGE)
                .size(size)
                .says(fields)
                .facts(new Facts(times, places, Device.UNKNOWN, software))
                .made();
    }
}
