package org.whence.core.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An author's public key (Ed25519, RFC 8032) in the form of an OpenSSH `.pub` line without a comment:
/// `ssh-ed25519 AAAA...`.
///
/// The key blob in it is the string `ssh-ed25519` and then the 32 bytes of the key, each behind its length in four
/// bytes (RFC 4253, 6.6; RFC 8709, 4).
public record AuthorKey(String line) {

    private static final String PREFIX = "ssh-ed25519 ";
    private static final byte[] BLOB_PREFIX = HexFormat.of().parseHex("0000000b7373682d6564323535313900000020");
    private static final int BYTES = 32;

    /// @throws IllegalArgumentException if `line` is anything else, a line with a comment included
    public AuthorKey {
        if (!line.startsWith(PREFIX) || !isBlob(decode(line)) || !line.equals(PREFIX + encode(decode(line)))) {
            throw new IllegalArgumentException("Not an Ed25519 key as OpenSSH writes it: " + line);
        }
    }

    /// @param key the 32 bytes of an Ed25519 public key
    public static AuthorKey ofBytes(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + key.length);
        }
        var blob = Arrays.copyOf(BLOB_PREFIX, BLOB_PREFIX.length + BYTES);
        System.arraycopy(key, 0, blob, BLOB_PREFIX.length, BYTES);
        return new AuthorKey(PREFIX + encode(blob));
    }

    /// The key blob: 51 bytes.
    public byte[] blob() {
        return decode(line);
    }

    /// The 32 bytes of the key itself.
    public byte[] bytes() {
        return Arrays.copyOfRange(blob(), BLOB_PREFIX.length, BLOB_PREFIX.length + BYTES);
    }

    /// The name of the author who holds this key.
    public AuthorId author() {
        return new AuthorId(HexFormat.of().formatHex(sha256()));
    }

    /// `SHA256:` and 43 characters of base64, as `ssh-keygen -lf` shows it.
    public String fingerprint() {
        return AuthorId.FINGERPRINT + Base64.getEncoder().withoutPadding().encodeToString(sha256());
    }

    @Override
    public String toString() {
        return line;
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(blob());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] decode(String line) {
        return Base64.getDecoder().decode(line.substring(PREFIX.length()));
    }

    private static String encode(byte[] blob) {
        return Base64.getEncoder().encodeToString(blob);
    }

    private static boolean isBlob(byte[] blob) {
        return blob.length == BLOB_PREFIX.length + BYTES
                && Arrays.equals(blob, 0, BLOB_PREFIX.length, BLOB_PREFIX, 0, BLOB_PREFIX.length);
    }
}
