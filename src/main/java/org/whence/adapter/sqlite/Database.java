package org.whence.adapter.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.whence.core.json.JsonException;
import org.whence.core.record.CatalogueException;

/// One SQLite file: readers run side by side, each on a connection of its own (write-ahead log), writers take turns on
/// one. For use from any thread.
final class Database implements AutoCloseable {

    private final Connections toRead;
    private final Connections toWrite;
    private final Jdbi reading;
    private final Jdbi writing;
    private final LongAdder statements = new LongAdder();
    private final ReentrantLock turn = new ReentrantLock();
    private final FirstCheck check;

    /// The transaction within which it is read, and not written to; null where it is the file itself.
    private final @Nullable Handle within;

    Database(Path file) {
        this(file, FirstCheck.passed());
    }

    /// @param check made before anything is written
    Database(Path file, FirstCheck check) {
        this.check = check;
        within = null;
        toRead = new Connections(file, true);
        toWrite = new Connections(file, false);
        reading = Jdbi.create(toRead);
        writing = Jdbi.create(toWrite);
        var counting = new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.increment();
            }
        };
        reading.setSqlLogger(counting);
        writing.setSqlLogger(counting);
    }

    /// The same file as a transaction of its writer has it.
    private Database(Database of, Handle within) {
        this.within = within;
        check = of.check;
        toRead = of.toRead;
        toWrite = of.toWrite;
        reading = of.reading;
        writing = of.writing;
    }

    /// How many statements were run.
    long statements() {
        return statements.sum();
    }

    /// Runs `work` on one state of the file, whatever is written meanwhile.
    ///
    /// @param attempt names it, should it fail: "read the notes"
    <T> T read(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> within == null ? reading.inTransaction(work) : work.withHandle(within));
    }

    /// Runs `work` on the file as it would be after `change`, and undoes it. Writers wait meanwhile.
    ///
    /// @param work reads on the thread that calls it, and writes nothing
    <T> T suppose(String attempt, HandleConsumer<RuntimeException> change, Function<Database, T> work) {
        check.require();
        turn.lock();
        try {
            return translated(
                    attempt,
                    () -> writing.withHandle(handle -> {
                        handle.begin();
                        try {
                            change.useHandle(handle);
                            return work.apply(new Database(this, handle));
                        } finally {
                            handle.rollback();
                        }
                    }));
        } finally {
            turn.unlock();
        }
    }

    /// Runs `work` in one transaction: all of it is kept, or none. When this returns, it is on disk.
    <T> T write(String attempt, HandleCallback<T, RuntimeException> work) {
        check.require();
        turn.lock();
        try {
            return translated(attempt, () -> writing.inTransaction(work));
        } finally {
            turn.unlock();
        }
    }

    /// Runs `work` in one transaction, which is on disk with the next [#write] at the latest: nobody waits for the
    /// disk here. For what can be made again and is of use only to what is written after it: the log ahead of the
    /// file is written in order, so whatever is on disk has all before it.
    <T> T writeAhead(String attempt, HandleCallback<T, RuntimeException> work) {
        check.require();
        turn.lock();
        try {
            return translated(
                    attempt,
                    () -> writing.withHandle(handle -> {
                        handle.execute("PRAGMA synchronous = NORMAL");
                        try {
                            return handle.inTransaction(work);
                        } finally {
                            handle.execute("PRAGMA synchronous = FULL");
                        }
                    }));
        } finally {
            turn.unlock();
        }
    }

    /// Runs `work`, which cannot run in a transaction.
    <T> T maintain(String attempt, HandleCallback<T, RuntimeException> work) {
        check.require();
        turn.lock();
        try {
            return translated(attempt, () -> writing.withHandle(work));
        } finally {
            turn.unlock();
        }
    }

    /// Runs `work`, which cannot run in a transaction and changes nothing in the file, while others write.
    <T> T aside(String attempt, HandleCallback<T, RuntimeException> work) {
        check.require();
        return translated(attempt, () -> writing.withHandle(work));
    }

    private interface Attempt<T> {
        T run();
    }

    private static <T> T translated(String attempt, Attempt<T> work) {
        try {
            return work.run();
        } catch (JdbiException e) {
            throw new CatalogueException("Could not " + attempt + reason(e), e);
        } catch (JsonException e) {
            throw new CatalogueException("Could not " + attempt + ": a record is damaged, verify says which", e);
        }
    }

    /// `: ` and what the database says went wrong, in words for people; empty where there are none for it.
    static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException e) {
                return switch (e.getResultCode()) {
                    case SQLiteErrorCode.SQLITE_FULL -> ": there is no room on the disk";
                    case SQLiteErrorCode.SQLITE_BUSY -> ": another process is writing";
                    case SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB -> ": the file is damaged";
                    default -> "";
                };
            }
        }
        return "";
    }

    /// Runs every statement of `script`.
    static void run(Handle handle, String script) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(script); // execute would run the first one only
        } catch (SQLException e) {
            throw new SqlRefusedException(e);
        }
    }

    /// The database refused something that was asked of it outside Jdbi.
    static final class SqlRefusedException extends JdbiException {

        private static final long serialVersionUID = 1;

        SqlRefusedException(SQLException cause) {
            super(cause);
        }
    }

    @Override
    public void close() {
        try {
            toRead.close();
            toWrite.close();
        } catch (SQLException e) {
            throw new CatalogueException("Could not close the catalogue", e);
        }
    }
}
