package org.whence.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.DeskId;

/// Puts a backup in the place of the catalogue, which is put aside and kept. To be run while nobody has either open.
public final class Restore {

    private final Path file;
    private final Path backups;
    private final Platforms platforms;

    /// @param file the catalogue's, whether it is there or not
    /// @param backups the folder into which what is replaced is put
    public Restore(Path file, Path backups, Platforms platforms) {
        this.file = file;
        this.backups = backups;
        this.platforms = platforms;
    }

    /// What was done.
    ///
    /// @param aside where the catalogue that was replaced lies; where there was none, nothing lies there
    /// @param isAnothers whether the backup is of another author's home: then nothing
    ///     of theirs counts here by itself
    public record Outcome(Path aside, boolean isAnothers) {}

    /// Checks the backup, brings a copy of it up to date, notes in it which desk it goes on from, and puts it in place.
    /// The backup stays as it is.
    ///
    /// @param author who works here, and `former` the desk that the home was until now
    /// @param replaced what the catalogue is called once it is put aside, without ending
    /// @param renew called when the copy is ready, and before it is in place: gives the desk a new name
    /// @throws CatalogueException if the backup is damaged or of a newer version: then nothing was changed
    public Outcome from(Path backup, AuthorId author, DeskId former, String replaced, Runnable renew) {
        if (!Files.isRegularFile(backup)) {
            throw new CatalogueException("There is no backup of that name; nothing was changed");
        }
        var copy = file.resolveSibling("restoring.db");
        var aside = backups.resolve(replaced + ".db");
        try {
            clear(copy);
            var isAnothers = prepare(backup, copy, author, former);
            renew.run();
            for (var ending : List.of("", "-wal", "-shm")) {
                moveIfThere(Path.of(file + ending), Path.of(aside + ending));
            }
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
            clear(copy);
            return new Outcome(aside, isAnothers);
        } catch (IOException e) {
            throw new CatalogueException("Could not restore the catalogue", e);
        }
    }

    private boolean prepare(Path backup, Path copy, AuthorId author, DeskId former) throws IOException {
        copy(backup, copy);
        Upgrade.requireWhole(copy);
        try (var catalogue = Catalogue.open(copy, platforms)) {
            var isAnothers = catalogue.belongTo(author);
            catalogue.continueFrom(former);
            catalogue.emptyJournal();
            return isAnothers;
        }
    }

    /// Copies a catalogue with what stands in its journal only.
    static void copy(Path backup, Path copy) throws IOException {
        for (var ending : List.of("", "-wal")) {
            var from = Path.of(backup + ending);
            if (Files.exists(from)) {
                var to = Path.of(copy + ending);
                Catalogue.make(to);
                try (var out = Files.newOutputStream(to)) {
                    Files.copy(from, out);
                }
            }
        }
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Deletes what lies beside `copy` and bears its name.
    static void clear(Path copy) throws IOException {
        try (var files = Files.list(copy.toAbsolutePath().getParent())) {
            for (var left : files.filter(one -> one.getFileName().toString().startsWith("restoring"))
                    .toList()) {
                Files.delete(left);
            }
        }
    }
}
