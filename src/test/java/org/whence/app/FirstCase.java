package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.whence.core.json.Json;

/// A home with one case, `First`, of one file of that name, on which commands are run.
final class FirstCase {

    final Path home;
    final Path file;
    private final Path folder;

    FirstCase(Path folder) throws IOException {
        this.folder = folder;
        home = folder.resolve("home");
        file = Files.writeString(folder.resolve("first.txt"), "first");
        assertThat(whence("add", "First", file.toString()).status()).isZero();
    }

    Ran whence(String... arguments) {
        return Ran.whence(home, arguments);
    }

    /// A file beside the home.
    String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    Json.Obj shown(String path) {
        return whence("show", path, "--json").json().getFirst();
    }

    /// Whatever was done with it, nothing of it is broken.
    void requireWhole() {
        var ran = whence("verify");
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).doesNotContain("BROKEN").contains("tables").contains("originals");
    }
}
