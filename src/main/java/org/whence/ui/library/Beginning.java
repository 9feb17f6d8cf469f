package org.whence.ui.library;

import java.util.List;

/// What was read of a listing so far, in the order in which it was added.
///
/// @param items all of them; or all that were seen before and the first of the others, which is what the gallery shows
///     first
/// @param files how many the whole listing has
public record Beginning(List<LibraryItem> items, int files) {

    public Beginning {
        items = List.copyOf(items);
    }

    static Beginning whole(List<LibraryItem> items) {
        return new Beginning(items, items.size());
    }

    int unread() {
        return files - items.size();
    }

    boolean isWhole() {
        return unread() == 0;
    }
}
