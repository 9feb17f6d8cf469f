package org.whence.core.fingerprint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.whence.core.fingerprint.LocalFeatures.Thumbnail;

/// [LocalFeatures] as they are kept: so many of the first ones that with what an index says of them they take at most
/// 32,000 bytes, whatever the picture.
///
/// The surroundings of a feature are kept to the last bit, in 24 bytes instead of 32: what is above the upper quartile
/// is above the median, so of the 128 bits that say so only those count that are set for the median, at most 64.
/// Places are kept in 4,096ths of a side, less than a quarter of a sample; scales and angles as they are.
///
/// A byte that says so comes first, then width, height, number of features, width and height of the thumbnail (two
/// bytes each, big-endian); the places, x and y in three bytes; the shapes; the words; the thumbnail, a byte a sample
/// and deflated (RFC 1951), or two samples in a byte where that is not more.
public final class PackedFeatures {

    /// Most bytes of a picture, with those in an index.
    public static final int MOST_BYTES = 32_000;

    /// What an index takes for a feature, and for a picture.
    public static final int INDEXED_BYTES = 13;

    public static final int INDEXED_PICTURE_BYTES = 46;

    /// No features that are not packed begin with such a byte: their width does.
    private static final byte PACKED = (byte) 0x81;

    private static final int HEADER_BYTES = 1 + 5 * Short.BYTES;
    private static final int PLACE_BYTES = 3;
    private static final int FEATURE_BYTES = PLACE_BYTES + 2 + 3 * Long.BYTES;

    /// Of a side of the plane, in bits.
    private static final int SIDE = 12;

    /// The same in the sixteenths of a sample that places are in.
    private static final int STEPS = SIDE - 4;

    private PackedFeatures() {}

    /// What of these features is kept, and how.
    public static byte[] pack(LocalFeatures found) {
        if (!isPackable(found)) {
            return found.first(LocalFeatures.KEPT).bytes();
        }
        var small = packed(found.thumbnail());
        var room = MOST_BYTES - HEADER_BYTES - INDEXED_PICTURE_BYTES - small.length;
        var count = Math.min(Math.min(found.count(), LocalFeatures.KEPT), room / (FEATURE_BYTES + INDEXED_BYTES));
        var bytes = ByteBuffer.allocate(HEADER_BYTES + FEATURE_BYTES * count + small.length);
        bytes.put(PACKED).putShort((short) found.width()).putShort((short) found.height());
        bytes.putShort((short) count);
        bytes.putShort((short) found.thumbnail().width());
        bytes.putShort((short) found.thumbnail().height());
        for (var feature = 0; feature < count; feature++) {
            var x = part(found.places()[2 * feature] & 0xffff, found.width());
            var y = part(found.places()[2 * feature + 1] & 0xffff, found.height());
            bytes.put((byte) (x >> 4)).put((byte) (x << 4 | y >> 8)).put((byte) y);
        }
        bytes.put(found.shapes(), 0, 2 * count);
        for (var at = 0; at < LocalFeatures.WORDS * count; at += LocalFeatures.WORDS) {
            var words = found.words();
            bytes.putLong(words[at]).putLong(words[at + 1]);
            bytes.putLong(Long.compress(words[at + 2], words[at])
                    | Long.compress(words[at + 3], words[at + 1]) << Long.bitCount(words[at]));
        }
        return bytes.put(small).array();
    }

    /// Whether the second half of each feature's bits is contained in the first, as those of a detector are.
    private static boolean isPackable(LocalFeatures found) {
        var words = found.words();
        for (var at = 0; at < words.length; at += LocalFeatures.WORDS) {
            var beyond = words[at + 2] & ~words[at] | words[at + 3] & ~words[at + 1];
            if (beyond != 0 || Long.bitCount(words[at]) + Long.bitCount(words[at + 1]) > Long.SIZE) {
                return false;
            }
        }
        return true;
    }

    private static int part(int sixteenths, int samples) {
        return Math.min((1 << SIDE) - 1, ((sixteenths << STEPS) + samples / 2) / samples);
    }

