package org.whence.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.match.Match;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.CommonStock;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What people marked in a case, of some media: common stock among it. Read at once.
final class KnownMarks {

    private final Map<MediaId, Map<String, List<String>>> marks;

    private KnownMarks(Map<MediaId, Map<String, List<String>>> marks) {
        this.marks = marks;
    }

    /// @param in null: nothing is marked outside a case
    static KnownMarks of(Listing listing, @Nullable CaseId in, Collection<MediaId> media) {
        return new KnownMarks(in == null || media.isEmpty() ? Map.of() : listing.marks(in, media));
    }

    /// The values that stand by the word of the mark; two are a conflict.
    Map<String, List<String>> of(MediaId media) {
        return marks.getOrDefault(media, Map.of());
    }

    /// The stretches of a media that are common stock: nothing where nobody says so, or people disagree.
    List<TimeRange> stock(MediaId media) {
        var values = of(media).getOrDefault(Act.Mark.STOCK.word(), List.of());
        try {
            return values.size() == 1 ? CommonStock.parse(values.getFirst()) : List.of();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /// The matches that show anything but common stock.
    List<Match> withoutStock(List<Match> found) {
        return found.stream()
                .filter(match -> !CommonStock.isAll(match, stock(match.media()), stock(match.other())))
                .toList();
    }
}
