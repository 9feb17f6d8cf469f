package org.whence.ui.library;

/// An item as it lies in the gallery.
///
/// @param stacked how many copies lie in its stack, itself counted: 1 where it is alone
record Tile(LibraryItem item, Lies lies, int stacked) {

    /// How it lies.
    enum Lies {
        /// By itself.
        ALONE,
        /// On top of copies that are not shown.
        ON_TOP,
        /// On top of copies that are shown after it.
        OPENED,
        /// After the top of its opened stack.
        BELOW
    }

    static Tile alone(LibraryItem item) {
        return new Tile(item, Lies.ALONE, 1);
    }
}
