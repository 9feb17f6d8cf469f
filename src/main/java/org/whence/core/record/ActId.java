package org.whence.core.record;

/// The name of an act: the SHA-256 of its whole log line, final line feed included, in lower-case hexadecimal.
public record ActId(String hex) implements Comparable<ActId> {

    /// @throws IllegalArgumentException if `hex` is not 64 lower-case hexadecimal digits
    public ActId {
        Hex.require(hex, 64, "SHA-256");
    }

    @Override
    public int compareTo(ActId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
