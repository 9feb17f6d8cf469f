package org.whence.ui.library;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.cover.CoverGate;

/// What the gallery shows of one media.
///
/// @param name that it came with
/// @param examining whether an examiner has it right now; only where the status is `PENDING`
/// @param reason one short sentence where the status is not `EXAMINED`, else null
/// @param durationMillis null where there is none
/// @param earliest the earliest appearance of it or of what matches it, or null where none is dated
/// @param arrived when it was first preserved here
/// @param posts how many posts carried it
/// @param copies how many media here are copies of it, itself counted: at least 1
/// @param seenBefore whether anything that was here earlier matches it
/// @param verdict the gravest of its claims' verdicts, or null where there is no claim of when
/// @param relation its best match in words, such as "crop of IMG_2210.JPG"; empty where there is none
/// @param platforms that its posts are from
/// @param stack which stack of copies it lies in
public record LibraryItem(
        MediaId media,
        String name,
        MediaKind kind,
        Status status,
        boolean examining,
        @Nullable String reason,
        @Nullable Long durationMillis,
        @Nullable Span earliest,
        Instant arrived,
        int posts,
        int copies,
        boolean seenBefore,
        @Nullable VerdictMark verdict,
        String relation,
        Set<String> platforms,
        Marks marks,
        Stack stack) {

    /// The stack that a media lies in.
    ///
    /// @param of the media that names the stack: where there is but one, the media itself
    /// @param pixels of the upright picture, by which the best copy is told; 0 where there is none
    /// @param bytes of the file, by which the one compressed least is told among equally large ones
    public record Stack(MediaId of, long pixels, long bytes) {}

    public LibraryItem {
        platforms = Set.copyOf(platforms);
    }

    /// What the gate is told of it.
    CoverGate.Subject subject() {
        return new CoverGate.Subject(media, marks.isGraphic());
    }

    /// Whether there is a picture of it to uncover.
    boolean hasPicture() {
        return (status == Status.EXAMINED || status == Status.DAMAGED && stack.pixels() > 0)
                && (kind == MediaKind.IMAGE || kind == MediaKind.VIDEO);
    }

    /// Whether it was seen before, a year or more before it came here.
    boolean isYearsOld() {
        var seen = earliest == null ? null : earliest.to();
        return seenBefore
                && seen != null
                && seen.atOffset(ZoneOffset.UTC).plusYears(1).toInstant().isBefore(arrived);
    }

    /// The same with other marks.
    LibraryItem with(Marks marks) {
        return new LibraryItem(
                media,
                name,
                kind,
                status,
                examining,
                reason,
                durationMillis,
                earliest,
                arrived,
                posts,
                copies,
                seenBefore,
                verdict,
                relation,
                platforms,
                marks,
                stack);
    }
}
