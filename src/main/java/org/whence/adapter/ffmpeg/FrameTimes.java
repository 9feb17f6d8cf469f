package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import org.whence.core.examination.Limits;

/// When each frame of a clip is shown, as its packets state it; found by reading all packets without decoding them.
final class FrameTimes {

    /// A frame that is shown this many times as long as another makes the rate a variable one; less is rounding.
    private static final double VARIABLE = 1.5;

    /// In order, in ticks of the stream.
    private final long[] ticks;

    private final long widestKeyGapTicks;

    private FrameTimes(long[] ticks, long widestKeyGapTicks) {
        this.ticks = ticks;
        this.widestKeyGapTicks = widestKeyGapTicks;
    }

    /// Reads `video` to its end, or [Limits#CLIP_PACKETS] packets of it.
    static FrameTimes read(VideoStream video) {
        var ticks = new long[1024];
        var count = 0;
        var lastKey = Long.MIN_VALUE;
        var gap = 0L;
        var latest = Long.MIN_VALUE;
        for (var packet = video.nextPacket();
                packet != null && count < Limits.CLIP_PACKETS;
                packet = video.nextPacket()) {
            var time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
            if (time == AV_NOPTS_VALUE) {
                continue;
            }
            if (count == ticks.length) {
                ticks = Arrays.copyOf(ticks, 2 * count);
            }
            ticks[count++] = time;
            latest = Math.max(latest, time);
            if ((packet.flags() & AV_PKT_FLAG_KEY) != 0) {
                gap = lastKey == Long.MIN_VALUE ? gap : Math.max(gap, time - lastKey);
                lastKey = time;
            }
        }
        var sorted = Arrays.copyOf(ticks, count);
        Arrays.sort(sorted);
        return new FrameTimes(sorted, lastKey == Long.MIN_VALUE ? Long.MAX_VALUE : Math.max(gap, latest - lastKey));
    }

    int count() {
        return ticks.length;
    }

    long lastTicks() {
        return ticks[ticks.length - 1];
    }

    /// From one key frame to the next, or to the end, at most; `Long.MAX_VALUE` where there is none.
    long widestKeyGapTicks() {
        return widestKeyGapTicks;
    }

    /// The number, from 0, of the frame shown at `time`.
    int numberAt(long time) {
        var found = Arrays.binarySearch(ticks, time);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    long ticksOf(int number) {
        return ticks[number];
    }

    /// Whether frames are shown for different lengths of time.
    boolean isVariable() {
        var shortest = Long.MAX_VALUE;
        var longest = 0L;
        for (var index = 1; index < ticks.length; index++) {
            var gap = ticks[index] - ticks[index - 1];
            shortest = gap > 0 ? Math.min(shortest, gap) : shortest;
            longest = Math.max(longest, gap);
        }
        return longest > 1 && longest > VARIABLE * shortest;
    }
}
