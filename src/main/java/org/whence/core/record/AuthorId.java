package org.whence.core.record;

/// The name of an author: the SHA-256 of the SSH public-key blob (RFC 4253, 6.6) in lower-case hexadecimal.
public record AuthorId(String hex) implements Comparable<AuthorId> {

    /// @throws IllegalArgumentException if `hex` is not 64 lower-case hexadecimal digits
    public AuthorId {
        Hex.require(hex, 64, "SHA-256");
    }

    @Override
    public int compareTo(AuthorId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
