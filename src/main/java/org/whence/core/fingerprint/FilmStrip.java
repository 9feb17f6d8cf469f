package org.whence.core.fingerprint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// What a clip looked like at each moment at which it was sampled, small and grey. A hash says whether two frames are
/// the same picture; this says where in the picture they are, and what little moves before a camera that stands still.
///
/// @param times from the start of the clip, in milliseconds, growing
/// @param samples of one moment after the other, [#SIDE] rows of [#SIDE] values from 0 to 63 each: the whole frame,
/// whatever its shape. Not copied, so leave them alone
public record FilmStrip(long[] times, byte[] samples) {

    /// Rows, and values in a row.
    public static final int SIDE = 40;

    /// Values of one moment.
    public static final int AREA = SIDE * SIDE;

    /// No moments.
    public static final FilmStrip NONE = new FilmStrip(new long[0], new byte[0]);

    private static final int MOST = 20_000;
    private static final int HEADER_BYTES = Integer.BYTES;

    /// @throws IllegalArgumentException if the arrays do not agree in length, or times do not grow
    public FilmStrip {
        if (samples.length != times.length * AREA || times.length > MOST) {
            throw new IllegalArgumentException("Not a strip of " + times.length + " moments");
        }
        for (var n = 1; n < times.length; n++) {
            if (times[n] <= times[n - 1]) {
                throw new IllegalArgumentException("Not in order of time: " + times[n]);
            }
        }
    }

    public int count() {
        return times.length;
    }

    /// The moment nearest to `millis`, of at least one.
    public int nearest(double millis) {
        var found = Arrays.binarySearch(times, (long) millis);
        if (found >= 0) {
            return found;
        }
        var after = Math.min(-found - 1, times.length - 1);
        return after > 0 && millis - times[after - 1] < times[after] - millis ? after - 1 : after;
    }

    /// The averages of a frame over the areas of a strip's samples.
    ///
    /// @param into where `AREA` values are written, from `at`
    static void shrink(LumaPlane plane, byte[] into, int at) {
        for (var y = 0; y < SIDE; y++) {
            var top = y * plane.height() / SIDE;
            var bottom = Math.max(top + 1, (y + 1) * plane.height() / SIDE);
            for (var x = 0; x < SIDE; x++) {
                var left = x * plane.width() / SIDE;
                var right = Math.max(left + 1, (x + 1) * plane.width() / SIDE);
                var sum = 0f;
                for (var row = top; row < bottom; row++) {
                    for (var column = left; column < right; column++) {
                        sum += plane.samples()[row * plane.width() + column];
                    }
                }
                into[at + y * SIDE + x] = (byte) (sum / ((bottom - top) * (right - left)) / 4);
            }
        }
    }

    /// That of the clip mirrored left to right.
    public FilmStrip mirrored() {
        var mirrored = new byte[samples.length];
        for (var row = 0; row < samples.length; row += SIDE) {
            for (var x = 0; x < SIDE; x++) {
                mirrored[row + x] = samples[row + SIDE - 1 - x];
            }
        }
        return new FilmStrip(times, mirrored);
    }

    /// All of it without compression: the number of moments in four bytes, their times in eight each, the samples.
    byte[] plain() {
        var bytes = ByteBuffer.allocate(HEADER_BYTES + times.length * (Long.BYTES + AREA));
        bytes.putInt(times.length);
        for (var time : times) {
            bytes.putLong(time);
        }
        return bytes.put(samples).array();
    }

    /// The same, each sample as its difference to that of the moment before, deflated (RFC 1951).
    public byte[] bytes() {
        var plain = plain();
        for (var at = plain.length - 1; at >= plain.length - samples.length + AREA; at--) {
            plain[at] -= plain[at - AREA];
        }
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// Reads what [#bytes] wrote.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static FilmStrip of(byte[] written) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(written);
            var head = new byte[HEADER_BYTES];
            var count = filled(inflater, head) ? ByteBuffer.wrap(head).getInt() : -1;
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("Not a strip: " + written.length + " bytes");
            }
            var rest = new byte[count * (Long.BYTES + AREA)];
            if (!filled(inflater, rest)) {
                throw new IllegalArgumentException("Not a strip of " + count + ": " + written.length + " bytes");
            }
            var times = new long[count];
            ByteBuffer.wrap(rest).asLongBuffer().get(times);
            var samples = Arrays.copyOfRange(rest, count * Long.BYTES, rest.length);
            for (var at = AREA; at < samples.length; at++) {
                samples[at] += samples[at - AREA];
            }
            return new FilmStrip(times, samples);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("Not a strip: " + written.length + " bytes", e);
        } finally {
            inflater.end();
        }
    }

    private static boolean filled(Inflater inflater, byte[] into) throws DataFormatException {
        var filled = 0;
        while (filled < into.length) {
            var more = inflater.inflate(into, filled, into.length - filled);
            if (more == 0) {
                return false;
            }
            filled += more;
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilmStrip(var itsTimes, var itsSamples)
                && Arrays.equals(times, itsTimes)
                && Arrays.equals(samples, itsSamples);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(samples);
    }
}
