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
