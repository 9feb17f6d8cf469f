package org.whence.core.casefile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.whence.core.record.MediaId;

/// A file of a bag before it is written.
public sealed interface Entry {

    /// Its place in the bag: `data/log/...`.
    String name();

    /// Its SHA-256 in lower-case hex.
    default String hash() {
        return switch (this) {
            case Text(var _, var bytes) -> Manifest.sha256(bytes);
            case Original original -> original.media().hex();
        };
    }

    /// In bytes.
    long size();

    /// @param bytes its whole content
    record Text(String name, byte[] bytes) implements Entry {

        @Override
        public long size() {
            return bytes.length;
        }

        static Text of(String name, String text) {
            return new Text(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// An original, which goes as it is.
    ///
    /// @param file where it lies
    /// @param size in bytes
    record Original(String name, MediaId media, Path file, long size) implements Entry {}
}
