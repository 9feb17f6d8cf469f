package org.whence.core.fingerprint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Makes rows of red, green and blue of what a JPEG file holds: a brightness for each pixel, and for each two pixels of
/// a row one sample of how blue and one of how red they are. With these, Y, U and V from 0 to 255, and all divisions
/// rounded down:
///
///     red   = Y + 91880 V / 65536 - 179
///     green = Y + 137 - (22552 U + 65535) / 65536 - (46800 V + 65535) / 65536
///     blue  = Y + 116129 U / 65536 - 226
///
/// cut to 0 to 255. Where there is a row of U and V for two rows of pixels only, each row of pixels takes three parts
/// of the one that it lies in and one of the one that it is next to.
///
/// Eight samples are worked on at a time, in one number, by many short loops, of which the compiler makes vector
/// instructions (of one long loop it makes none): samples are spread to lanes of 16 bits, where sums are moved by 256,
/// so that two bits of each say whether it is to be cut; products take 32 bits.
///
/// Source: ITU-T T.871 (JFIF), 7, for the colours; FFmpeg, `libswscale` (with `SWS_ACCURATE_RND` and `SWS_BITEXACT`),
/// for the rounding, which is the same to the last bit.
///
/// Not for use by several threads.
public final class ColourMixer {

    /// Samples in a number, the first one lowest.
    public static final int SAMPLES = Long.BYTES;

    private static final VarHandle NUMBERS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOW_BYTES = 0x00ff_00ff_00ff_00ffL;
    private static final long LOW_HALVES = 0x0000_ffff_0000_ffffL;
    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long ALMOST_ONE = 65_535 * 0x0000_0001_0000_0001L;
    private static final int BEGIN = 256;

    private final long[] blended;
    private final long[] blues;
    private final long[] reds;
    private final long[] addedRed;
    private final long[] addedGreen;
    private final long[] addedBlue;

    /// Two bytes of each pair of pixels: red and green of the first.
    private final long[] redGreen;

    /// Blue of the first and red of the second.
    private final long[] blueRed;

    /// Green and blue of the second.
    private final long[] greenBlue;

    private final byte[] row;

    /// For rows of `width` pixels, an even number.
    public ColourMixer(int width) {
        if (width < 2 || width % 2 != 0) {
            throw new IllegalArgumentException("Not pairs of pixels: " + width);
        }
        var numbers = numbers(width);
        blended = new long[numbers(width / 2)];
        blues = new long[2 * blended.length];
        reds = new long[2 * blended.length];
        addedRed = new long[numbers];
        addedGreen = new long[numbers];
        addedBlue = new long[numbers];
        redGreen = new long[numbers];
        blueRed = new long[numbers];
        greenBlue = new long[numbers];
        row = new byte[3 * SAMPLES * numbers];
    }

    /// How many numbers hold so many samples.
    public static int numbers(int samples) {
        return (samples + SAMPLES - 1) / SAMPLES;
    }

    /// A row of a picture: red, green and blue of each pixel, in an array that the next call fills anew; what follows
    /// the last pixel says nothing.
    ///
    /// @param brightness of each pixel
    /// @param blue of each two, and `blueBeside` in the row that is next; the same where each row has its own
    /// @param red of each two, and `redBeside`
    public byte[] row(long[] brightness, long[] blue, long[] blueBeside, long[] red, long[] redBeside) {
        blend(blue, blueBeside, blended);
        spread(blended, blues);
        blend(red, redBeside, blended);
        spread(blended, reds);
        add(reds, 91_880, BEGIN - 179, addedRed);
        Arrays.fill(addedGreen, (BEGIN + 137) * ONES);
        subtract(blues, 22_552, addedGreen);
        subtract(reds, 46_800, addedGreen);
        add(blues, 116_129, BEGIN - 226, addedBlue);
        pair(brightness, 0, addedRed, 0, addedGreen, redGreen);
        pair(brightness, 0, addedBlue, 1, addedRed, blueRed);
        pair(brightness, 1, addedGreen, 1, addedBlue, greenBlue);
        for (var i = 0; i < redGreen.length; i++) {
            weave(redGreen[i], blueRed[i], greenBlue[i], 3 * SAMPLES * i);
        }
        return row;
    }

