package org.whence.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.whence.core.record.CatalogueException;

/// Checks a catalogue before it is used, and brings one of an older version up to date.
///
/// An older one is never touched: a copy of it is brought up to date and takes its place, and it stays beside it as
/// `catalogue-v1.db`.
final class Upgrade {

    private final Path file;
    private final Scripts scripts;

    /// What it is called where something is wrong with it.
    private final String what;

    Upgrade(Path file, Scripts scripts) {
        this(file, scripts, "catalogue");
    }

    private Upgrade(Path file, Scripts scripts, String what) {
        this.file = file;
        this.scripts = scripts;
        this.what = what;
    }

    void run() {
        run(requireKnown());
    }

    /// The same without the check of the whole file, unless its format is another one.
    ///
    /// @return whether it was checked
    boolean runUnchecked() {
        var isSettled = knownVersion() == scripts.version();
        if (!isSettled) {
            run();
        }
        return !isSettled;
    }

    private void run(int version) {
        if (version == 0) {
            apply(file, 0);
        } else if (version < scripts.version()) {
            replaceByCopy(version);
        }
    }

    /// @param backup a copy of one
    /// @throws CatalogueException if it is no catalogue, damaged, or was written by a newer version
    static void requireWhole(Path backup) {
        if (new Upgrade(backup, Scripts.BUNDLED, "backup").requireKnown() == 0) {
            throw new CatalogueException("The backup is not one of a catalogue; nothing was changed");
        }
    }

    /// The catalogue's version, 0 for a new one.
    ///
    /// @throws CatalogueException if it is damaged, or was written by a newer version
    int requireKnown() {
        var version = knownVersion();
        requireSound();
        return version;
    }

    private int knownVersion() {
        int version;
        try (var database = new Database(file)) {
            version = database.read("open the " + what, Upgrade::version);
        }
        if (version > scripts.version()) {
            throw new CatalogueException("The " + what + " was written by a newer version of this program (format "
                    + version + ", this one knows " + scripts.version() + "); nothing was changed");
        }
        return version;
    }

    /// Reads the whole file.
    ///
    /// @throws CatalogueException if it is damaged
    void requireSound() {
        try (var database = new Database(file)) {
            var says = database.read(
                    "check the " + what,
                    handle -> handle.createQuery("PRAGMA quick_check(1)")
                            .mapTo(String.class)
                            .one());
            if (!says.equals("ok")) {
                throw new CatalogueException("The " + what + " is damaged (" + says + "); nothing was changed");
            }
        }
    }

    static int version(Database database) {
        return database.read("open the catalogue", Upgrade::version);
    }

    static int version(Path file) {
        try (var database = new Database(file)) {
            return version(database);
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private void apply(Path target, int from) {
        try (var database = new Database(target)) {
            database.write("make the tables of the catalogue", handle -> {
                scripts.since(from).forEach(script -> Database.run(handle, script));
                Database.run(handle, "PRAGMA user_version = " + scripts.version());
                return null;
            });
        }
    }

    private void replaceByCopy(int version) {
        var copy = beside("-upgrading.db");
        var kept = kept(version);
        try {
            Files.deleteIfExists(copy);
            Catalogue.make(copy);
            try (var database = new Database(file)) {
                database.maintain("copy the catalogue", handle -> copy(handle, copy));
            }
            apply(copy, version);
            if (Files.exists(Path.of(file + "-wal"))) {
                throw new CatalogueException("The catalogue is in use: it cannot be brought up to date now");
            }
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CatalogueException("Could not bring the catalogue up to date; it is as it was", e);
        }
    }

    /// Where catalogues of earlier versions that stood in the place of `file` lie, if they do.
    static List<Path> keptBeside(Path file) {
        var upgrade = new Upgrade(file, Scripts.BUNDLED);
        return IntStream.range(1, Scripts.BUNDLED.version())
                .mapToObj(upgrade::kept)
                .filter(Files::exists)
                .toList();
    }

    /// Where the catalogue that stood in its place lies, which was of that version.
    Path kept(int version) {
        return beside("-v" + version + ".db");
    }

    private Path beside(String ending) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.db$", "") + ending);
    }

    /// Writes what the handle's catalogue holds now into the new file `target`.
    static int copy(Handle handle, Path target) {
        return handle.execute("VACUUM INTO ?", target.toString());
    }
}
