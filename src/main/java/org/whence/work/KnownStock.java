package org.whence.work;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.match.Match;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.CommonStock;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What people marked as common stock.
final class KnownStock {

    private final Listing listing;

    KnownStock(Listing listing) {
        this.listing = listing;
    }

    /// The stretches of a media that are common stock in a case: nothing where nobody says so, or people disagree.
    List<TimeRange> of(MediaId media, @Nullable CaseId in) {
        return in != null && marked(in).contains(media) ? stretches(media, in) : List.of();
    }

    /// Few media are marked, and what is marked is asked for in one go.
    private Set<MediaId> marked(CaseId in) {
        return listing.marked(in, Act.Mark.STOCK.word());
    }

    private List<TimeRange> stretches(MediaId media, CaseId in) {
        var values = listing.item(in, media)
                .map(item -> item.marks().getOrDefault(Act.Mark.STOCK.word(), List.of()))
                .orElse(List.of());
        try {
            return values.size() == 1 ? CommonStock.parse(values.getFirst()) : List.of();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /// The matches that show anything but common stock.
    List<Match> without(List<Match> found, MediaId media, @Nullable CaseId in) {
        var marked = in == null || found.isEmpty() ? Set.<MediaId>of() : marked(in);
        if (in == null || marked.isEmpty()) {
            return found;
        }
        var here = of(media, in);
        return found.stream()
                .filter(match -> !CommonStock.isAll(
                        match, here, marked.contains(match.other()) ? stretches(match.other(), in) : List.of()))
                .toList();
    }
}
