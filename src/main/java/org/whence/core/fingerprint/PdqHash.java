package org.whence.core.fingerprint;

import java.util.HexFormat;

/// A 256-bit PDQ hash of a picture.
///
/// The words hold the bits as the 64 printed hexadecimal digits do: `w0` is the first 16 digits, and bit 255, the first
/// printed, is its highest. Unrelated pictures lie near 128 bits apart; up to 31 is a confident match of pictures whose
/// quality is at least 50.
///
/// Source: Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019), and the
/// published C++ reference.
public record PdqHash(long w0, long w1, long w2, long w3) {

    public static final int BITS = 256;

    /// The bits are a square of this side: row by row, by vertical frequency, then by horizontal frequency.
    private static final int SIDE = 16;

    /// Every bit of even index in its row, and every bit of the rows of even index.
    private static final long EVEN_COLUMNS = 0x5555_5555_5555_5555L;

    private static final long EVEN_ROWS = 0x0000_ffff_0000_ffffL;

    /// Reads 64 hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if they are not that
    public static PdqHash parse(String hex) {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("Not a PDQ hash (64 hex digits): " + hex);
        }
        return new PdqHash(word(hex, 0), word(hex, 16), word(hex, 32), word(hex, 48));
    }

    private static long word(String hex, int from) {
        return HexFormat.fromHexDigitsToLong(hex, from, from + 16);
    }

    /// The number of bits, 0 to 256, in which the two differ.
    public int distanceTo(PdqHash other) {
        return Long.bitCount(w0 ^ other.w0)
                + Long.bitCount(w1 ^ other.w1)
                + Long.bitCount(w2 ^ other.w2)
                + Long.bitCount(w3 ^ other.w3);
    }

    /// The hash of the same picture with light and dark exchanged.
    public PdqHash complement() {
        return new PdqHash(~w0, ~w1, ~w2, ~w3);
    }

    /// The hash of the same picture with rows and columns exchanged, exactly.
    public PdqHash transposed() {
        var words = new long[BITS / Long.SIZE];
        for (var bit = 0; bit < BITS; bit++) {
            if (bit(bit)) {
                var moved = bit % SIDE * SIDE + bit / SIDE;
                words[moved / Long.SIZE] |= 1L << moved;
            }
        }
        return new PdqHash(words[3], words[2], words[1], words[0]);
    }

    /// About the hash of the same picture turned and mirrored, for where only the hash is left of it.
    ///
    /// Mirroring changes the sign of half of the coefficients, so their bits are exchanged; but it also moves the
    /// median, and the place of the samples ([JaroszFilter]), and neither can be known from the hash. On 100
    /// photographs at 512 x 512 the result lay 20 bits from the hash of the mirrored picture (median; 44 at the
    /// 95th percentile).
    public PdqHash turned(Orientation orientation) {
        var columns = orientation.mirrorsLeftToRight() ? EVEN_COLUMNS : 0;
        var rows = orientation.mirrorsTopToBottom() ? EVEN_ROWS : 0;
        var mask = columns ^ rows;
        var mirrored = new PdqHash(w0 ^ mask, w1 ^ mask, w2 ^ mask, w3 ^ mask);
        return orientation.isTransposed() ? mirrored.transposed() : mirrored;
    }

    private boolean bit(int index) {
        var word = index < 128 ? (index < 64 ? w3 : w2) : (index < 192 ? w1 : w0);
        return (word >>> index & 1) != 0;
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        var format = HexFormat.of();
        return format.toHexDigits(w0) + format.toHexDigits(w1) + format.toHexDigits(w2) + format.toHexDigits(w3);
    }

    @Override
    public String toString() {
        return hex();
    }
}
