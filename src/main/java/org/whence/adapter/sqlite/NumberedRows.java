package org.whence.adapter.sqlite;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.mapper.RowMapper;
import org.whence.core.examination.Examination;

/// What this version of the examination computed, read by the numbers of the rows that hold it: an index of ours keeps
/// no more of them.
///
/// @param table with the columns `id` and `version`
record NumberedRows(Database database, String table) {

    /// The row with that number.
    ///
    /// @param attempt what is tried, should it fail: `read features of a row`
    <T> Optional<T> at(long row, String attempt, String columns, RowMapper<T> reads) {
        return database.read(
                attempt,
                handle -> handle.createQuery("SELECT " + columns + " FROM " + table + " WHERE id = ? AND version = ?")
                        .bind(0, row)
                        .bind(1, Examination.VERSION)
                        .map(reads)
                        .findOne());
    }

    /// Hands over all rows after that one, in order.
    <T> void after(long row, String attempt, String columns, RowMapper<T> reads, Consumer<T> each) {
        database.read(attempt, handle -> {
            handle.createQuery("SELECT " + columns + " FROM " + table + " WHERE id > ? AND version = ? ORDER BY id")
                    .bind(0, row)
                    .bind(1, Examination.VERSION)
                    .map(reads)
                    .forEach(each);
            return null;
        });
    }
}
