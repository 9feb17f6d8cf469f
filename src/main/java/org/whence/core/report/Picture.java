package org.whence.core.report;

import org.whence.core.media.Raster;

/// How a media is shown in a report.
public sealed interface Picture {

    /// Covered: grey, and so coarse that nothing can be made out. What was left out is not in the report,
    /// so that no program brings it back.
    ///
    /// @param grey a byte a pixel, 0 black to 255 white, row by row
    record Covered(int width, int height, byte[] grey) implements Picture {

        /// How many pixels of the original the longer side keeps.
        static final int CELLS = 10;

        /// The longer side as it is kept, smoothed, in pixels.
        static final int SIDE = 72;

        /// Covers a small picture.
        public static Covered of(Raster raster) {
            var longer = Math.max(raster.width(), raster.height());
            var columns = Math.max(2, Math.round((float) CELLS * raster.width() / longer));
            var rows = Math.max(2, Math.round((float) CELLS * raster.height() / longer));
            return smooth(mean(raster, columns, rows), columns, rows);
        }

        private static Covered smooth(double[] cells, int columns, int rows) {
            var scale = (double) SIDE / CELLS;
            var width = (int) Math.round(columns * scale);
            var height = (int) Math.round(rows * scale);
            var grey = new byte[width * height];
            for (var y = 0; y < height; y++) {
                for (var x = 0; x < width; x++) {
                    grey[y * width + x] = (byte) Math.round(at(cells, columns, rows, x / scale, y / scale));
                }
            }
            return new Covered(width, height, grey);
        }

        /// Between the middles of the cells, linear.
        private static double at(double[] cells, int columns, int rows, double x, double y) {
            var left = Math.clamp(x - 0.5, 0, columns - 1.0);
            var top = Math.clamp(y - 0.5, 0, rows - 1.0);
            var column = Math.min((int) left, columns - 2);
            var row = Math.min((int) top, rows - 2);
            var across = left - column;
            var down = top - row;
            var upper = cells[row * columns + column] * (1 - across) + cells[row * columns + column + 1] * across;
            var lower = cells[(row + 1) * columns + column] * (1 - across)
                    + cells[(row + 1) * columns + column + 1] * across;
            return upper * (1 - down) + lower * down;
        }

        /// The mean lightness of each cell (ITU-R BT.601).
        private static double[] mean(Raster raster, int columns, int rows) {
            var sums = new double[columns * rows];
            var counts = new int[columns * rows];
            for (var y = 0; y < raster.height(); y++) {
                for (var x = 0; x < raster.width(); x++) {
                    var cell = y * rows / raster.height() * columns + x * columns / raster.width();
                    sums[cell] += lightness(raster.bgra(), 4 * (y * raster.width() + x));
                    counts[cell]++;
                }
            }
            for (var cell = 0; cell < sums.length; cell++) {
                sums[cell] = counts[cell] == 0 ? 128 : sums[cell] / counts[cell];
            }
            return sums;
        }

        private static double lightness(byte[] bgra, int at) {
            return 0.114 * (bgra[at] & 0xFF) + 0.587 * (bgra[at + 1] & 0xFF) + 0.299 * (bgra[at + 2] & 0xFF);
        }
    }

    /// To be seen, because somebody asked for it.
    ///
    /// @param jpeg a preview: made from decoded pixels, with nothing of the file's own in it
    record Clear(byte[] jpeg) implements Picture {}
}
