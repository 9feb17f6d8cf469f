package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.whence.core.media.Region;

/// Finds the rectangles in a picture that may be pictures of their own.
///
/// From each edge inwards, lines of one tone are *frame*. What is written on a frame, or drawn there, leaves some
/// of its tone bare in every line, and lines without writing come after it: so *captions* and the interface of a
/// phone are passed. A *seam* is a straight line from edge to edge at which brightness jumps nearly everywhere
/// along it and nowhere as much beside it: there two pictures of a collage meet.
///
/// Wrong rectangles cost a look-up each, and match nothing.
public final class RegionFinder {

    private static final float SAME_TONE = 12;

    /// How much of a line of nothing but frame has one tone, and of a line with writing on it.
    private static final double PLAIN = 0.95;

    private static final double WRITTEN = 0.3;

    /// A rectangle smaller than this, as a part of the picture's side, is not looked at.
    private static final double LEAST_SIDE = 0.15;

    private static final float JUMP = 8;
    private static final double SEAM = 0.6;
    private static final double MORE_THAN_BESIDE = 2.5;

    private final LumaPlane plane;

    /// Lines not included at the far ends.
    private record Box(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    private enum Side {
        TOP,
        BOTTOM,
        LEFT,
        RIGHT
    }

    private RegionFinder(LumaPlane plane) {
        this.plane = plane;
    }

    /// The regions of a picture.
    ///
    /// @param plane that keeps the picture's shape ([AreaShrink#fitted])
    public static PictureRegions find(LumaPlane plane) {
        return new RegionFinder(plane).regions();
    }

    /// The same rectangles without their fingerprints: first the picture without borders and captions, which
    /// may be all of it, then those that are less than all.
    public static List<Region> rectangles(LumaPlane plane) {
        var finder = new RegionFinder(plane);
        var regions = new ArrayList<Region>();
        regions.add(finder.region(finder.content()));
        finder.boxes().stream().map(finder::region).forEach(regions::add);
        return List.copyOf(regions);
    }

    private PictureRegions regions() {
        var framed = boxes().stream()
                .map(box -> new PictureRegions.Framed(region(box), Pdq.picture(cut(box))))
                .toList();
        return new PictureRegions(region(content()), framed);
    }

    private Box whole() {
        return new Box(0, 0, plane.width(), plane.height());
    }

    private Box content() {
        return peeled(peeled(whole(), PLAIN), WRITTEN);
    }

    private List<Box> boxes() {
        var unframed = peeled(whole(), PLAIN);
        var content = peeled(unframed, WRITTEN);
        var boxes = new LinkedHashSet<Box>();
        boxes.add(content);
        boxes.add(unframed);
        boxes.addAll(fields(content));
        boxes.remove(whole());
        return boxes.stream().limit(PictureRegions.MOST).toList();
    }

    private Region region(Box box) {
        return new Region(
                box.left() * Region.FULL / plane.width(),
                box.top() * Region.FULL / plane.height(),
                box.right() * Region.FULL / plane.width(),
                box.bottom() * Region.FULL / plane.height());
    }

    /// In the form in which whole pictures are hashed, so that both shrink alike.
    private LumaPlane cut(Box box) {
        var shrink = new AreaShrink(box.width(), box.height(), PixelLayout.GREY);
        var row = new byte[box.width()];
        for (var y = box.top(); y < box.bottom(); y++) {
            for (var x = 0; x < row.length; x++) {
                row[x] = (byte) Math.round(plane.samples()[y * plane.width() + box.left() + x]);
            }
            shrink.row(row, 0);
        }
        return shrink.plane();
    }

    /// Without the frame on each side, until nothing more goes.
    ///
    /// @param least how much of a line has to be bare for the way inwards to go on
    private Box peeled(Box from, double least) {
        var box = from;
        var before = from;
        do {
            before = box;
            for (var side : Side.values()) {
                box = peeled(box, side, least);
            }
        } while (!box.equals(before));
        return box;
    }

    private Box peeled(Box box, Side side, double least) {
        var isAcross = side == Side.TOP || side == Side.BOTTOM;
        var depth = isAcross ? box.height() : box.width();
        var length = isAcross ? plane.height() : plane.width();
        var tone = tone(line(box, side, 0));
        var last = 0;
        for (var in = 0; in < depth; in++) {
            var bare = bare(line(box, side, in), tone);
            if (bare < least) {
                break;
            }
            if (bare >= PLAIN) {
                last = in + 1;
            }
        }
        if (last == 0 || depth - last < LEAST_SIDE * length) {
            return box;
        }
        return switch (side) {
            case TOP -> new Box(box.left(), box.top() + last, box.right(), box.bottom());
            case BOTTOM -> new Box(box.left(), box.top(), box.right(), box.bottom() - last);
            case LEFT -> new Box(box.left() + last, box.top(), box.right(), box.bottom());
            case RIGHT -> new Box(box.left(), box.top(), box.right() - last, box.bottom());
        };
    }

    private float[] line(Box box, Side side, int in) {
        return switch (side) {
            case TOP -> row(box, box.top() + in);
            case BOTTOM -> row(box, box.bottom() - 1 - in);
            case LEFT -> column(box, box.left() + in);
            case RIGHT -> column(box, box.right() - 1 - in);
        };
    }

    private float[] row(Box box, int y) {
        return Arrays.copyOfRange(plane.samples(), y * plane.width() + box.left(), y * plane.width() + box.right());
    }

    private float[] column(Box box, int x) {
        var column = new float[box.height()];
        for (var i = 0; i < column.length; i++) {
            column[i] = plane.samples()[(box.top() + i) * plane.width() + x];
        }
        return column;
    }

    private static float tone(float[] line) {
        var sorted = line.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double bare(float[] line, float tone) {
        var same = 0;
        for (var value : line) {
            same += Math.abs(value - tone) <= SAME_TONE ? 1 : 0;
        }
        return same / (double) line.length;
    }

    /// The fields of a collage of two, side by side or one above the other.
    private List<Box> fields(Box box) {
        var fields = new ArrayList<Box>();
        var across = seam(box, true);
        if (across > 0) {
            fields.add(new Box(box.left(), box.top(), box.left() + across, box.bottom()));
            fields.add(new Box(box.left() + across, box.top(), box.right(), box.bottom()));
        }
        var down = seam(box, false);
        if (down > 0) {
            fields.add(new Box(box.left(), box.top(), box.right(), box.top() + down));
            fields.add(new Box(box.left(), box.top() + down, box.right(), box.bottom()));
        }
        return fields;
    }

    /// Where the seam lies, from the box's edge; 0 if there is none.
    private int seam(Box box, boolean upright) {
        var length = upright ? box.width() : box.height();
        var across = upright ? box.height() : box.width();
        var counts = upright ? jumpsOfColumns(box) : jumpsOfRows(box);
        var jumps = new double[length];
        for (var in = 1; in < length; in++) {
            jumps[in] = counts[in] / (double) across;
        }
        var sorted = jumps.clone();
        Arrays.sort(sorted);
        var best = 0;
        for (var in = (int) (length * LEAST_SIDE); in < length * (1 - LEAST_SIDE); in++) {
            best = jumps[in] > jumps[best] ? in : best;
        }
        return jumps[best] >= SEAM && jumps[best] >= MORE_THAN_BESIDE * sorted[length / 2] ? best : 0;
    }

    /// How many samples of each column jump against the column before.
    private int[] jumpsOfColumns(Box box) {
        var counts = new int[box.width()];
        var before = new float[box.width()];
        for (var y = box.top(); y < box.bottom(); y++) {
            var here = row(box, y);
            before[0] = here[0];
            System.arraycopy(here, 0, before, 1, here.length - 1);
            addJumps(before, here, counts);
        }
        return counts;
    }

    /// How many samples of each row jump against the row before.
    private int[] jumpsOfRows(Box box) {
        var counts = new int[box.height()];
        var before = row(box, box.top());
        for (var y = box.top() + 1; y < box.bottom(); y++) {
            var here = row(box, y);
            var jumps = new int[box.width()];
            addJumps(before, here, jumps);
            counts[y - box.top()] = Arrays.stream(jumps).sum();
            before = here;
        }
        return counts;
    }

    /// Counts without a branch: in a loop that the compiler turns into vector instructions.
    private static void addJumps(float[] before, float[] here, int[] counts) {
        for (var i = 0; i < counts.length; i++) {
            counts[i] += Math.min(1, (int) (Math.abs(before[i] - here[i]) / JUMP));
        }
    }
}
