package org.whence.adapter.sqlite;

import java.time.Instant;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.PackEntry;

/// Puts the entries of one pack into their tables, many at a time.
final class PackRows {

    private static final int BATCH = 2_000;
    private static final int STILL = -1;

    private final Handle handle;
    private final long pack;
    private PreparedBatch entries;
    private PreparedBatch hashes;
    private long last;

    PackRows(Handle handle, long pack) {
        this.handle = handle;
        this.pack = pack;
        entries = entries();
        hashes = hashes();
        last = handle.createQuery("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'pack_entry'")
                .mapTo(Long.class)
                .one();
    }

    private PreparedBatch entries() {
        return handle.prepareBatch("""
                INSERT INTO pack_entry (id, pack, name, from_ms, to_ms, basis, verdict) VALUES (?, ?, ?, ?, ?, ?, ?)""");
    }

    private PreparedBatch hashes() {
        return handle.prepareBatch("INSERT INTO pack_hash (entry, time_ms, hash, quality) VALUES (?, ?, ?, ?)");
    }

    void add(PackEntry entry) {
        last++;
        var basis = entry.basis();
        entries.add(
                last,
                pack,
                HexFormat.of().parseHex(entry.name()),
                millis(entry.span().from()),
                millis(entry.span().to()),
                basis == null ? null : basis.word(),
                entry.verdict());
        var picture = entry.picture();
        if (picture != null) {
            hashes.add(last, STILL, ExaminationRows.bytes(picture), entry.quality());
        }
        for (var frame : entry.frames()) {
            hashes.add(last, frame.timeMillis(), ExaminationRows.bytes(frame.hash()), frame.quality());
        }
        if (entries.size() >= BATCH || hashes.size() >= BATCH) {
            finish();
            entries = entries();
            hashes = hashes();
        }
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    /// Puts what is left.
    void finish() {
        if (entries.size() > 0) {
            entries.execute();
        }
        if (hashes.size() > 0) {
            hashes.execute();
        }
    }
}
