package org.whence.adapter.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Statements that are prepared once and run many times, for the length of one transaction: to prepare one takes longer
/// than to put in a row. For one thread.
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Handle handle) {
        connection = handle.getConnection();
    }

    /// Runs a statement that answers nothing.
    ///
    /// @param values in the order of its marks: numbers and bytes as such, all else as text
    /// @return how many rows it put in or changed
    /// @throws Database.SqlRefusedException if the database refuses
    int run(String sql, @Nullable Object... values) {
        try {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (var i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Database.SqlRefusedException(e);
        }
    }

    private static void bind(PreparedStatement statement, int mark, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setString(mark, null);
            case Long number -> statement.setLong(mark, number);
            case byte[] bytes -> statement.setBytes(mark, bytes);
            default -> statement.setString(mark, value.toString());
        }
    }

    @Override
    public void close() {
        try {
            for (var statement : prepared.values()) {
                statement.close();
            }
        } catch (SQLException e) {
            throw new Database.SqlRefusedException(e);
        }
    }
}
