package org.whence.core.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which file has which SHA-256, as `sha256sum` writes it: `hash, two spaces, name, line feed`, in the order of names.
///
/// Source: RFC 8493 (BagIt 1.0), 2.1.3 and 2.2.1.
///
/// @param hashes in lower-case hex by the name
record Manifest(SortedMap<String, String> hashes) {

    Manifest(Map<String, String> hashes) {
        this((SortedMap<String, String>) new TreeMap<>(hashes));
    }

    String text() {
        var text = new StringBuilder();
        hashes.forEach(
                (name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
        return text.toString();
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
