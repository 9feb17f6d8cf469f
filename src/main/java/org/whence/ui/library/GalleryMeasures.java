package org.whence.ui.library;

import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;

/// How large things are in a gallery of some width, in pixels.
///
/// @param columns at least 1
/// @param cell the width of a cell
/// @param em of the letters
record GalleryMeasures(int columns, double cell, double em) {

    static final double USUAL_CELL = 170;
    static final double SMALLEST_CELL = 110;
    static final double LARGEST_CELL = 360;

    private static final int MOST_COLUMNS = 12;
    private static final double ASPECT = 158.0 / 104;
    private static final double MARGIN = 12;
    private static final double HEADING_EMS = 2.6;
    private static final double NAME_EMS = 1.65;
    private static final double SECOND_EMS = 1.2;
    private static final double WORDS_EMS = 3.1;
    private static final double EDGES = 10;

    /// As many cells as fit beside each other, and no room left beside them.
    ///
    /// @param width of the gallery, without its scroll bar
    /// @param wanted how wide a cell is wanted at 100 %: what stands on it grows with the letters
    static GalleryMeasures of(double width, double wanted, double em) {
        var columns = Math.clamp((long) (width / (wanted * em / Theme.em(null))), 1, MOST_COLUMNS);
        return new GalleryMeasures(columns, Math.max(SMALLEST_CELL, Math.floor(width / columns)), em);
    }

    /// The height of a picture, with the edges of those below it that show above it.
    double picture() {
        return (cell - MARGIN) / ASPECT + Space.TIGHT;
    }

    /// The height of the line with the name.
    double name() {
        return Math.ceil(NAME_EMS * em);
    }

    /// The height of the line below the name.
    double second() {
        return Math.ceil(SECOND_EMS * em);
    }

    /// The height of a row.
    double height(GalleryRow row) {
        return switch (row) {
            case GalleryRow.Header _ -> Math.ceil(HEADING_EMS * em);
            case GalleryRow.Cells _ -> Math.ceil(picture() + WORDS_EMS * em + EDGES);
        };
    }
}
