package org.whence.adapter.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.record.MediaId;

/// The three hashes of one pass over a file's bytes.
final class Digests {

    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest md5 = digest("MD5");
    private long size;

    /// Takes in what remains in `bytes`, and leaves its position where it was.
    void update(ByteBuffer bytes) {
        size += bytes.remaining();
        List.of(sha256, sha1, md5).forEach(digest -> digest.update(bytes.duplicate()));
    }

    /// The hashes of everything taken in. To be asked once.
    ContentHashes hashes() {
        var hex = HexFormat.of();
        return new ContentHashes(
                new MediaId(hex.formatHex(sha256.digest())),
                hex.formatHex(sha1.digest()),
                hex.formatHex(md5.digest()),
                size);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
