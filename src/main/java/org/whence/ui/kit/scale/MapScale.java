package org.whence.ui.kit.scale;

import org.whence.work.show.FactsPage;

/// A round length to measure a map by: 1, 2 or 5 times a power of ten.
///
/// @param metres at least one
record MapScale(double metres) {

    private static final double[] ROUND = {5, 2, 1};

    /// The longest that is no longer than `most` metres, or one metre.
    static MapScale fitting(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        for (double times : ROUND) {
            if (times * power <= most) {
                return new MapScale(times * power);
            }
        }
        return new MapScale(1);
    }

    String words() {
        return FactsPage.metres(metres);
    }
}
