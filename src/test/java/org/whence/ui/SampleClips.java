package org.whence.ui;

import static org.whence.ui.DossierPieces.acquisition;
import static org.whence.ui.DossierPieces.at;
import static org.whence.ui.DossierPieces.claim;
import static org.whence.ui.DossierPieces.examination;
import static org.whence.ui.DossierPieces.id;
import static org.whence.ui.DossierPieces.match;
import static org.whence.ui.DossierPieces.seen;
import static org.whence.ui.DossierPieces.span;
import static org.whence.ui.DossierPieces.unreasoned;
import static org.whence.ui.SampleDossiers.CASE;
import static org.whence.ui.SampleDossiers.CEDAR;
import static org.whence.ui.SampleDossiers.CLIP;
import static org.whence.ui.SampleDossiers.COMPILED;
import static org.whence.ui.SampleDossiers.FULL;
import static org.whence.ui.SampleDossiers.JUNIPER;
import static org.whence.ui.SampleDossiers.WHATSAPP;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.finding.Finding;
import org.whence.core.finding.Severity;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Scope;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;
import org.whence.work.show.Dossier;
import org.whence.work.show.Explained;

/// The clips of the design's pictures: one that was seen before in part, and those that it comes from.
final class SampleClips {

    private SampleClips() {}

    /// The clip: refuted for a part, open and decided matches, two claims, three notes.
    static Dossier clip() {
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
                Map.of(Mark.STAR, "yes"),
                Appraisal.NONE,
                unreasoned(clipExamination().facts()));
    }

    /// The clip that the seconds 12 to 58 come from.
    static Dossier full() {
        return plainClip(FULL, "harbour_2019_full.mp4", 320_000);
    }

    static Dossier plainClip(MediaId media, String name, long durationMillis) {
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

    static Examination clipExamination() {
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

    static List<Note> notes() {
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

    static Note note(int number, Note.Subject on, Part part, Note.Revision... revisions) {
        var all = List.of(revisions);
        return new Note(id(number + 500), CASE, on, part, all, List.of(all.getLast()));
    }

    static Note.Revision revision(int number, AuthorId by, String at, Note.Form form, String words) {
        return new Note.Revision(new ActId("%064x".formatted(number)), by, Instant.parse(at), form, words);
    }
}
