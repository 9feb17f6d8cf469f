package org.whence.core.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Region;

/// Makes the hashes of a clip from its sampled frames as they come: of each whole frame and of the pictures that it may
/// consist of ([RegionFinder]).
///
/// Bars, captions and the seams of a split picture stay where they are for as long as a scene lasts. So they are looked
/// for where a scene begins and every two seconds, and rectangles that differ by next to nothing are taken for the same
/// one: what is compared of two moments has to be the same part of the picture.
///
/// Not for use by several threads.
public final class ClipFingerprinter {

    /// Most hashes of one clip: as JSON, about 2 MB.
    static final int MOST = 10_000;

    /// Most rectangles of one frame that are hashed beside the whole.
    private static final int MOST_RECTANGLES = 3;

    private static final long LOOK_AGAIN_MILLIS = 2_000;

    /// Sides nearer than this, in ten-thousandths of the picture, are the same.
    private static final int SAME_SIDE = 150;

    /// Content that so much of the clip has in common is the clip's.
    private static final double NEARLY_ALL = 0.9;

    /// The longer side of the planes in which features are looked for.
    public static final int PLANE_SIDE = 640;

    /// Features are looked for again where the picture is another by so many bits after so many milliseconds.
    private static final int[] CHANGED_BITS = {60, 31, 10};

    private static final long[] CHANGED_MILLIS = {1_000, 3_000, 10_000};

    private final long spacingMillis;
    private final List<FrameHash> frames = new ArrayList<>();
    private final List<ClipFeatures.Frame> detailed = new ArrayList<>();
    private long[] times = new long[256];
    private byte[] strip = new byte[256 * FilmStrip.AREA];
    private @Nullable FrameHash detail;
    private final Map<Region, Integer> contents = new HashMap<>();
    private List<Region> rectangles = List.of(Region.ALL);
    private long lookedMillis = Long.MIN_VALUE / 2;
    private FrameHash last = new FrameHash(0, new PdqHash(0, 0, 0, 0), 0);
    private int moments;

    /// @param durationMillis of the clip, as far as is known; of long ones fewer frames are looked at closely
    public ClipFingerprinter(long durationMillis) {
        spacingMillis = durationMillis / ClipFeatures.MOST_FRAMES;
    }

    /// Takes the next frame.
    ///
    /// @param timeMillis later than that of the frame before
    /// @param plane upright, at most 512 x 512
    /// @return whether its features are wanted: [#detail]
    public boolean frame(long timeMillis, LumaPlane plane) {
        var whole = Pdq.frame(timeMillis, plane);
        if (isAnother(whole) || timeMillis - lookedMillis >= LOOK_AGAIN_MILLIS) {
            rectangles = settled(RegionFinder.rectangles(plane));
            lookedMillis = timeMillis;
        }
        keep(timeMillis, plane);
        contents.merge(rectangles.getFirst(), 1, Integer::sum);
        frames.add(whole);
        rectangles.stream()
                .skip(1)
                .limit(MOST_RECTANGLES)
                .map(region -> Pdq.frame(timeMillis, region, plane.cut(region)))
                .forEach(frames::add);
        last = whole;
        return isDetail(whole);
    }

    private void keep(long timeMillis, LumaPlane plane) {
        if (moments == times.length) {
            times = Arrays.copyOf(times, 2 * moments);
            strip = Arrays.copyOf(strip, 2 * strip.length);
        }
        times[moments] = timeMillis;
        FilmStrip.shrink(plane, strip, moments * FilmStrip.AREA);
        moments++;
    }

    private boolean isDetail(FrameHash whole) {
        if (detail == null) {
            return detailed.size() < ClipFeatures.MOST_FRAMES;
        }
        var since = whole.timeMillis() - detail.timeMillis();
        var bits = whole.hash().distanceTo(detail.hash());
        for (var n = 0; n < CHANGED_BITS.length; n++) {
            if (bits > CHANGED_BITS[n] && since >= Math.max(CHANGED_MILLIS[n], spacingMillis)) {
                return detailed.size() < ClipFeatures.MOST_FRAMES;
            }
        }
        return false;
    }

    /// Takes the last frame again, in its shape.
    ///
    /// @param plane upright, at most [#PLANE_SIDE] each way
    public void detail(long timeMillis, LumaPlane plane) {
        var found = FeatureDetector.find(plane).first(ClipFeatures.KEPT);
        detail = last;
        detailed.add(new ClipFeatures.Frame(timeMillis, found));
    }

    private boolean isAnother(FrameHash whole) {
        return whole.hash().distanceTo(last.hash()) > FramePruning.ANOTHER_BITS;
    }

    private List<Region> settled(List<Region> found) {
        return found.stream()
                .map(region -> rectangles.stream()
                        .filter(before -> isSame(before, region))
                        .findFirst()
                        .orElse(region))
                .toList();
    }

    private static boolean isSame(Region one, Region other) {
        return Math.abs(one.left() - other.left()) <= SAME_SIDE
                && Math.abs(one.top() - other.top()) <= SAME_SIDE
                && Math.abs(one.right() - other.right()) <= SAME_SIDE
                && Math.abs(one.bottom() - other.bottom()) <= SAME_SIDE;
    }

    /// The hashes of all frames that show something new, in order of time.
    public List<FrameHash> frames() {
        var distinct = FramePruning.distinct(frames);
        if (distinct.size() <= MOST) {
            return distinct;
        }
        var all = FramePruning.moments(distinct);
        var every = (distinct.size() + MOST - 1) / MOST;
        var thinned = new ArrayList<FrameHash>();
        for (var moment = 0; moment < all.size() && thinned.size() < MOST; moment += every) {
            thinned.addAll(all.get(moment));
        }
        return List.copyOf(thinned.subList(0, Math.min(MOST, thinned.size())));
    }

    /// What was kept beside the hashes.
    public ClipFeatures features() {
        return new ClipFeatures(
                new FilmStrip(Arrays.copyOf(times, moments), Arrays.copyOf(strip, moments * FilmStrip.AREA)), detailed);
    }

    /// The picture without the borders and captions that it has all the time.
    public Region content() {
        return contents.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEARLY_ALL * moments)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Region.ALL);
    }
}
