package org.whence.core.record;

/// The name of a media: the SHA-256 (FIPS 180-4) of its bytes in lower-case hexadecimal.
public record MediaId(String hex) implements Comparable<MediaId> {

    /// @throws IllegalArgumentException if `hex` is not 64 lower-case hexadecimal digits
    public MediaId {
        Hex.require(hex, 64, "SHA-256");
    }

    @Override
    public int compareTo(MediaId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
