package org.whence.work.show;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.match.Match;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.CommonStock;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What people marked in a case, of some media: common stock among it. Read at once.
public final class KnownMarks {

    private final Map<MediaId, Map<String, List<String>>> marks;

    private KnownMarks(Map<MediaId, Map<String, List<String>>> marks) {
        this.marks = marks;
    }

    /// @param in null: nothing is marked outside a case
    public static KnownMarks of(Listing listing, @Nullable CaseId in, Collection<MediaId> media) {
        return new KnownMarks(in == null || media.isEmpty() ? Map.of() : listing.marks(in, media));
    }

    /// Those of items, each in its case.
    public static KnownMarks of(Collection<Listing.Item> items) {
        return new KnownMarks(items.stream()
                .filter(item -> !item.marks().isEmpty())
                .collect(Collectors.toMap(Listing.Item::media, Listing.Item::marks)));
    }

    /// The values that stand by the word of the mark; two are a conflict.
    public Map<String, List<String>> of(MediaId media) {
        return marks.getOrDefault(media, Map.of());
    }

    /// The stretches of a media that are common stock: nothing where nobody says so, or people disagree.
    public List<TimeRange> stock(MediaId media) {
        var values = of(media).getOrDefault(Mark.STOCK.word(), List.of());
        try {
            return values.size() == 1 ? CommonStock.parse(values.getFirst()) : List.of();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /// Whether a match shows nothing but common stock.
    public boolean isStock(Match match) {
        return CommonStock.isAll(match, stock(match.media()), stock(match.other()));
    }
}
