package org.whence.adapter.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.record.AuthorKey;

/// Signatures as `ssh-keygen -Y sign` makes them with an Ed25519 key: SHA-512 of the message, armoured in lines of 70
/// characters. Of one key, namespace and message there is exactly one, and no other text is taken for it.
///
/// Source: OpenSSH, PROTOCOL.sshsig.
public final class SshSignature implements SignatureCheck {

    private static final String HEADER = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String FOOTER = "\n-----END SSH SIGNATURE-----\n";
    private static final int COLUMNS = 70;
    private static final int SIGNATURE_BYTES = 64;
    private static final int VERSION = 1;

    @Override
    public boolean holds(AuthorKey key, String namespace, byte[] message, String signature) {
        if (!signature.startsWith(HEADER) || !signature.endsWith(FOOTER)) {
            return false;
        }
        byte[] blob;
        try {
            blob = Base64.getMimeDecoder()
                    .decode(signature.substring(
                            HEADER.length(), Math.max(HEADER.length(), signature.length() - FOOTER.length())));
        } catch (IllegalArgumentException _) {
            return false;
        }
        var bare = Arrays.copyOfRange(blob, Math.max(0, blob.length - SIGNATURE_BYTES), blob.length);
        return armour(key, namespace, bare).equals(signature) && Ed25519.verify(key, signed(namespace, message), bare);
    }

    /// @param key the public half of `secret`
    static String sign(AuthorKey key, PrivateKey secret, String namespace, byte[] message) {
        return armour(key, namespace, Ed25519.sign(secret, signed(namespace, message)));
    }

    private static byte[] signed(String namespace, byte[] message) {
        return new Wire()
                .bytes(ascii("SSHSIG"))
                .string(ascii(namespace))
                .string(new byte[0])
                .string(ascii("sha512"))
                .string(sha512(message))
                .done();
    }

    private static String armour(AuthorKey key, String namespace, byte[] bare) {
        var blob = new Wire()
                .bytes(ascii("SSHSIG"))
                .number(VERSION)
                .string(key.blob())
                .string(ascii(namespace))
                .string(new byte[0])
                .string(ascii("sha512"))
                .string(new Wire().string(ascii("ssh-ed25519")).string(bare).done())
                .done();
        var text = Base64.getEncoder().encodeToString(blob);
        return HEADER + text.replaceAll("(.{" + COLUMNS + "})(?!$)", "$1\n") + FOOTER;
    }

    private static byte[] sha512(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(message);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Puts together what SSH sends: strings behind their length in four bytes (RFC 4251, 5).
    private static final class Wire {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Wire bytes(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Wire number(int number) {
            return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        }

        Wire string(byte[] string) {
            return number(string.length).bytes(string);
        }

        byte[] done() {
            return out.toByteArray();
        }
    }
}
