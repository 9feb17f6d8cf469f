package org.whence.core.fingerprint;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.whence.core.record.MediaId;

/// Computes all hashes of a file's bytes in one reading. Not for use by several threads.
public final class ContentHasher {

    private final MessageDigest sha256 = Digests.of("SHA-256");
    private final MessageDigest sha1 = Digests.of("SHA-1");
    private final MessageDigest md5 = Digests.of("MD5");
    private long size;

    /// Takes the next `length` bytes, which begin at `from`.
    public void update(byte[] bytes, int from, int length) {
        sha256.update(bytes, from, length);
        sha1.update(bytes, from, length);
        md5.update(bytes, from, length);
        size += length;
    }

    /// The hashes of all bytes taken; begins anew.
    public ContentHashes finish() {
        var hex = HexFormat.of();
        var hashes = new ContentHashes(
                new MediaId(hex.formatHex(sha256.digest())),
                hex.formatHex(sha1.digest()),
                hex.formatHex(md5.digest()),
                size);
        size = 0;
        return hashes;
    }
}
