package org.whence.core.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// What stands out in a picture, place by place, each with its surroundings in 256 bits; and the picture itself,
/// small and grey, to check with what was found by them.
///
/// Features are in order of how much they stand out, so that the first ones are a smaller set of the same kind.
/// Places are in sixteenths of a sample of the plane that they were found in, scales in sixteenths of a doubling,
/// angles in 256ths of a turn.
///
/// @param width of that plane, and `height`
/// @param places two of each: x, then y
/// @param shapes two of each: scale, then angle
/// @param words four of each, as [FeatureDetector] makes them
/// @param thumbnail of the whole picture
public record LocalFeatures(int width, int height, short[] places, byte[] shapes, long[] words, Thumbnail thumbnail) {

    /// Most that are kept of a picture.
    public static final int KEPT = 600;

    /// The words of each.
    public static final int WORDS = 4;

    /// In each byte the lowest bit.
    private static final long FIRST_DIRECTIONS = 0x0101_0101_0101_0101L;

    private static final int MOST = 4_096;
    private static final int LARGEST_SIDE = 4_095;
    private static final double PLACE_UNITS = 16;
    private static final double SCALE_UNITS = 16;
    private static final int FEATURE_BYTES = 6 + WORDS * Long.BYTES;
    private static final int HEADER_BYTES = 4 * Short.BYTES + Short.BYTES;

    /// A picture of few, grey samples.
    ///
    /// @param grey `height` rows of `width` values from 0 to 15
    public record Thumbnail(int width, int height, byte[] grey) {

        /// Most samples there are.
        public static final int MOST_SAMPLES = 16_384;

        public Thumbnail {
            if (width < 1 || height < 1 || width * height > MOST_SAMPLES || grey.length != width * height) {
                throw new IllegalArgumentException("Not a thumbnail: " + width + " x " + height);
            }
        }

        private int bytes() {
            return (grey.length + 1) / 2;
        }
    }

