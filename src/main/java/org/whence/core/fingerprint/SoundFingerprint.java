package org.whence.core.fingerprint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a sound is found again by: the peaks of its spectrogram, of which re-encoding, noise and equalisation leave a
/// good part where it is. Played faster or slower, it is another sound to it.
///
/// A sound in which nothing changes has none: silence, a hum, a steady tone.
///
/// @param peaks in order of time, then of frequency; each is its frame in the upper bits and its bin in the lower
///     [#BIN_BITS]. A frame is [#FRAME_MILLIS] long, a bin 10.8 Hz wide
public record SoundFingerprint(int[] peaks) {

    /// Raised with any change that could change a peak; only fingerprints of equal versions are compared.
    public static final int VERSION = 1;

    /// Samples a second of the sound that is fingerprinted, in one channel.
    public static final int SAMPLES_PER_SECOND = 11_025;

    /// Samples from one frame to the next.
    static final int HOP = 256;

    /// From one frame to the next.
    public static final double FRAME_MILLIS = 1000.0 * HOP / SAMPLES_PER_SECOND;

    static final int BIN_BITS = 9;
    private static final int BIN_MASK = (1 << BIN_BITS) - 1;
    private static final int GROUP_BITS = 7;
    private static final int GROUP = (1 << GROUP_BITS) - 1;

    /// 27 hours.
    private static final int MOST_FRAMES = Integer.MAX_VALUE >>> BIN_BITS;

    /// @throws IllegalArgumentException if they are not in order
    public SoundFingerprint {
        for (var index = 0; index < peaks.length; index++) {
            if (peaks[index] < 0 || index > 0 && peaks[index] <= peaks[index - 1]) {
                throw new IllegalArgumentException("Peaks of a sound that are not in order");
            }
        }
    }

    static int peak(long frame, int bin) {
        return (int) Math.min(frame, MOST_FRAMES) << BIN_BITS | bin;
    }

    static int frame(int peak) {
        return peak >>> BIN_BITS;
    }

    static int bin(int peak) {
        return peak & BIN_MASK;
    }

    /// Where its last peak stands: it is at least so long.
    public long millis() {
        return peaks.length == 0 ? 0 : Math.round((frame(peaks[peaks.length - 1]) + 1) * FRAME_MILLIS);
    }

    public boolean isEmpty() {
        return peaks.length == 0;
    }

    /// As it is kept: each peak in four bytes, big-endian.
    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(peaks.length * Integer.BYTES);
        bytes.asIntBuffer().put(peaks);
        return bytes.array();
    }

    /// Reads back what [#bytes] wrote.
    ///
    /// @throws IllegalArgumentException if it is nothing of that kind
    public static SoundFingerprint of(byte[] bytes) {
        if (bytes.length % Integer.BYTES != 0) {
            throw new IllegalArgumentException("Not the fingerprint of a sound");
        }
        var peaks = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(peaks);
        return new SoundFingerprint(peaks);
    }

    /// In a line of text, for what leaves the house: each peak as its distance from the one before it, in groups
    /// of seven bits, the lowest first, the upper bit set in all but the last (LEB128: DWARF 5, section 7.6);
    /// then base64 (RFC 4648, section 4) without padding.
    public String text() {
        var bytes = new ByteArrayOutputStream(2 * peaks.length);
        var last = 0;
        for (var peak : peaks) {
            var rest = peak - last;
            for (; rest > GROUP; rest >>>= GROUP_BITS) {
                bytes.write(rest & GROUP | GROUP + 1);
            }
            bytes.write(rest);
            last = peak;
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// Reads back what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is nothing of that kind
    public static SoundFingerprint parse(String text) {
        var bytes = Base64.getDecoder().decode(text);
        var peaks = new int[bytes.length];
        var count = 0;
        var last = 0L;
        var distance = 0L;
        var bits = 0;
        for (var part : bytes) {
            distance |= (long) (part & GROUP) << bits;
            bits += GROUP_BITS;
            if (part >= 0) {
                last += distance;
                peaks[count++] = (int) Math.min(last, Integer.MAX_VALUE);
                distance = 0;
                bits = 0;
            } else if (bits > Integer.SIZE) {
                throw new IllegalArgumentException("Not the fingerprint of a sound");
            }
        }
        var read = new SoundFingerprint(Arrays.copyOf(peaks, count));
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("The fingerprint of a sound is written otherwise than such are");
        }
        return read;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SoundFingerprint(var others) && Arrays.equals(peaks, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(peaks);
    }

    /// SHA-256 in lower-case hex of [#bytes].
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
