package org.whence.adapter.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// Catalogues that earlier versions of the format wrote, kept as text for ever.
public enum OlderCatalogue {
    V3(3),
    V9(9);

    final int version;

    OlderCatalogue(int version) {
        this.version = version;
    }

    /// Makes it anew.
    ///
    /// @param file is not there, or empty
    public void write(Path file) throws IOException {
        try (var in = Objects.requireNonNull(
                        OlderCatalogue.class.getResourceAsStream("catalogue-v" + version + ".sql"));
                var database = new Database(file)) {
            var script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            database.write("write the older catalogue", handle -> {
                Database.run(handle, script);
                return null;
            });
        }
    }

    /// What it is called once it was brought up to date: `catalogue-v3.db`.
    public String kept() {
        return "catalogue-v" + version + ".db";
    }
}
