package org.whence.core.record;

/// Lower-case hexadecimal digits, as names of hashes are written.
final class Hex {

    private Hex() {}

    /// @throws IllegalArgumentException if `hex` is not exactly `digits` lower-case hexadecimal digits
    static void require(String hex, int digits, String what) {
        if (hex.length() != digits || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("Not a " + what + " (" + digits + " lower-case hex digits): " + hex);
        }
    }
}
