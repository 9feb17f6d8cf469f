package org.whence.core.fingerprint;

import java.util.Arrays;

/// Which parts of a picture are page around it and not picture: blocks of one colour that is also the colour of an
/// edge, and what is printed on them.
///
/// Bars, borders, captions and the interface of a phone look alike on every copy and on every screen. A feature there
/// says what the page is, not what the picture is. A block of 16 x 16 samples is page where at least half of it
/// has the tone of an edge that is all of one tone, and its row or column of blocks is so from that edge on.
final class PageMask {

    private static final int BLOCK = 16;
    private static final float SAME_TONE = 10;
    private static final double PLAIN_EDGE = 0.9;

    /// The letters on a page leave less than that of it bare.
    private static final double BARE = 0.45;

    private final int columns;
    private final boolean[] page;

    PageMask(LumaPlane plane) {
        columns = (plane.width() + BLOCK - 1) / BLOCK;
        var rows = (plane.height() + BLOCK - 1) / BLOCK;
        page = new boolean[columns * rows];
        for (var side : Side.values()) {
            var tone = side.edgeTone(plane);
            if (tone >= 0) {
                spread(plane, rows, side, tone);
            }
        }
    }

    /// The four edges, as which way a picture is walked through from each.
    private enum Side {
        TOP,
        BOTTOM,
        LEFT,
        RIGHT;

        boolean isAcross() {
            return this == TOP || this == BOTTOM;
        }

        /// The tone of the outermost samples, or -1 if they have more than one.
        float edgeTone(LumaPlane plane) {
            var length = isAcross() ? plane.width() : plane.height();
            var line = new float[length];
            for (var i = 0; i < length; i++) {
                line[i] = switch (this) {
                    case TOP -> plane.samples()[i];
                    case BOTTOM -> plane.samples()[(plane.height() - 1) * plane.width() + i];
                    case LEFT -> plane.samples()[i * plane.width()];
                    case RIGHT -> plane.samples()[(i + 1) * plane.width() - 1];
                };
            }
            var sorted = line.clone();
            Arrays.sort(sorted);
            var tone = sorted[length / 2];
            var same = 0;
            for (var value : line) {
                same += Math.abs(value - tone) <= SAME_TONE ? 1 : 0;
            }
            return same >= PLAIN_EDGE * length ? tone : -1;
        }
    }

    private void spread(LumaPlane plane, int rows, Side side, float tone) {
        var lines = side.isAcross() ? columns : rows;
        var depth = side.isAcross() ? rows : columns;
        for (var line = 0; line < lines; line++) {
            for (var in = 0; in < depth; in++) {
                var from = side == Side.TOP || side == Side.LEFT ? in : depth - 1 - in;
                var column = side.isAcross() ? line : from;
                var row = side.isAcross() ? from : line;
                if (bare(plane, column, row, tone) < BARE) {
                    break;
                }
                page[row * columns + column] = true;
            }
        }
    }

    private static double bare(LumaPlane plane, int column, int row, float tone) {
        var right = Math.min(plane.width(), (column + 1) * BLOCK);
        var bottom = Math.min(plane.height(), (row + 1) * BLOCK);
        var same = 0;
        for (var y = row * BLOCK; y < bottom; y++) {
            for (var x = column * BLOCK; x < right; x++) {
                same += Math.abs(plane.samples()[y * plane.width() + x] - tone) <= SAME_TONE ? 1 : 0;
            }
        }
        return same / (double) ((right - column * BLOCK) * (bottom - row * BLOCK));
    }

    boolean isPage(double x, double y) {
        return page[(int) y / BLOCK * columns + (int) x / BLOCK];
    }
}
