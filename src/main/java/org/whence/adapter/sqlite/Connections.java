package org.whence.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Hands out connections to one SQLite file, and keeps a few that came back. For use from any thread.
final class Connections implements ConnectionFactory, AutoCloseable {

    private static final int KEPT = 4;
    private static final int BUSY_MILLIS = 5_000;

    private final String url;
    private final boolean toRead;
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(KEPT);

    /// @param toRead whether the connections refuse to write
    Connections(Path file, boolean toRead) {
        this.url = "jdbc:sqlite:" + file;
        this.toRead = toRead;
    }

    @Override
    public Connection openConnection() throws SQLException {
        var kept = idle.poll();
        return kept == null ? open() : kept;
    }

    private Connection open() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX); // one thread has a connection at a time
        config.setGetGeneratedKeys(false); // each statement would ask for them once more
        var connection = config.createConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA query_only = " + (toRead ? "ON" : "OFF"));
        }
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!idle.offer(connection)) {
            connection.close();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
