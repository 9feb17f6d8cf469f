package org.whence.adapter.sqlite;

import java.time.Instant;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.PackEntry;

/// Puts the entries of one pack into their tables: by statements that are prepared once, for there may be a million.
final class PackRows implements AutoCloseable {

    private static final long STILL = -1;

    private final Statements statements;
    private final long pack;
    private final boolean comparable;
    private long last;

    /// @param comparable whether its pictures and frames are kept: those of another version find nothing here
    PackRows(Handle handle, long pack, boolean comparable) {
        this.pack = pack;
        this.comparable = comparable;
        last = handle.createQuery("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'pack_entry'")
                .mapTo(Long.class)
                .one();
        statements = new Statements(handle);
    }

    void add(PackEntry entry) {
        last++;
        var basis = entry.basis();
        statements.run(
                "INSERT INTO pack_entry (id, pack, name, from_ms, to_ms, basis, verdict) VALUES (?, ?, ?, ?, ?, ?, ?)",
                last,
                pack,
                HexFormat.of().parseHex(entry.name()),
                millis(entry.span().from()),
                millis(entry.span().to()),
                basis == null ? null : basis.word(),
                entry.verdict());
        if (comparable) {
            hashes(entry);
        }
        if (entry.sound() instanceof PackEntry.Sound(var version, var peaks)) {
            statements.run(
                    "INSERT INTO pack_sound (entry, version, content) VALUES (?, ?, ?)",
                    last,
                    (long) version,
                    peaks.bytes());
        }
    }

    private void hashes(PackEntry entry) {
        var picture = entry.picture();
        if (picture != null) {
            hash(STILL, ExaminationRows.bytes(picture), entry.quality());
        }
        for (var frame : entry.frames()) {
            hash(frame.timeMillis(), ExaminationRows.bytes(frame.hash()), frame.quality());
        }
    }

    private void hash(long timeMillis, byte[] hash, long quality) {
        statements.run(
                "INSERT INTO pack_hash (entry, time_ms, hash, quality) VALUES (?, ?, ?, ?)",
                last,
                timeMillis,
                hash,
                quality);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public void close() {
        statements.close();
    }
}
