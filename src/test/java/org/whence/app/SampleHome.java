package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;

/// The sample case as `whence demo` makes it, made once for the whole run of the tests and deleted after it.
final class SampleHome {

    private static @Nullable Path folder;
    private static List<Json.Obj> items = List.of();

    private SampleHome() {}

    /// The home beside which the sample's home lies.
    static synchronized Path beside() {
        if (folder == null) {
            folder = make();
        }
        return folder;
    }

    /// The sample's own home.
    static Path folder() {
        return new Home(beside()).sample().folder();
    }

    /// What `whence demo --json` printed.
    static List<Json.Obj> items() {
        beside();
        return items;
    }

    private static Path make() {
        try {
            var parent = Files.createTempDirectory("whence-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            var home = parent.resolve("home");
            var ran = Ran.whence(home, "demo", "--json");
            if (ran.status() != 0) {
                throw new AssertionError("whence demo ended with " + ran.status() + ": " + ran.err());
            }
            items = ran.json();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path parent) {
        try (var files = Files.walk(parent)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
