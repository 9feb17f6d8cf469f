package org.whence.ui.library;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;

/// What is selected in a list of items.
///
/// @param lead the item that keys act upon first and the peek shows, or null where nothing is selected
/// @param anchor from which Shift extends, or null
record Selection(@Nullable MediaId lead, @Nullable MediaId anchor, Set<MediaId> media) {

    static final Selection NONE = new Selection(null, null, Set.of());

    Selection {
        media = Set.copyOf(media);
    }

    static Selection of(MediaId media) {
        return new Selection(media, media, Set.of(media));
    }

    boolean contains(MediaId asked) {
        return media.contains(asked);
    }

    /// Everything from the anchor to `to`.
    Selection extendedTo(MediaId to, List<LibraryItem> items) {
        var from = place(anchor, items);
        var until = place(to, items);
        if (from < 0 || until < 0) {
            return of(to);
        }
        var media = items.subList(Math.min(from, until), Math.max(from, until) + 1).stream()
                .map(LibraryItem::media)
                .collect(Collectors.toUnmodifiableSet());
        return new Selection(to, anchor, media);
    }

    /// The same with `other` selected where it was not, and no longer where it was.
    Selection toggled(MediaId other) {
        var next = new HashSet<>(media);
        if (!next.remove(other)) {
            next.add(other);
        }
        return new Selection(other, other, next);
    }

    /// All items, the lead unchanged.
    Selection all(List<LibraryItem> items) {
        return new Selection(
                lead, anchor, items.stream().map(LibraryItem::media).collect(Collectors.toUnmodifiableSet()));
    }

    /// Where the lead lies among `items`, or -1.
    int leadPlace(List<LibraryItem> items) {
        return place(lead, items);
    }

    private static int place(@Nullable MediaId media, List<LibraryItem> items) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).media().equals(media)) {
                return i;
            }
        }
        return -1;
    }
}
