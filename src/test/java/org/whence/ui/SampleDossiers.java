package org.whence.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LoggedAct;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.finding.Finding;
import org.whence.core.finding.Severity;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Pair;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Scope;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.provenance.Witness;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;
import org.whence.support.PlainExamination;
import org.whence.work.Dossier;
import org.whence.work.Explained;

/// The clip and the picture of the design's pictures, as records.
public final class SampleDossiers {

    public static final CaseId CASE = FakeDesk.HARBOUR;
    public static final AuthorId JUNIPER = new AuthorId("1".repeat(64));
    public static final AuthorId CEDAR = new AuthorId("2".repeat(64));
    public static final MediaId CLIP = media(42);
    public static final MediaId FULL = media(43);
    public static final MediaId WHATSAPP = media(44);
    public static final MediaId COMPILED = media(45);
    public static final MediaId CROP = media(60);
    public static final MediaId WHOLE = media(61);
    public static final VerdictWords WORDS = new VerdictWords(JUNIPER, SampleDossiers::name);

    private SampleDossiers() {}

    /// By which the authors are shown.
    public static String name(AuthorId author) {
        return author.equals(JUNIPER) ? "Juniper" : "Cedar";
    }

    public static MediaId media(int number) {
        return new MediaId("%064x".formatted(0x9f3c_41abL << 32 | number * 2654435761L & 0xffffffffL));
    }

    /// The clip: refuted for a part, open and decided matches, two claims, three notes.
    public static Dossier clip() {
        var full = match(
                CLIP,
                FULL,
                Relation.CLIP_OF,
                14,
                List.of(new Segment(12_000, 58_000, 210_000, 1)),
                Part.WHOLE,
                Part.WHOLE);
        var copy = match(
                CLIP,
                WHATSAPP,
                Relation.NEAR_COPY,
                9,
                List.of(new Segment(75_000, 84_000, 3_000, 1)),
                Part.WHOLE,
                Part.WHOLE);
        var open = match(
                CLIP,
                COMPILED,
                Relation.CLIP_OF,
                27,
                List.of(new Segment(58_000, 69_000, 62_000, 1)),
                Part.WHOLE,
                Part.WHOLE);
        var decides = seen(
                1,
                FULL,
                "@kesh_news, t.me/kesh_news/411",
                at("2019-08-03T19:42:00Z"),
                Basis.PUBLISHED,
                full,
                Decision.SAME_RECORDING,
                Witness.Standing.COUNTS);
        var archive = seen(
                2,
                COMPILED,
                "Archive H, 5 Aug 2019",
                span("2019-08-04T12:00:00Z", "2019-08-06T12:00:00Z"),
                Basis.STATED,
                open,
                Decision.OPEN,
                Witness.Standing.MATCH_OPEN);
        var witnesses = List.of(
                decides,
                archive,
                seen(
                        3,
                        WHATSAPP,
                        "VID_20221014.mp4",
                        span("2022-10-14T00:00:00Z", "2022-10-14T23:59:59.999Z"),
                        Basis.STATED,
                        copy,
                        Decision.SAME_RECORDING,
                        Witness.Standing.COUNTS),
                seen(
                        4,
                        CLIP,
                        "Channel B, t.me/channel_b/88",
                        at("2026-11-12T20:11:00Z"),
                        Basis.PUBLISHED,
                        null,
                        Decision.OPEN,
                        Witness.Standing.OWN_POST),
                seen(
                        5,
                        CLIP,
                        "Outlet A, outlet-a.example/live",
                        span("2026-11-12T21:05:00Z", "2026-11-13T02:00:00Z"),
                        Basis.PUBLISHED,
                        null,
                        Decision.OPEN,
                        Witness.Standing.COUNTS),
                seen(
                        6,
                        CLIP,
                        "VID-20261113-WA0042.mp4",
                        at("2026-11-13T07:02:19Z"),
                        Basis.HELD,
                        null,
                        Decision.OPEN,
                        Witness.Standing.COUNTS));
        var tonight = claim(
                11,
                CLIP,
                "filmed tonight at the harbour",
                "Channel B",
                span("2026-11-12T18:00:00Z", "2026-11-13T04:00:00Z"));
        var thursday =
                claim(12, CLIP, "Thursday evening", "Outlet A", span("2026-11-12T16:00:00Z", "2026-11-13T00:00:00Z"));
        var judged = List.of(
                new Dossier.Judged(
                        tonight,
                        new Verdict.Refuted(
                                tonight,
                                new Scope.Parts(List.of(Part.during(new TimeRange(12_000, 58_000)))),
                                new Ground.Seen(decides),
                                1)),
                new Dossier.Judged(
                        thursday, new Verdict.CannotTell(thursday, Verdict.Because.WOULD_BE_REFUTED, archive)));
        return new Dossier(
                new ContentHashes(CLIP, "a".repeat(40), "b".repeat(32), 6_114_208),
                CASE,
                clipExamination(),
                List.of(acquisition(CLIP, "VID-20261113-WA0042.mp4")),
                List.of(),
                List.of(),
                List.of(
                        seen(full, "harbour_2019_full.mp4", "North bridge, April", Decision.SAME_RECORDING),
                        seen(copy, "IMG_8852.MP4", "Harbour night, 12–13 Nov", Decision.SAME_RECORDING),
                        seen(open, "arch_h_0771.mp4", "Rooftop clips", Decision.OPEN)),
                List.of(),
                witnesses,
                judged,
                List.of(new Finding(
                        "file-time-after-post",
                        Severity.ODD,
                        "The file says it was made after it was posted.",
                        List.of("QuickTime:CreateDate"))),
                notes(),
                Map.of(Act.Mark.STAR, "yes"),
                Appraisal.NONE,
                unreasoned(clipExamination().facts()));
    }

