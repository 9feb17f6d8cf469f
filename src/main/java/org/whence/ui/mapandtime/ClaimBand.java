package org.whence.ui.mapandtime;

import java.util.ArrayList;
import java.util.List;
import org.whence.core.provenance.Claim;
import org.whence.ui.kit.scale.TimeScale;

/// A claim as a band on the time line of a case.
///
/// @param alone whether it lies on no other, so that it can have its words in it
record ClaimBand(Claim claim, boolean alone) {

    private static final int MOST_ROWS = 4;
    private static final double GAP = 4;

    /// The claims in rows in which none lies on another; what takes more rows than there are lies in the last.
    static List<List<ClaimBand>> rows(List<Claim> claims, TimeScale scale) {
        var rows = new ArrayList<List<ClaimBand>>();
        var ends = new ArrayList<Double>();
        for (var claim : claims) {
            var from = scale.left(claim.span());
            var row = 0;
            while (row < rows.size() && ends.get(row) > from) {
                row++;
            }
            if (row == rows.size() && row < MOST_ROWS) {
                rows.add(new ArrayList<>());
                ends.add(0.0);
            }
            row = Math.min(row, rows.size() - 1);
            rows.get(row).add(new ClaimBand(claim, ends.get(row) <= from));
            ends.set(row, Math.max(ends.get(row), scale.right(claim.span()) + GAP));
        }
        return rows;
    }
}
