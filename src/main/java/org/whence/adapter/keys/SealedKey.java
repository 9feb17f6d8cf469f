package org.whence.adapter.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A private key under a passphrase: an EncryptedPrivateKeyInfo (RFC 5958, 3) by PBES2 (RFC 8018, 6.2) with PBKDF2,
/// HMAC-SHA-256 and AES-256-GCM (RFC 5084).
///
/// All its parts have fixed lengths, so its DER is a fixed frame with four holes.
///
/// @param salt 16 bytes
/// @param iterations [#ITERATIONS] or more
/// @param nonce 12 bytes
/// @param box 64 bytes: the 48 of the PrivateKeyInfo, encrypted, and the tag of 16
record SealedKey(byte[] salt, int iterations, byte[] nonce, byte[] box) {

    /// How often the passphrase is hashed: what OWASP, "Password Storage Cheat Sheet" (2023), asks of PBKDF2.
    static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int BOX_BYTES = 64;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private static final byte[] BEFORE_SALT =
            bytes("3081a8 3064 06092a864886f70d01050d 3057 3035 06092a864886f70d01050c 3028 0410");
    private static final byte[] BEFORE_ITERATIONS = bytes("02");
    private static final byte[] BEFORE_NONCE =
            bytes("020120 300c06082a864886f70d02090500 301e 060960864801650304012e 3011 040c");
    private static final byte[] BEFORE_BOX = bytes("020110 0440");
    private static final int LENGTH = 171;

    static SealedKey seal(byte[] pkcs8, char[] passphrase, SecureRandom random) {
        var salt = random(SALT_BYTES, random);
        var nonce = random(NONCE_BYTES, random);
        try {
            var box = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, ITERATIONS, nonce)
                    .doFinal(pkcs8);
            return new SealedKey(salt, ITERATIONS, nonce, box);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The PrivateKeyInfo, or nothing if the passphrase is wrong or the box was changed.
    Optional<byte[]> open(char[] passphrase) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, passphrase, salt, iterations, nonce)
                    .doFinal(box));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] der() {
        return ByteBuffer.allocate(LENGTH)
                .put(BEFORE_SALT)
                .put(salt)
                .put(BEFORE_ITERATIONS)
                .putInt(3 << 24 | iterations)
                .put(BEFORE_NONCE)
                .put(nonce)
                .put(BEFORE_BOX)
                .put(box)
                .array();
    }

    /// Reads what [#der] wrote.
    ///
    /// @throws IllegalArgumentException if it is anything else
    static SealedKey parse(byte[] der) {
        if (der.length == LENGTH) {
            var in = ByteBuffer.wrap(der);
            var salt = take(in, BEFORE_SALT.length, SALT_BYTES);
            in.position(in.position() + BEFORE_ITERATIONS.length);
            var iterations = in.getInt() & 0xFFFFFF;
            var nonce = take(in, BEFORE_NONCE.length, NONCE_BYTES);
            var sealed = new SealedKey(salt, iterations, nonce, take(in, BEFORE_BOX.length, BOX_BYTES));
            if (iterations >= ITERATIONS && iterations >>> 23 == 0 && Arrays.equals(sealed.der(), der)) {
                return sealed;
            }
        }
        throw new IllegalArgumentException("Not a key under a passphrase as it is written here");
    }

    private static byte[] take(ByteBuffer in, int skipped, int length) {
        var taken = new byte[length];
        in.position(in.position() + skipped).get(taken);
        return taken;
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, int iterations, byte[] nonce)
            throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            Arrays.fill(key, (byte) 0);
            return cipher;
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] random(int count, SecureRandom random) {
        var made = new byte[count];
        random.nextBytes(made);
        return made;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
