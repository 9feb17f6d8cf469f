package org.whence.core.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.match.Nearness;

/// A clip as moments, each of which stands for the stretch up to the next one and has one or more views: the whole
/// frame, and rectangles in it. Immutable.
final class Clip {

    /// How long a moment stands at the end of a clip of unknown duration.
    private static final long SAMPLED_MILLIS = 1_000;

    /// Moments of a clip that was sampled closely, as far as its picture changed; at least one in so many.
    private static final long CLOSE_MILLIS = 350;

    private static final int CLOSE_PART = 10;

    /// The distance of what cannot be compared.
    static final int UNLIKE = 256;

    private final List<FrameHash> frames;
    private final long durationMillis;
    private final long[] starts;
    private final FrameHash[][] views;
    private final ClipFeatures features;

    Clip(List<FrameHash> frames, long durationMillis) {
        this(frames, durationMillis, ClipFeatures.NONE);
    }

    /// @param frames in order of time
    /// @param durationMillis where the last stretch ends
    /// @param features nothing where they are not known
    Clip(List<FrameHash> frames, long durationMillis, ClipFeatures features) {
        this.features = features;
        this.frames = List.copyOf(frames);
        var moments = FramePruning.moments(this.frames);
        starts = new long[moments.size()];
        views = new FrameHash[moments.size()][];
        for (var moment = 0; moment < starts.length; moment++) {
            starts[moment] = moments.get(moment).getFirst().timeMillis();
            views[moment] =
                    moments.get(moment).stream().filter(Nearness::isTelling).toArray(FrameHash[]::new);
        }
        this.durationMillis =
                starts.length == 0 ? durationMillis : Math.max(durationMillis, starts[starts.length - 1] + 1);
    }

    static Clip of(Content content) {
        var last = content.frames().getLast().timeMillis();
        var duration = content.durationMillis();
        return new Clip(
                content.frames(),
                duration == null ? last + SAMPLED_MILLIS : duration,
                content.clip() == null ? ClipFeatures.NONE : content.clip());
    }

    List<FrameHash> frames() {
        return frames;
    }

    ClipFeatures features() {
        return features;
    }

    long durationMillis() {
        return durationMillis;
    }

    int moments() {
        return starts.length;
    }

    long start(int moment) {
        return starts[moment];
    }

    long end(int moment) {
        return moment + 1 < starts.length ? starts[moment + 1] : durationMillis;
    }

    /// How many milliseconds there are to a moment.
    double spacing() {
        return durationMillis / (double) Math.max(1, starts.length);
    }

    /// Whether it was sampled less than three times a second, so that between two moments anything may have
    /// been seen; else nothing was seen between them but the first one.
    boolean isThin() {
        var close = 0;
        for (var moment = 0; moment + 1 < starts.length; moment++) {
            close += end(moment) - start(moment) <= CLOSE_MILLIS ? 1 : 0;
        }
        return CLOSE_PART * close < starts.length;
    }

    boolean isTelling(int moment) {
        return views[moment].length > 0;
    }

    /// The bits between the two views that are most alike; [#UNLIKE] where none can be compared.
    int distance(int moment, Clip other, int otherMoment) {
        var least = UNLIKE;
        for (var here : views[moment]) {
            for (var there : other.views[otherMoment]) {
                least = Math.min(least, here.hash().distanceTo(there.hash()));
            }
        }
        return least;
    }

    /// Two views, one of each clip.
    record Views(FrameHash here, FrameHash there) {

        /// In bits.
        int distance() {
            return here.hash().distanceTo(there.hash());
        }
    }

    /// The two views that are most alike, of two moments that can be compared.
    Views nearest(int moment, Clip other, int otherMoment) {
        var nearest = new Views(views[moment][0], other.views[otherMoment][0]);
        for (var here : views[moment]) {
            for (var there : other.views[otherMoment]) {
                var views = new Views(here, there);
                nearest = views.distance() < nearest.distance() ? views : nearest;
            }
        }
        return nearest;
    }

    /// The two whole frames of two moments, where both can be compared.
    Optional<Views> wholes(int moment, Clip other, int otherMoment) {
        var here = Arrays.stream(views[moment]).filter(FrameHash::isWhole).findFirst();
        var there = Arrays.stream(other.views[otherMoment])
                .filter(FrameHash::isWhole)
                .findFirst();
        return here.flatMap(whole -> there.map(otherWhole -> new Views(whole, otherWhole)));
    }

    /// The index of the moment that stands at `millis`; the first one before that, 0 if there is none yet.
    int at(double millis) {
        var low = 0;
        var high = starts.length - 1;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (starts[middle] <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The same clip mirrored left to right.
    Clip mirrored() {
        var frame = features.frames().stream()
                .map(each -> new ClipFeatures.Frame(
                        each.timeMillis(), each.features().mirrored()))
                .toList();
        return new Clip(
                frames.stream().map(FrameHash::reflected).toList(),
                durationMillis,
                new ClipFeatures(features.strip().mirrored(), frame));
    }
}
