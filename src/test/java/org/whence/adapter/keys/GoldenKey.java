package org.whence.adapter.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.SplittableRandom;
import org.whence.core.record.Ids;

/// A key that `ssh-keygen` made, see SOURCES.md beside it.
final class GoldenKey {

    private GoldenKey() {}

    static String file(String name) {
        try (var in = GoldenKey.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A folder that holds the key.
    static KeyFolder in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("author.key"), file("author.key"));
        Files.writeString(folder.resolve("author.pub"), file("author.pub"));
        return open(folder);
    }

    static KeyFolder open(Path folder) {
        var ids = new Ids(() -> Instant.EPOCH, new SplittableRandom(folder.hashCode()));
        return new KeyFolder(folder, ids, new SecureRandom());
    }
}
