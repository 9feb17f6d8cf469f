package org.whence.core.record;

import java.util.Base64;
import java.util.HexFormat;

/// The name of an author: the SHA-256 of the SSH public-key blob (RFC 4253, 6.6) in lower-case hexadecimal.
public record AuthorId(String hex) implements Comparable<AuthorId> {

    /// How the fingerprint of a key begins.
    public static final String FINGERPRINT = "SHA256:";

    /// @throws IllegalArgumentException if `hex` is not 64 lower-case hexadecimal digits
    public AuthorId {
        Hex.require(hex, 64, "SHA-256");
    }

    /// The author whose key has this fingerprint: `SHA256:` and 43 characters of base64, as `ssh-keygen -lf` shows it.
    ///
    /// @throws IllegalArgumentException if it is none
    public static AuthorId ofFingerprint(String fingerprint) {
        if (!fingerprint.startsWith(FINGERPRINT)) {
            throw new IllegalArgumentException("Not the fingerprint of a key: " + fingerprint);
        }
        var sha256 = Base64.getDecoder().decode(fingerprint.substring(FINGERPRINT.length()));
        return new AuthorId(HexFormat.of().formatHex(sha256));
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