    /// @throws IllegalArgumentException if the arrays do not agree in length, or the plane has no size
    public LocalFeatures {
        var count = words.length / WORDS;
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE || count > MOST) {
            throw new IllegalArgumentException("Not features of a picture: " + count + " in " + width + " x " + height);
        }
        if (words.length != WORDS * count || places.length != 2 * count || shapes.length != 2 * count) {
            throw new IllegalArgumentException("Features whose arrays do not agree");
        }
    }

    public int count() {
        return words.length / WORDS;
    }

    /// In samples of the plane.
    public double x(int feature) {
        return (places[2 * feature] & 0xffff) / PLACE_UNITS;
    }

    /// In samples of the plane.
    public double y(int feature) {
        return (places[2 * feature + 1] & 0xffff) / PLACE_UNITS;
    }

    /// The binary logarithm of the blur, in samples of the plane, at which it stands out.
    public double scale(int feature) {
        return (shapes[2 * feature] & 0xff) / SCALE_UNITS;
    }

    /// In 256ths of a turn, 0 to 255.
    public int angle(int feature) {
        return shapes[2 * feature + 1] & 0xff;
    }

    static short place(double samples) {
        return (short) Math.clamp(Math.round(samples * PLACE_UNITS), 0, 0xffff);
    }

    static byte scale(double blur) {
        return (byte) Math.clamp(Math.round(SCALE_UNITS * Math.log(blur) / Math.log(2)), 0, 0xff);
    }

    static byte angle(double radians) {
        return (byte) Math.round(radians * 256 / (2 * Math.PI));
    }

    /// What is read back of them once they were kept ([PackedFeatures]): of the first [#KEPT] all or nearly all.
    public LocalFeatures kept() {
        return PackedFeatures.unpack(PackedFeatures.pack(this));
    }

    /// The first so many.
    public LocalFeatures first(int most) {
        var count = Math.min(most, count());
        return new LocalFeatures(
                width,
                height,
                Arrays.copyOf(places, 2 * count),
                Arrays.copyOf(shapes, 2 * count),
                Arrays.copyOf(words, WORDS * count),
                thumbnail);
    }

    /// Those of the picture mirrored left to right, worked out without another look at it: the cells of a
    /// description change sides across its direction, and its eight directions run the other way round.
    public LocalFeatures mirrored() {
        var count = count();
        var mirroredPlaces = places.clone();
        var mirroredShapes = shapes.clone();
        var mirroredWords = new long[words.length];
        for (var feature = 0; feature < count; feature++) {
            mirroredPlaces[2 * feature] = place(width - 1 - x(feature));
            mirroredShapes[2 * feature + 1] = (byte) (128 - angle(feature));
            mirror(words, mirroredWords, WORDS * feature);
        }
        return new LocalFeatures(width, height, mirroredPlaces, mirroredShapes, mirroredWords, mirrored(thumbnail));
    }

    /// A word holds two rows of four cells, a cell is a byte of eight directions. The rows come in the reverse
    /// order; of the directions the first stays and the others are reversed.
    private static void mirror(long[] from, long[] to, int at) {
        for (var half = 0; half < WORDS; half += 2) {
            to[at + half] = mirrored(from[at + half + 1]);
            to[at + half + 1] = mirrored(from[at + half]);
        }
    }

    private static long mirrored(long twoRows) {
        var reversed = Long.reverseBytes(Long.reverse(twoRows));
        var cells = reversed << 1 & ~FIRST_DIRECTIONS | twoRows & FIRST_DIRECTIONS;
        return Long.rotateLeft(cells, Long.SIZE / 2);
    }

    private static Thumbnail mirrored(Thumbnail of) {
        var grey = new byte[of.grey().length];
        for (var y = 0; y < of.height(); y++) {
            for (var x = 0; x < of.width(); x++) {
                grey[y * of.width() + x] = of.grey()[(y + 1) * of.width() - 1 - x];
            }
        }
        return new Thumbnail(of.width(), of.height(), grey);
    }

    /// All of it: width, height, number of features, width and height of the thumbnail (two bytes each,
    /// big-endian); the places; the shapes; the words; two samples of the thumbnail in each byte, the first one
    /// high.
    public byte[] bytes() {
        var count = count();
        var bytes = ByteBuffer.allocate(HEADER_BYTES + FEATURE_BYTES * count + thumbnail.bytes());
        bytes.putShort((short) width).putShort((short) height).putShort((short) count);
        bytes.putShort((short) thumbnail.width()).putShort((short) thumbnail.height());
        for (var place : places) {
            bytes.putShort(place);
        }
        bytes.put(shapes);
        for (var word : words) {
            bytes.putLong(word);
        }
        var grey = thumbnail.grey();
        for (var i = 0; i < grey.length; i += 2) {
            bytes.put((byte) (grey[i] << 4 | (i + 1 < grey.length ? grey[i + 1] : 0)));
        }
        return bytes.array();
    }

    /// SHA-256 in lower-case hex of [#bytes].
    public String sha256() {
        return HexFormat.of().formatHex(Digests.of("SHA-256").digest(bytes()));
    }

    /// Reads what [#bytes] wrote.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static LocalFeatures of(byte[] written) {
        var bytes = ByteBuffer.wrap(written);
        if (written.length < HEADER_BYTES) {
            throw new IllegalArgumentException("Not features: " + written.length + " bytes");
        }
        var width = bytes.getShort() & 0xffff;
        var height = bytes.getShort() & 0xffff;
        var count = bytes.getShort() & 0xffff;
        var smallWidth = bytes.getShort() & 0xffff;
        var smallHeight = bytes.getShort() & 0xffff;
        var samples = (long) smallWidth * smallHeight;
        if (written.length != HEADER_BYTES + (long) FEATURE_BYTES * count + (samples + 1) / 2) {
            throw new IllegalArgumentException("Not features: " + written.length + " bytes for " + count);
        }
        var places = new short[2 * count];
        bytes.asShortBuffer().get(places);
        bytes.position(bytes.position() + places.length * Short.BYTES);
        var shapes = new byte[2 * count];
        bytes.get(shapes);
        var words = new long[WORDS * count];
        bytes.asLongBuffer().get(words);
        bytes.position(bytes.position() + words.length * Long.BYTES);
        var grey = new byte[(int) samples];
        for (var i = 0; i < grey.length; i++) {
            var two = written[bytes.position() + i / 2];
            grey[i] = (byte) ((i % 2 == 0 ? two >> 4 : two) & 15);
        }
        return new LocalFeatures(width, height, places, shapes, words, new Thumbnail(smallWidth, smallHeight, grey));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalFeatures features && Arrays.equals(bytes(), features.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }
}
