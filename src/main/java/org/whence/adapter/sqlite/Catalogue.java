package org.whence.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.HandleConsumer;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.DeskId;

/// Everything that this desk knows, in one SQLite file: the log, the tables that follow from it, and what machines
/// computed. The classes of this package that implement ports are given one.
///
/// The file is journalled by a write-ahead log, and every commit is flushed to the disk. One process writes at a time,
/// which its caller sees to; any number read. For use from any thread. All methods throw [CatalogueException] when the
/// file cannot be read or written.
public final class Catalogue implements AutoCloseable {

    private static final String AUTHOR = "author";

    private final Path file;
    private final Database database;
    private final Platforms platforms;

    private final FirstCheck check;

    private Catalogue(Path file, Platforms platforms, FirstCheck check) {
        this(file, platforms, check, new Database(file, check));
    }

    private Catalogue(Path file, Platforms platforms, FirstCheck check, Database database) {
        this.file = file;
        this.check = check;
        this.database = database;
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
        return upToDate(new Catalogue(file, platforms, FirstCheck.passed()));
    }

    /// The same for whoever does not want to wait while the whole file is read: it is checked by [#check], or before
    /// anything is written, unless it had to be brought up to date.
    ///
    /// @throws CatalogueException if it was written by a newer version, or was found damaged so far
    public static Catalogue openUnchecked(Path file, Platforms platforms) {
        make(file);
        var upgrade = new Upgrade(file, Scripts.BUNDLED);
        var check = upgrade.runUnchecked() ? FirstCheck.passed() : new FirstCheck(upgrade::requireSound);
        return upToDate(new Catalogue(file, platforms, check));
    }

    private static Catalogue upToDate(Catalogue catalogue) {
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
        new Upgrade(file, Scripts.BUNDLED).requireKnown();
        if (!isUpToDate(file, platforms)) {
            throw new CatalogueException(
                    "The catalogue is of an older version of this program: any verb brings it up to date while no other"
                            + " process holds it");
        }
        return new Catalogue(file, platforms, FirstCheck.passed());
    }

    /// Reads the whole file, unless that was done.
    ///
    /// @throws CatalogueException if it is damaged: then nothing was changed, and nothing will be
    public void check() {
        check.require();
    }

    /// Brings the catalogue in `file` up to date, if it is there and of an older version, for those who only read.
    /// To be called by whoever holds the home.
    ///
    /// @return where it lies as it was, if its format was an older one
    /// @throws CatalogueException if it is damaged, or was written by a newer version: then nothing was changed
    public static Optional<Path> bringUpToDate(Path file, Platforms platforms) {
        if (!Files.exists(file) || isUpToDate(file, platforms)) {
            return Optional.empty();
        }
        var before = Upgrade.version(file);
        open(file, platforms).close();
        return Optional.of(new Upgrade(file, Scripts.BUNDLED).kept(before)).filter(Files::exists);
    }

    private static boolean isUpToDate(Path file, Platforms platforms) {
        try (var database = new Database(file)) {
            return Upgrade.version(database) >= Scripts.BUNDLED.version()
                    && new ProjectionTables(database, platforms).areUpToDate();
        }
    }

    /// Makes an empty file that only its owner can read, unless it is there.
    static void make(Path file) {
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

    /// Notes that the home was `former` before, and is another desk from now on: the chains that this one opens go on
    /// from that one's.
    public void continueFrom(DeskId former) {
        database.write("note what the desk was before", handle -> {
            handle.execute("DELETE FROM former_desk WHERE desk = ?", former.toString());
            return handle.execute("INSERT INTO former_desk (desk) VALUES (?)", former.toString());
        });
    }

    /// Notes who works here, so that their acts count and nobody else's do. Where the catalogue was another author's
    /// until now, as after the restore of a colleague's, what was computed there is theirs.
    ///
    /// @return whether it was
    public boolean belongTo(AuthorId author) {
        var noted = database.read("read who works here", handle -> HomeRows.find(handle, AUTHOR));
        return !noted.equals(Optional.of(author.hex())) && changeTo(author);
    }

    private boolean changeTo(AuthorId author) {
        return database.write("note who works here", handle -> {
            var former = ChainRows.ownAuthors(handle);
            var isAnothers = !former.isEmpty() && !former.contains(author);
            if (isAnothers) {
                handle.execute(
                        "UPDATE examination SET sender = ? WHERE sender IS NULL",
                        former.iterator().next().hex());
            }
            HomeRows.put(handle, AUTHOR, author.hex());
            return isAnothers;
        });
    }

    /// Asks of the catalogue as it would be after `change`, of which nothing is kept.
    <T> T suppose(HandleConsumer<RuntimeException> change, Function<Catalogue, T> question) {
        return database.suppose(
                "suppose a change",
                change,
                supposed -> question.apply(new Catalogue(file, platforms, check, supposed)));
    }

    /// Whether nothing was recorded yet.
    boolean isEmpty() {
        return database.read(
                "look for lines of the log",
                handle -> handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM line)")
                        .mapTo(Boolean.class)
                        .one());
    }

    /// Moves everything from the journal into the file, and cuts the journal to nothing.
    ///
    /// @return whether that was possible: another process that reads keeps it from being so
    boolean emptyJournal() {
        return database.maintain(
                "empty the journal",
                handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                        .map((row, _) -> row.getInt(1) == 0)
                        .one());
    }

    /// The files, of those that may be there, that were kept when the catalogue was brought up to date.
    List<Path> earlierVersions() {
        return Upgrade.keptBeside(file);
    }

    /// Writes a copy of the catalogue, as it is now, into the new file `target`.
    public void copyTo(Path target) {
        database.aside("copy the catalogue", handle -> Upgrade.copy(handle, target));
    }

    /// How many statements were run since it was opened: what a question costs, whatever else the machine does.
    public long statements() {
        return database.statements();
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
