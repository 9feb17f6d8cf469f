package org.whence.core.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.MediaId;

/// Who says what a pack says.
///
/// @param key of its sender; null of a list that nobody signed
/// @param contact how the sender can be asked, one line of at most 200 characters; may be empty
/// @param salt 32 bytes in lower-case hex where its hashes are salted, else null
/// @param entries how many there are
/// @param pictures by which version of the algorithm its pictures and frames were hashed
///     ([PictureFingerprint#VERSION] there); null where it does not say, as none did while there was only the first
public record PackHead(
        @Nullable AuthorKey key,
        String contact,
        @Nullable String salt,
        long entries,
        @Nullable Long pictures) {

    /// What the signature is for (OpenSSH, PROTOCOL.sshsig).
    public static final String NAMESPACE = "pack@whence";

    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException if no head can hold these values
    public PackHead {
        if (contact.length() > LONGEST || contact.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A contact is one line of at most " + LONGEST + " characters");
        }
        if (salt != null && !salt.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A salt has 32 bytes");
        }
        if (entries < 0) {
            throw new IllegalArgumentException("Not a number of entries: " + entries);
        }
        if (pictures != null && pictures < 1) {
            throw new IllegalArgumentException("Not a version: " + pictures);
        }
    }

    /// Whether its pictures and frames can be compared with those that are hashed here.
    public boolean isComparable() {
        return pictures == null || pictures == PictureFingerprint.VERSION;
    }

    /// What a media is called in a pack with that salt.
    public static String salted(String salt, MediaId media) {
        var sha256 = sha256();
        sha256.update(HexFormat.of().parseHex(salt));
        return HexFormat.of().formatHex(sha256.digest(HexFormat.of().parseHex(media.hex())));
    }

    /// Who stands for a list that nobody signed: nobody's key has this name, so nobody relies on it by
    /// accident.
    public static AuthorId nobody(String contents) {
        return new AuthorId(HexFormat.of()
                .formatHex(sha256().digest(("unsigned list " + contents).getBytes(StandardCharsets.US_ASCII))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
