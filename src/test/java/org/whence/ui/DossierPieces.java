package org.whence.ui;

import static org.whence.ui.SampleDossiers.CASE;
import static org.whence.ui.SampleDossiers.JUNIPER;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Witness;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;
import org.whence.support.PlainExamination;
import org.whence.work.show.Dossier;
import org.whence.work.show.Explained;

/// What the dossiers of the design's pictures are put together from, of which each says only what it is about.
final class DossierPieces {

    private DossierPieces() {}

    static Match match(
            MediaId media,
            MediaId other,
            Relation relation,
            int distance,
            List<Segment> segments,
            Part here,
            Part there) {
        return new Match(
                media,
                other,
                relation,
                Match.Strength.CONFIDENT,
                here,
                there,
                new Evidence(distance, 86, 100, Orientation.ORIGINAL, Math.max(1, segments.size() * 46)),
                segments);
    }

    static Dossier.Seen seen(Match match, String name, String in, Decision decision) {
        return new Dossier.Seen(
                match,
                name,
                List.of(in),
                "Juniper",
                decision,
                decision == Decision.OPEN ? Optional.empty() : Optional.of("Juniper"),
                List.of());
    }

    static Witness seen(
            int number,
            MediaId media,
            String source,
            Span when,
            Basis basis,
            @Nullable Match via,
            Decision decision,
            Witness.Standing standing) {
        var appearance = new Appearance(
                id(number),
                CASE,
                JUNIPER,
                JUNIPER,
                media,
                Part.WHOLE,
                when,
                basis,
                basis == Basis.PUBLISHED ? id(number) : null,
                null,
                source);
        return new Witness(appearance, List.of(Part.WHOLE), via, decision, standing);
    }

    static Claim claim(int number, MediaId media, String quote, String by, Span span) {
        return new Claim(
                id(number),
                CASE,
                media,
                Part.WHOLE,
                Claim.Attribute.WHEN,
                Claim.Of.RECORDED,
                span,
                "typed",
                false,
                quote,
                by,
                new Reading(LocalDateTime.parse("2026-11-12T20:11:00"), ChronoUnit.MINUTES, new Zone.Utc()),
                null,
                JUNIPER);
    }

    static Acquisition acquisition(MediaId media, String name) {
        return new Acquisition(
                id(media.hex().hashCode() & 0xffff),
                media,
                name,
                null,
                "downloaded",
                null,
                null,
                null,
                Instant.parse("2026-11-13T07:02:19Z"),
                "Whence 1",
                null,
                null);
    }

    static Examination examination(
            MediaId media,
            MediaKind kind,
            String type,
            Dimensions size,
            @Nullable Long durationMillis,
            List<Field> fields,
            Facts facts) {
        return PlainExamination.of(media)
                .version(1)
                .type(type, kind)
                .size(size)
                .lasting(durationMillis)
                .pixels(kind == MediaKind.IMAGE ? "5".repeat(64) : null)
                .says(fields)
                .facts(facts)
                .made();
    }

    /// Facts from which nothing was concluded.
    static Explained unreasoned(Facts facts) {
        return new Explained(facts, FactReasons.NONE, null, List.of(), List.of());
    }

    static Span at(String instant) {
        return Span.at(Instant.parse(instant));
    }

    static Span span(String from, String to) {
        return Span.between(Instant.parse(from), Instant.parse(to));
    }

    static RecordId id(int number) {
        return new RecordId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }
}
