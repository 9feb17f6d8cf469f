package org.whence.ui.library;

import java.util.List;
import org.whence.ui.library.Filtered.Group;

/// One row of the gallery.
sealed interface GalleryRow {

    /// The heading of a group, which can be closed.
    record Header(Group group, boolean open) implements GalleryRow {}

    /// Items beside each other.
    ///
    /// @param first the place of the first among all items that are shown, counted from 0
    record Cells(int first, List<Tile> tiles) implements GalleryRow {}
}
