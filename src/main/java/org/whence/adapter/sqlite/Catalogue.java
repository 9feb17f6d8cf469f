package org.whence.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.DeskId;

/// Everything that this desk knows, in one SQLite file: the log, the tables that follow from it, and what machines
/// computed. The classes of this package that implement ports are given one.
///
/// The file is journalled by a write-ahead log, and every commit is flushed to the disk. One process writes at a time,
/// which its caller sees to; any number read. For use from any thread. All methods throw [CatalogueException] when the
/// file cannot be read or written.
public final class Catalogue implements AutoCloseable {

    private static final String DESK = "desk";

    private final Database database;
    private final Platforms platforms;

    private Catalogue(Path file, Platforms platforms) {
        this.database = new Database(file);
        this.platforms = platforms;
    }

    /// Opens the catalogue in `file` for reading and writing. One that is not there is made; one of an older version is
    /// brought up to date, and kept as it was beside it.
    ///
    /// @throws CatalogueException if it is damaged, or was written by a newer version: then nothing was changed
    public static Catalogue open(Path file, Platforms platforms) {
        return open(file, platforms, Scripts.BUNDLED);
    }

    static Catalogue open(Path file, Platforms platforms, Scripts scripts) {
        make(file);
        new Upgrade(file, scripts).run();
        var catalogue = new Catalogue(file, platforms);
        try {
            new ProjectionTables(catalogue).bringUpToDate();
            return catalogue;
        } catch (CatalogueException e) {
            catalogue.close();
            throw e;
        }
    }

    /// Opens the catalogue in `file` for reading only, while another process may write.
    ///
    /// @throws CatalogueException if it is not there, damaged, or of another version
    public static Catalogue openToRead(Path file, Platforms platforms) {
        if (!Files.exists(file)) {
            throw new CatalogueException("There is no catalogue yet");
        }
        new Upgrade(file, Scripts.BUNDLED).requireCurrent();
        return new Catalogue(file, platforms);
    }

    private static void make(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, forTheOwnerOnly(file));
            }
        } catch (IOException e) {
            throw new CatalogueException("Could not make the catalogue", e);
        }
    }

    private static FileAttribute<?>[] forTheOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// The name of this desk; made and kept when it is first asked for.
    public DeskId desk(Supplier<DeskId> make) {
        return database.write(
                "read the name of this desk",
                handle -> HomeRows.find(handle, DESK).map(DeskId::parse).orElseGet(() -> {
                    var made = make.get();
                    HomeRows.put(handle, DESK, made.toString());
                    return made;
                }));
    }

    /// Writes a copy of the catalogue, as it is now, into the new file `target`.
    public void copyTo(Path target) {
        database.maintain("copy the catalogue", handle -> Upgrade.copy(handle, target));
    }

    Database database() {
        return database;
    }

    Platforms platforms() {
        return platforms;
    }

    @Override
    public void close() {
        database.close();
    }
}
