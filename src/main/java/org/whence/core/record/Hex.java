package org.whence.core.record;

/// Lower-case hexadecimal digits, as names of hashes are written.
final class Hex {

    private Hex() {}

    /// @throws IllegalArgumentException if `hex` is not exactly `digits` lower-case hexadecimal digits
    static void require(String hex, int digits, String what) {
        var right = hex.length() == digits;
        for (var i = 0; right && i < digits; i++) {
            var c = hex.charAt(i);
            right = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        if (!right) {
            throw new IllegalArgumentException("Not a " + what + " (" + digits + " lower-case hex digits): " + hex);
        }
    }
}
