package org.whence.ui;

import static org.whence.ui.DossierPieces.acquisition;
import static org.whence.ui.DossierPieces.id;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;
import org.whence.work.show.Dossier;
import org.whence.work.show.Explained;

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
        return SampleClips.clip();
    }

    /// The picture: a crop, not decided yet, that would refute a claim.
    public static Dossier crop() {
        return SampleStills.crop();
    }

    /// The picture that the crop was cut from: with metadata, and without claims.
    public static Dossier whole() {
        return SampleStills.whole();
    }

    /// The clip that the seconds 12 to 58 come from.
    /// That of the whole picture, had it been examined otherwise.
    public static Dossier whole(Examination examination, Explained explained) {
        var whole = whole();
        return new Dossier(
                whole.hashes(),
                whole.in(),
                examination,
                whole.acquisitions(),
                whole.posts(),
                whole.alsoIn(),
                whole.matches(),
                whole.leads(),
                whole.appearances(),
                whole.judged(),
                whole.findings(),
                whole.notes(),
                whole.marks(),
                whole.appraisal(),
                explained);
    }

    public static Dossier full() {
        return SampleClips.full();
    }

    /// What is known of a media, as the screens ask for it.
    public static Optional<Dossier> of(MediaId media, @Nullable CaseId in) {
        return List.of(
                        clip(),
                        crop(),
                        whole(),
                        full(),
                        SampleClips.plainClip(WHATSAPP, "IMG_8852.MP4", 31_000),
                        SampleClips.plainClip(COMPILED, "arch_h_0771.mp4", 130_000))
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
            default -> new Act.Marked(CLIP, Mark.STAR, "yes", List.of());
        };
        var chain = new ChainName(CASE, seq % 5 == 0 ? CEDAR : JUNIPER, new DeskId(new UUID(1, 2)));
        var at = Instant.parse("2026-11-13T07:02:19Z").plusSeconds(seq * 61L);
        return new LoggedAct(new ActId("%064x".formatted(seq * 0x9e3779b97f4a7c15L)), chain, seq, at, act);
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
}