    /// Three parts of the one and one of the other, rounded.
    private static void blend(long[] near, long[] beside, long[] blended) {
        for (var i = 0; i < blended.length; i++) {
            blended[i] = quarters(near[i] & LOW_BYTES, beside[i] & LOW_BYTES)
                    | quarters(near[i] >>> 8 & LOW_BYTES, beside[i] >>> 8 & LOW_BYTES) << 8;
        }
    }

    private static long quarters(long three, long one) {
        return (3 * three + one + 2 * ONES) >>> 2 & LOW_BYTES;
    }

    /// Each sample in a lane of its own.
    private static void spread(long[] bytes, long[] lanes) {
        for (var i = 0; i < bytes.length; i++) {
            lanes[2 * i] = spread(bytes[i] & 0xffff_ffffL);
            lanes[2 * i + 1] = spread(bytes[i] >>> 32);
        }
    }

    private static long spread(long fourBytes) {
        var halves = (fourBytes | fourBytes << 16) & LOW_HALVES;
        return (halves | halves << 8) & LOW_BYTES;
    }

    /// What each sample of a colour adds to a brightness: so many 65,536ths of it, in lanes moved by `begin`.
    private static void add(long[] colour, long factor, long begin, long[] added) {
        for (var i = 0; i < added.length; i++) {
            added[i] = begin * ONES + times(colour[i], factor, 0);
        }
    }

    /// What it takes away from what is added.
    private static void subtract(long[] colour, long factor, long[] added) {
        for (var i = 0; i < added.length; i++) {
            added[i] -= times(colour[i], factor, ALMOST_ONE);
        }
    }

    /// Each lane times `factor`, and `more`, divided by 65,536.
    private static long times(long lanes, long factor, long more) {
        var even = (lanes & LOW_HALVES) * factor + more;
        var odd = (lanes >>> 16 & LOW_HALVES) * factor + more;
        return even >>> 16 & LOW_HALVES | odd & ~LOW_HALVES;
    }

    /// Two bytes of each pair of pixels: the brightness of one of the two, 0 or 1, with what is added in the lower one,
    /// and the like in the upper.
    private static void pair(long[] brightness, int low, long[] addedLow, int high, long[] addedHigh, long[] paired) {
        for (var i = 0; i < paired.length; i++) {
            paired[i] = cut((brightness[i] >>> 8 * low & LOW_BYTES) + addedLow[i])
                    | cut((brightness[i] >>> 8 * high & LOW_BYTES) + addedHigh[i]) << 8;
        }
    }

    /// What exceeds [#BEGIN] in each lane: 0 where it is less, 255 where it is more than that.
    private static long cut(long lanes) {
        var inside = lanes >>> 8 & ONES;
        var above = lanes >>> 9 & ONES;
        return lanes & (inside << 8) - inside | (above << 8) - above;
    }

    /// Twelve lanes, three of each pair of pixels, one after the other.
    private void weave(long first, long second, long third, int at) {
        NUMBERS.set(
                row,
                at,
                first & 0xffffL | (second & 0xffffL) << 16 | (third & 0xffffL) << 32 | (first & 0xffff_0000L) << 32);
        NUMBERS.set(
                row,
                at + Long.BYTES,
                second >>> 16 & 0xffffL
                        | third & 0xffff_0000L
                        | first & 0xffff_0000_0000L
                        | (second & 0xffff_0000_0000L) << 16);
        NUMBERS.set(
                row,
                at + 2 * Long.BYTES,
                third >>> 32 & 0xffffL
                        | first >>> 32 & 0xffff_0000L
                        | second >>> 16 & 0xffff_0000_0000L
                        | third & 0xffff_0000_0000_0000L);
    }
}
