package org.whence.work.show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.whence.core.examination.Status;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The first line about what was added: how much of it was seen before, and how much of that years ago.
///
/// @param files how many media
/// @param here of these, which the case held already
/// @param seenBefore of all, which match another media or are known elsewhere
/// @param yearsAgo of these, which were seen at least a year before they came
/// @param notExamined of the files, which could not be examined whole
public record Summary(int files, int here, int seenBefore, int yearsAgo, int notExamined) {

    private static final int AT_ONCE = 100;
    private static final Duration YEAR = Duration.ofDays(365);

    /// Over the media given, each with how far its examination came, as seen from the case.
    ///
    /// @param began when they began to be added
    public static Summary of(Map<MediaId, Status> media, Instant began, ShowMedia show, CaseId in) {
        var here = 0;
        var seen = 0;
        var old = 0;
        var all = List.copyOf(media.keySet());
        for (var first = 0; first < all.size(); first += AT_ONCE) {
            var some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
            var before = show.arrivals(some, in);
            for (var each : some) {
                here += before.isHere(each, began) ? 1 : 0;
                if (before.isSeen(each)) {
                    seen++;
                    old += before.isSeenLongAgo(each, YEAR) ? 1 : 0;
                }
            }
        }
        var broken = media.values().stream()
                .filter(status -> status != Status.EXAMINED && status != Status.PENDING)
                .count();
        return new Summary(media.size(), here, seen, old, Math.toIntExact(broken));
    }

    /// In words: `312 files: 9 seen before, 3 of them years ago`.
    public String words() {
        var words = new StringBuilder(files + (files == 1 ? " file: " : " files: "));
        if (here > 0) {
            words.append(here == files ? "here already; " : here + " here already; ");
        }
        if (seenBefore > 0) {
            words.append(seenBefore).append(" seen before");
        } else {
            words.append(here == 0 ? "none seen before" : "none seen elsewhere").append("; this does not mean new");
        }
        if (yearsAgo > 0) {
            words.append(", ").append(yearsAgo).append(" of them years ago");
        }
        if (notExamined > 0) {
            words.append("; ").append(notExamined).append(" could not be examined whole");
        }
        return words.toString();
    }
}
