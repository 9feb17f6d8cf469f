package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import java.util.List;
import org.whence.core.testimony.Comparison;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.VerdictMark;

/// How a cell stands to what its column is compared with: an icon, a style and a few words, with the difference
/// measured.
record Standing(Icon icon, String styleClass, String words) {

    /// To the record.
    static Standing toTheRecord(VerdictMark verdict) {
        return new Standing(verdict.icon(), verdict.styleClass(), verdict.word());
    }

    /// To one other source.
    static Standing to(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Overlaps() -> new Standing(Icon.OVERLAPS, "overlaps", text("claims.overlaps"));
            case Comparison.GoesBeyond() -> new Standing(Icon.GOES_BEYOND, "goes-beyond", text("claims.goesBeyond"));
            case Comparison.OtherTime(var gap, var later) ->
                new Standing(
                        Icon.EXCLUDES,
                        "excludes",
                        later ? text("claims.after", words(gap)) : text("claims.before", words(gap)));
            case Comparison.OtherNumber(var by, var more) ->
                new Standing(Icon.EXCLUDES, "excludes", more ? text("claims.more", by) : text("claims.fewer", by));
            case Comparison.SameWords() -> new Standing(Icon.OVERLAPS, "overlaps", text("claims.sameWords"));
            case Comparison.OtherWords() -> new Standing(Icon.NOTHING, "silent", text("claims.otherWords"));
        };
    }

    /// To all others that speak of the same thing.
    ///
    /// @param excluding who excludes it
    /// @param speaking how many others speak of it
    static Standing toAll(List<String> excluding, long speaking) {
        if (speaking == 0) {
            return new Standing(Icon.NOTHING, "silent", text("claims.alone"));
        }
        return excluding.isEmpty()
                ? new Standing(Icon.NOTHING, "silent", text("claims.noneExcludes", speaking))
                : new Standing(Icon.EXCLUDES, "excludes", text("claims.excludedBy", excluding.size(), speaking));
    }

    /// `3 h 15 min`, `2 d 4 h`, `45 s`: the two greatest units.
    static String words(Duration gap) {
        if (gap.toDays() > 0) {
            return gap.toHoursPart() == 0
                    ? text("claims.days", gap.toDays())
                    : text("claims.daysHours", gap.toDays(), gap.toHoursPart());
        }
        if (gap.toHours() > 0) {
            return gap.toMinutesPart() == 0
                    ? text("claims.hours", gap.toHours())
                    : text("claims.hoursMinutes", gap.toHours(), gap.toMinutesPart());
        }
        return gap.toMinutes() > 0
                ? text("claims.minutes", gap.toMinutes())
                : text("claims.seconds", Math.max(1, gap.toSeconds()));
    }
}
