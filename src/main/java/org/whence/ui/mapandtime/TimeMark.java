package org.whence.ui.mapandtime;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Basis;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Isolated;
import org.whence.work.list.ShowWhereAndWhen.Seen;
import org.whence.work.list.ShowWhereAndWhen.Whereabouts;

/// A time of a media, as it is drawn on the time line of a case.
///
/// @param counts whether the record that it is from counts here
/// @param says what is read out of it; put together only where it is shown alone
record TimeMark(MediaId media, Span when, BasisMark basis, boolean counts, Supplier<String> says) {

    /// When media were seen elsewhere.
    static List<TimeMark> posted(Whereabouts all) {
        return seen(all, false);
    }

    /// When they came here.
    static List<TimeMark> arrived(Whereabouts all) {
        return seen(all, true);
    }

    /// When their files say that they were taken.
    static List<TimeMark> stated(Whereabouts all) {
        return all.stated().stream()
                .map(stated -> new TimeMark(
                        stated.media(),
                        stated.time().reading().span(),
                        BasisMark.of(stated.time()),
                        false,
                        () -> text(
                                "mapTime.stated",
                                Isolated.name(all.name(stated.media())),
                                TimeText.words(stated.time().reading().span()),
                                stated.time().source())))
                .toList();
    }

    private static List<TimeMark> seen(Whereabouts all, boolean here) {
        return all.seen().stream()
                .filter(seen -> here == (seen.basis() == Basis.HELD))
                .map(seen -> new TimeMark(
                        seen.media(), seen.when(), BasisMark.of(seen.basis()), seen.counts(), () -> says(all, seen)))
                .toList();
    }

    private static String says(Whereabouts all, Seen seen) {
        return text(
                "mapTime.seen",
                Isolated.name(all.name(seen.media())),
                TimeText.words(seen.when()),
                Isolated.name(seen.source()));
    }

    /// Where its shape stands: at the beginning of a post's span, in the middle of what a file says. Null where nothing
    /// is known of its time.
    @Nullable
    Instant at() {
        var from = when.from();
        var to = when.to();
        if (from == null || to == null) {
            return to == null ? from : to;
        }
        return basis == BasisMark.POST || basis == BasisMark.STATED
                ? from
                : from.plusMillis((to.toEpochMilli() - from.toEpochMilli()) / 2);
    }
}