    /// The picture: a crop, not decided yet, that would refute a claim.
    public static Dossier crop() {
        var there = new Part(null, new Region(1_800, 2_200, 8_000, 9_300), Part.Of.PICTURE);
        var here = new Part(null, Region.ALL, Part.Of.PICTURE);
        var cut = match(CROP, WHOLE, Relation.CROP, 18, List.of(), here, there);
        var mirrored = new Match(
                CROP,
                WHATSAPP,
                Relation.MIRROR,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                new Evidence(12, 86, 90, Orientation.MIRRORED, 1),
                List.of());
        var lead = new Match(
                CROP,
                COMPILED,
                Relation.NEAR_COPY,
                Match.Strength.LEAD,
                Part.WHOLE,
                Part.WHOLE,
                new Evidence(52, 86, 61, Orientation.ORIGINAL, 1),
                List.of());
        var earlier = seen(
                21,
                WHOLE,
                "@bridgewatch, t.me/bridgewatch/3",
                at("2021-04-09T08:22:00Z"),
                Basis.PUBLISHED,
                cut,
                Decision.OPEN,
                Witness.Standing.MATCH_OPEN);
        var said = claim(
                31,
                CROP,
                "the bridge this morning",
                "Outlet A",
                span("2026-11-13T00:00:00Z", "2026-11-13T23:59:59.999Z"));
        return new Dossier(
                new ContentHashes(CROP, "c".repeat(40), "d".repeat(32), 812_344),
                CASE,
                stillExamination(CROP, new Dimensions(1240, 794), List.of(), Facts.NONE),
                List.of(acquisition(CROP, "bridge_crop_x2.png")),
                List.of(),
                List.of(),
                List.of(
                        seen(cut, "IMG_2210.JPG", "North bridge, April", Decision.OPEN),
                        seen(mirrored, "bridge_m.png", "Harbour night, 12–13 Nov", Decision.OPEN)),
                List.of(seen(lead, "market-2.jpg", "Kesh valley road", Decision.NOT_THE_SAME)),
                List.of(
                        earlier,
                        seen(
                                22,
                                CROP,
                                "bridge_crop_x2.png",
                                at("2026-11-13T07:02:19Z"),
                                Basis.HELD,
                                null,
                                Decision.OPEN,
                                Witness.Standing.COUNTS)),
                List.of(new Dossier.Judged(
                        said, new Verdict.CannotTell(said, Verdict.Because.WOULD_BE_REFUTED, earlier))),
                List.of(),
                List.of(),
                Map.of(),
                Appraisal.NONE,
                Explained.NOTHING);
    }

