package org.whence.adapter.sqlite;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the home keeps about itself: texts by name.
final class HomeRows {

    private HomeRows() {}

    static Optional<String> find(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM home WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne();
    }

    static void put(Handle handle, String name, String value) {
        handle.execute("""
                INSERT INTO home (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value""", name, value);
    }
}
