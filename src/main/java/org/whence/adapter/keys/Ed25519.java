package org.whence.adapter.keys;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.whence.core.record.AuthorKey;

/// The Ed25519 of the JDK (RFC 8032) on the encodings used here.
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static KeyPair generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static AuthorKey publicKey(KeyPair pair) {
        var x509 = pair.getPublic().getEncoded();
        return AuthorKey.ofBytes(Arrays.copyOfRange(x509, X509_PREFIX.length, x509.length));
    }

    /// @param pkcs8 a PrivateKeyInfo (RFC 8410, 7)
    /// @throws InvalidKeySpecException if it is no such key
    static PrivateKey privateKey(byte[] pkcs8) throws InvalidKeySpecException {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (InvalidKeySpecException wrong) {
            throw wrong;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The 64 bytes of the signature; equal messages have equal signatures.
    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static boolean verify(AuthorKey key, byte[] message, byte[] signature) {
        try {
            var x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + key.bytes().length);
            System.arraycopy(key.bytes(), 0, x509, X509_PREFIX.length, key.bytes().length);
            var check = Signature.getInstance(NAME);
            check.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509)));
            check.update(message);
            return check.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException _) {
            return false;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
