package org.whence.adapter.sqlite;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.mapper.RowMapper;
import org.whence.core.examination.SoundPrints;
import org.whence.core.examination.SoundPrints.SoundRow;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;

/// How media sound that packs in the catalogue name: what the present version can compare.
final class SqlitePackSounds implements SoundPrints {

    private static final String SOUNDS = """
            SELECT pack_sound.id, pack_entry.name, content
            FROM pack_sound JOIN pack_entry ON pack_entry.id = pack_sound.entry
            """;

    private final Database database;

    SqlitePackSounds(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SoundFingerprint> of(MediaId media) {
        return database.read(
                "read how a media in packs sounds",
                handle -> handle.createQuery(SOUNDS + """
                        JOIN pack ON pack.id = pack_entry.pack
                        WHERE name = ? AND version = ? AND salt IS NULL ORDER BY pack_sound.id LIMIT 1""")
                        .bind(0, HexFormat.of().parseHex(media.hex()))
                        .bind(1, SoundFingerprint.VERSION)
                        .map((row, _) -> SoundFingerprint.of(row.getBytes(3)))
                        .findOne());
    }

    @Override
    public Optional<SoundFingerprint> at(long row) {
        return row(row, "read a sound of packs in a row", (found, _) -> SoundFingerprint.of(found.getBytes(3)));
    }

    @Override
    public Optional<MediaId> media(long row) {
        return row(row, "find whose sound it is in packs", (found, _) -> name(found.getBytes(2)));
    }

    private <T> Optional<T> row(long row, String attempt, RowMapper<T> reads) {
        return database.read(
                attempt,
                handle -> handle.createQuery(SOUNDS + "WHERE pack_sound.id = ? AND version = ?")
                        .bind(0, row)
                        .bind(1, SoundFingerprint.VERSION)
                        .map(reads)
                        .findOne());
    }

    @Override
    public void all(long afterRow, Consumer<SoundRow> each) {
        database.read("read the sounds of packs", handle -> {
            handle.createQuery(SOUNDS + """
                            WHERE pack_sound.id > ? AND version = ? ORDER BY pack_sound.id""")
                    .bind(0, afterRow)
                    .bind(1, SoundFingerprint.VERSION)
                    .map((row, _) ->
                            new SoundRow(row.getLong(1), name(row.getBytes(2)), SoundFingerprint.of(row.getBytes(3))))
                    .forEach(each);
            return null;
        });
    }

    private static MediaId name(byte[] sha256) {
        return new MediaId(HexFormat.of().formatHex(sha256));
    }
}