    /// The picture that the crop was cut from: with metadata, and without claims.
    public static Dossier whole() {
        var captured = new CaptureTime(
                new Reading(
                        LocalDateTime.parse("2021-04-09T10:22:07"),
                        ChronoUnit.SECONDS,
                        new Zone.Offset(ZoneOffset.ofHours(2))),
                CaptureTime.Basis.EXIF,
                "ExifIFD:DateTimeOriginal",
                "2021:04:09 10:22:07");
        var facts = new Facts(
                List.of(captured),
                List.of(new StatedPlace(new Place.Point(41.2107, 24.9931, 12), "GPS:GPSPosition")),
                new Device("Northlight", "N7", null, null),
                List.of("N7-rel-18.2"));
        var fields = List.of(
                new Field("IFD0", "Make", "Northlight", "Northlight"),
                new Field("IFD0", "Model", "N7", "N7"),
                new Field("IFD0", "Software", "N7-rel-18.2", "N7-rel-18.2"),
                new Field("IFD0", "ModifyDate", "9 Apr 2021 12:10:40", "2021:04:09 12:10:40"),
                new Field("ExifIFD", "DateTimeOriginal", "9 Apr 2021 10:22:07", "2021:04:09 10:22:07"),
                new Field("ExifIFD", "OffsetTimeOriginal", "+02:00", "+02:00"),
                new Field("ExifIFD", "CreateDate", "9 Apr 2021 10:22:07", "2021:04:09 10:22:07"),
                new Field("GPS", "GPSLatitude", "41.2107", "41/1 12/1 3852/100"),
                new Field("GPS", "GPSLongitude", "24.9931", "24/1 59/1 3516/100"),
                new Field("GPS", "GPSImgDirection", "214° (true north)", "21400/100"));
        return new Dossier(
                new ContentHashes(WHOLE, "e".repeat(40), "f".repeat(32), 3_870_112),
                CASE,
                stillExamination(WHOLE, new Dimensions(4032, 3024), fields, facts),
                List.of(acquisition(WHOLE, "IMG_2210.JPG")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(seen(
                        21,
                        WHOLE,
                        "@bridgewatch, t.me/bridgewatch/3",
                        at("2021-04-09T08:22:00Z"),
                        Basis.PUBLISHED,
                        null,
                        Decision.OPEN,
                        Witness.Standing.COUNTS)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Appraisal.NONE,
                unreasoned(facts));
    }

    /// The clip that the seconds 12 to 58 come from.
    public static Dossier full() {
        return plainClip(FULL, "harbour_2019_full.mp4", 320_000);
    }

    /// What is known of a media, as the screens ask for it.
    public static Optional<Dossier> of(MediaId media, @Nullable CaseId in) {
        return List.of(
                        clip(),
                        crop(),
                        whole(),
                        full(),
                        plainClip(WHATSAPP, "IMG_8852.MP4", 31_000),
                        plainClip(COMPILED, "arch_h_0771.mp4", 130_000))
                .stream()
                .filter(dossier -> dossier.media().equals(media))
                .findFirst();
    }

    /// Line `seq` of a log of many kinds of acts.
    public static LoggedAct logged(int seq) {
        var acquisition = acquisition(CLIP, "VID-20261113-WA0042.mp4");
        var claim = clip().judged().getFirst().claim();
        var on = new Note.Subject(Note.Kind.MEDIA, CLIP.hex());
        var act = switch (seq % 6) {
            case 0 -> new Act.Added(new ContentHashes(CLIP, "a".repeat(40), "b".repeat(32), 6_114_208), acquisition);
            case 1 -> new Act.Examined(CLIP, 1, "bubblewrap", Status.EXAMINED, "0".repeat(64));
            case 2 -> new Act.Claimed(claim);
            case 3 -> new Act.Decided(Pair.of(CLIP, FULL), Decision.SAME_RECORDING, List.of());
            case 4 ->
                new Act.Noted(id(seq), on, Part.WHOLE, Note.Form.OBSERVATION, "Three portal cranes at the far quay.");
            default -> new Act.Marked(CLIP, Act.Mark.STAR, "yes", List.of());
        };
        var chain = new ChainName(CASE, seq % 5 == 0 ? CEDAR : JUNIPER, new DeskId(new UUID(1, 2)));
        var at = Instant.parse("2026-11-13T07:02:19Z").plusSeconds(seq * 61L);
        return new LoggedAct(new ActId("%064x".formatted(seq * 0x9e3779b97f4a7c15L)), chain, seq, at, act);
    }

    private static Dossier plainClip(MediaId media, String name, long durationMillis) {
        return new Dossier(
                new ContentHashes(media, "7".repeat(40), "8".repeat(32), 22_000_000),
                CASE,
                examination(
                        media,
                        MediaKind.VIDEO,
                        "video/mp4",
                        new Dimensions(1280, 720),
                        durationMillis,
                        List.of(),
                        Facts.NONE),
                List.of(acquisition(media, name)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(seen(
                        1,
                        media,
                        "@kesh_news, t.me/kesh_news/411",
                        at("2019-08-03T19:42:00Z"),
                        Basis.PUBLISHED,
                        null,
                        Decision.OPEN,
                        Witness.Standing.COUNTS)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Appraisal.NONE,
                Explained.NOTHING);
    }

    /// Facts from which nothing was concluded.
    private static Explained unreasoned(Facts facts) {
        return new Explained(facts, FactReasons.NONE, null, List.of(), List.of());
    }

    private static Examination clipExamination() {
        var made = new CaptureTime(
                new Reading(LocalDateTime.parse("2026-11-12T23:30:00"), ChronoUnit.SECONDS, new Zone.Unknown()),
                CaptureTime.Basis.FILE_NAME,
                "System:FileName",
                "VID-20261113-WA0042.mp4");
        return examination(
                CLIP,
                MediaKind.VIDEO,
                "video/mp4",
                new Dimensions(848, 478),
                84_040L,
                List.of(new Field("QuickTime", "HandlerType", "vide", "vide")),
                new Facts(List.of(made), List.of(), Device.UNKNOWN, List.of()));
    }

    private static Examination stillExamination(MediaId media, Dimensions size, List<Field> fields, Facts facts) {
        return examination(media, MediaKind.IMAGE, "image/jpeg", size, null, fields, facts);
    }

    private static Examination examination(
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

    private static List<Note> notes() {
        var on = new Note.Subject(Note.Kind.MEDIA, CLIP.hex());
        return List.of(
                note(
                        1,
                        on,
                        Part.WHOLE,
                        revision(
                                1,
                                CEDAR,
                                "2026-11-13T07:30:00Z",
                                Note.Form.OBSERVATION,
                                "يُسمع صوت بوق سفينة مرتين، ثم رجل يقول: «انظر إلى الرصيف الشرقي».")),
                note(
                        2,
                        on,
                        Part.during(new TimeRange(12_000, 58_000)),
                        revision(
                                2,
                                CEDAR,
                                "2026-11-13T07:41:00Z",
                                Note.Form.OBSERVATION,
                                "Frame by frame the same take as `harbour_2019_full.mp4`, 3:30 to 4:16.")),
                note(
                        3,
                        on,
                        Part.during(new TimeRange(58_000, 69_000)),
                        revision(3, JUNIPER, "2026-11-13T07:50:00Z", Note.Form.INFERENCE, "Another harbour."),
                        revision(
                                4,
                                JUNIPER,
                                "2026-11-13T07:52:00Z",
                                Note.Form.INFERENCE,
                                "Probably another harbour: different cranes, no breakwater. Confidence: **likely**.\n\n- Against it: the lens may hide the breakwater.")));
    }

    private static Note note(int number, Note.Subject on, Part part, Note.Revision... revisions) {
        var all = List.of(revisions);
        return new Note(id(number + 500), CASE, on, part, all, List.of(all.getLast()));
    }

    private static Note.Revision revision(int number, AuthorId by, String at, Note.Form form, String words) {
        return new Note.Revision(new ActId("%064x".formatted(number)), by, Instant.parse(at), form, words);
    }

    private static Dossier.Seen seen(Match match, String name, String in, Decision decision) {
        return new Dossier.Seen(
                match,
                name,
                List.of(in),
                "Juniper",
                decision,
                decision == Decision.OPEN ? Optional.empty() : Optional.of("Juniper"),
                List.of());
    }

    private static Match match(
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

    private static Witness seen(
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

    /// A claim of how many, by Channel B.
    public static Claim counted(String value) {
        return counted("Channel B", value);
    }

    public static Claim counted(String by, String value) {
        return new Claim(
                id(value.hashCode() & 0xffff),
                CASE,
                CLIP,
                Part.WHOLE,
                Claim.Attribute.HOW_MANY,
                Claim.Of.EVENT,
                Span.OPEN,
                value,
                false,
                value,
                by,
                new Reading(LocalDateTime.parse("2026-11-12T20:11:00"), ChronoUnit.MINUTES, new Zone.Utc()),
                null,
                JUNIPER);
    }

    private static Claim claim(int number, MediaId media, String quote, String by, Span span) {
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

    private static Acquisition acquisition(MediaId media, String name) {
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

    private static Span at(String instant) {
        return Span.at(Instant.parse(instant));
    }

    private static Span span(String from, String to) {
        return Span.between(Instant.parse(from), Instant.parse(to));
    }

    private static RecordId id(int number) {
        return new RecordId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }
}
