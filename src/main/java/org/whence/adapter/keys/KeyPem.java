package org.whence.adapter.keys;

import java.util.Base64;

/// The text of a private key's file: PKCS#8 (RFC 5958) in PEM (RFC 7468), because one container serves with and without
/// a passphrase and the JDK writes it. OpenSSL reads it too while it has no passphrase; under AES-GCM it does not.
sealed interface KeyPem {

    /// @param pkcs8 the PrivateKeyInfo
    record Open(byte[] pkcs8) implements KeyPem {}

    record Sealed(SealedKey key) implements KeyPem {}

    default String text() {
        return switch (this) {
            case Open(var pkcs8) -> pem("PRIVATE KEY", pkcs8);
            case Sealed(var key) -> pem("ENCRYPTED PRIVATE KEY", key.der());
        };
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is anything else
    static KeyPem parse(String text) {
        var lines = text.split("\n", -1);
        var body = new StringBuilder();
        for (var i = 1; i < lines.length - 2; i++) {
            body.append(lines[i]);
        }
        var der = Base64.getDecoder().decode(body.toString());
        var key = lines[0].contains("ENCRYPTED") ? new Sealed(SealedKey.parse(der)) : new Open(der);
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("Not the file of a private key");
        }
        return key;
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }
}