    private static short sixteenths(int part, int samples) {
        return (short) (part * samples + (1 << STEPS - 1) >> STEPS);
    }

    /// Reads what [#pack] wrote, and what was kept before there was that: [LocalFeatures#bytes].
    ///
    /// @throws IllegalArgumentException if it is neither
    public static LocalFeatures unpack(byte[] written) {
        if (written.length == 0 || written[0] != PACKED) {
            return LocalFeatures.of(written);
        }
        if (written.length < HEADER_BYTES) {
            throw new IllegalArgumentException("Not features: " + written.length + " bytes");
        }
        var bytes = ByteBuffer.wrap(written, 1, written.length - 1);
        var width = bytes.getShort() & 0xffff;
        var height = bytes.getShort() & 0xffff;
        var count = bytes.getShort() & 0xffff;
        var smallWidth = bytes.getShort() & 0xffff;
        var smallHeight = bytes.getShort() & 0xffff;
        if (bytes.remaining() < FEATURE_BYTES * count) {
            throw new IllegalArgumentException("Not features: " + written.length + " bytes for " + count);
        }
        var places = new short[2 * count];
        for (var feature = 0; feature < count; feature++) {
            var two = (bytes.get() & 0xff) << 16 | (bytes.getShort() & 0xffff);
            places[2 * feature] = sixteenths(two >> SIDE, width);
            places[2 * feature + 1] = sixteenths(two & (1 << SIDE) - 1, height);
        }
        var shapes = new byte[2 * count];
        bytes.get(shapes);
        var words = new long[LocalFeatures.WORDS * count];
        for (var at = 0; at < words.length; at += LocalFeatures.WORDS) {
            words[at] = bytes.getLong();
            words[at + 1] = bytes.getLong();
            var upper = bytes.getLong();
            words[at + 2] = Long.expand(upper, words[at]);
            words[at + 3] = Long.expand(upper >>> Long.bitCount(words[at]), words[at + 1]);
        }
        var grey = unpacked(written, bytes.position(), smallWidth, smallHeight);
        return new LocalFeatures(width, height, places, shapes, words, new Thumbnail(smallWidth, smallHeight, grey));
    }

    private static byte[] packed(Thumbnail thumbnail) {
        var halves = halves(thumbnail.grey());
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(thumbnail.grey());
            deflater.finish();
            var out = new byte[halves.length];
            var length = deflater.deflate(out);
            if (!deflater.finished() || length == halves.length) {
                return halves;
            }
            var packed = new ByteArrayOutputStream(length);
            packed.write(out, 0, length);
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// Two samples in each byte, the first one high.
    private static byte[] halves(byte[] grey) {
        var halves = new byte[(grey.length + 1) / 2];
        for (var i = 0; i < grey.length; i++) {
            halves[i / 2] |= (byte) (i % 2 == 0 ? grey[i] << 4 : grey[i]);
        }
        return halves;
    }

    private static byte[] unpacked(byte[] written, int from, int width, int height) {
        var samples = (long) width * height;
        if (samples > Thumbnail.MOST_SAMPLES) {
            throw new IllegalArgumentException("Not a thumbnail: " + width + " x " + height);
        }
        var grey = new byte[(int) samples];
        if (written.length - from == (grey.length + 1) / 2) {
            for (var i = 0; i < grey.length; i++) {
                var two = written[from + i / 2];
                grey[i] = (byte) ((i % 2 == 0 ? two >> 4 : two) & 15);
            }
            return grey;
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(written, from, written.length - from);
            if (inflater.inflate(grey) != grey.length || inflater.getRemaining() > 0) {
                throw new IllegalArgumentException("Not a thumbnail of " + grey.length + " samples");
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("Not a thumbnail of " + grey.length + " samples", e);
        } finally {
            inflater.end();
        }
        for (var i = 0; i < grey.length; i++) {
            grey[i] &= 15;
        }
        return grey;
    }
}
