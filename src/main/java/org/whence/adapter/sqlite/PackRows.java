package org.whence.adapter.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.PackEntry;

/// Puts the entries of one pack into their tables: by statements that are prepared once and bound by hand, for there
/// may be a million.
final class PackRows implements AutoCloseable {

    private static final int STILL = -1;

    private final PreparedStatement entries;
    private final PreparedStatement hashes;
    private final long pack;
    private long last;

    PackRows(Handle handle, long pack) {
        this.pack = pack;
        last = handle.createQuery("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'pack_entry'")
                .mapTo(Long.class)
                .one();
        try {
            entries = handle.getConnection().prepareStatement("""
                    INSERT INTO pack_entry (id, pack, name, from_ms, to_ms, basis, verdict)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""");
            hashes = handle.getConnection().prepareStatement("""
                    INSERT INTO pack_hash (entry, time_ms, hash, quality) VALUES (?, ?, ?, ?)""");
        } catch (SQLException e) {
            throw new Database.SqlRefusedException(e);
        }
    }

    void add(PackEntry entry) {
        last++;
        var basis = entry.basis();
        try {
            entries.setLong(1, last);
            entries.setLong(2, pack);
            entries.setBytes(3, HexFormat.of().parseHex(entry.name()));
            entries.setObject(4, millis(entry.span().from()));
            entries.setObject(5, millis(entry.span().to()));
            entries.setString(6, basis == null ? null : basis.word());
            entries.setString(7, entry.verdict());
            entries.executeUpdate();
            var picture = entry.picture();
            if (picture != null) {
                hash(STILL, ExaminationRows.bytes(picture), entry.quality());
            }
            for (var frame : entry.frames()) {
                hash(frame.timeMillis(), ExaminationRows.bytes(frame.hash()), frame.quality());
            }
        } catch (SQLException e) {
            throw new Database.SqlRefusedException(e);
        }
    }

    private void hash(long timeMillis, byte[] hash, int quality) throws SQLException {
        hashes.setLong(1, last);
        hashes.setLong(2, timeMillis);
        hashes.setBytes(3, hash);
        hashes.setInt(4, quality);
        hashes.executeUpdate();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public void close() {
        try {
            entries.close();
            hashes.close();
        } catch (SQLException e) {
            throw new Database.SqlRefusedException(e);
        }
    }
}
