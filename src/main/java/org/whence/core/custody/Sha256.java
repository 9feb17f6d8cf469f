package org.whence.core.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.whence.core.record.ActId;

/// SHA-256 (FIPS 180-4) of lines and payloads, in lower-case hexadecimal. For one thread at a time.
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The name of the act of a line.
    ///
    /// @param line with its final line feed
    ActId name(String line) {
        return new ActId(hex(line.getBytes(StandardCharsets.UTF_8)));
    }

    /// What stands for a payload in its line.
    String commitment(ActLog.Payload payload) {
        digest.update(payload.salt());
        return hex(payload.json().getBytes(StandardCharsets.UTF_8));
    }

    /// Of any bytes, in lower-case hex.
    String of(byte[] bytes) {
        return hex(bytes);
    }

    private String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest.digest(bytes));
    }
}
