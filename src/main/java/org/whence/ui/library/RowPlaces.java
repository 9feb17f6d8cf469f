package org.whence.ui.library;

import java.util.Arrays;
import java.util.List;

/// Where the rows of a gallery lie below each other, in pixels from the top of the first. Rows are counted from 0.
final class RowPlaces {

    private final double[] tops;

    RowPlaces(List<GalleryRow> rows, GalleryMeasures measures) {
        tops = new double[rows.size() + 1];
        for (var i = 0; i < rows.size(); i++) {
            tops[i + 1] = tops[i] + measures.height(rows.get(i));
        }
    }

    int rows() {
        return tops.length - 1;
    }

    /// The height of all rows.
    double height() {
        return tops[rows()];
    }

    double top(int row) {
        return tops[row];
    }

    double height(int row) {
        return tops[row + 1] - tops[row];
    }

    /// The row at `y`: the first above all rows, the last below them. -1 where there is none.
    int at(double y) {
        var found = Arrays.binarySearch(tops, y);
        return Math.min(Math.max(found < 0 ? -found - 2 : found, 0), rows() - 1);
    }

    /// From where on, nearest to `from`, a view of such a height shows the whole row.
    double showing(int row, double from, double view) {
        var latest = tops[row];
        var earliest = tops[row + 1] - view;
        return latest < from || earliest > latest ? latest : Math.max(from, earliest);
    }
}
