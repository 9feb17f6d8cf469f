package org.whence.ui.kit.cover;

import org.whence.core.examination.ClipPlayer.Clip;
import org.whence.core.media.Raster;

/// How much one frame of a clip differs from the one before it.
final class Changes {

    /// Points that are looked at in each direction.
    private static final int POINTS = 24;

    private Changes() {}

    /// When the frame is shown that differs most from the one before it, of those from `fromMillis` to `toMillis`. All
    /// pixels are wiped.
    static long greatest(Clip open, long fromMillis, long toMillis) throws InterruptedException {
        var at = fromMillis;
        var greatest = -1L;
        var frame = open.at(fromMillis);
        int[] last = null;
        while (frame.isPresent() && frame.get().timeMillis() < toMillis) {
            var points = points(frame.get().picture());
            Pixels.wipe(frame.get().picture());
            var change = last == null ? -1 : difference(last, points);
            if (change > greatest) {
                greatest = change;
                at = frame.get().timeMillis();
            }
            last = points;
            frame = open.next();
        }
        frame.ifPresent(left -> Pixels.wipe(left.picture()));
        return at;
    }

    private static int[] points(Raster picture) {
        var points = new int[POINTS * POINTS];
        for (var y = 0; y < POINTS; y++) {
            for (var x = 0; x < POINTS; x++) {
                var column = (2 * x + 1) * picture.width() / (2 * POINTS);
                var row = (2 * y + 1) * picture.height() / (2 * POINTS);
                var pixel = 4 * (row * picture.width() + column);
                points[y * POINTS + x] = (picture.bgra()[pixel] & 0xFF)
                        + 2 * (picture.bgra()[pixel + 1] & 0xFF)
                        + (picture.bgra()[pixel + 2] & 0xFF);
            }
        }
        return points;
    }

    private static long difference(int[] one, int[] other) {
        var sum = 0L;
        for (var index = 0; index < one.length; index++) {
            sum += Math.abs(one[index] - other[index]);
        }
        return sum;
    }
}
