package org.whence.adapter.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.whence.core.provenance.Platforms;
import org.whence.support.Desks;

/// A new catalogue for each test, in a folder that is deleted after it.
final class TemporaryCatalogue implements BeforeEachCallback, AfterEachCallback {

    private static final Platforms PLATFORMS = Platforms.bundled();

    private @Nullable Catalogue catalogue;
    private @Nullable SqliteActLog log;
    private @Nullable Path file;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        file = Files.createTempDirectory("whence").resolve("catalogue.db");
        catalogue = Catalogue.open(file, PLATFORMS);
        log = new SqliteActLog(catalogue, Desks.KEY, Desks.DESK, Desks.chains());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        catalogue().close();
        try (var files = Files.walk(file().getParent())) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    Catalogue catalogue() {
        return Objects.requireNonNull(catalogue);
    }

    Path file() {
        return Objects.requireNonNull(file);
    }

    SqliteActLog log() {
        return Objects.requireNonNull(log);
    }
}
