package org.whence.adapter.sqlite;

import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.examination.Examination;
import org.whence.core.examination.SoundStore;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;

/// The fingerprints of sounds in the catalogue.
public final class SqliteSoundPrints implements SoundStore {

    private final Database database;
    private final NumberedRows rows;

    public SqliteSoundPrints(Catalogue catalogue) {
        database = catalogue.database();
        rows = new NumberedRows(database, "sound_print");
    }

    @Override
    public void put(MediaId media, SoundFingerprint sound) {
        database.writeAhead("keep the fingerprint of a sound", handle -> {
            handle.execute("DELETE FROM sound_print WHERE media = ? AND version = ?", media.hex(), Examination.VERSION);
            handle.execute(
                    "INSERT INTO sound_print (media, version, content) VALUES (?, ?, ?)",
                    media.hex(),
                    Examination.VERSION,
                    sound.bytes());
            return null;
        });
    }

    @Override
    public Optional<SoundFingerprint> of(MediaId media) {
        return database.read(
                "read the fingerprint of a sound",
                handle -> handle.createQuery("SELECT content FROM sound_print WHERE media = ? AND version = ?")
                        .bind(0, media.hex())
                        .bind(1, Examination.VERSION)
                        .map((row, _) -> SoundFingerprint.of(row.getBytes(1)))
                        .findOne());
    }

    @Override
    public Optional<SoundFingerprint> at(long row) {
        return rows.at(
                row,
                "read the fingerprint of a sound in a row",
                "content",
                (found, _) -> SoundFingerprint.of(found.getBytes(1)));
    }

    @Override
    public Optional<MediaId> media(long row) {
        return rows.at(row, "find whose sound it is", "media", (found, _) -> new MediaId(found.getString(1)));
    }

    @Override
    public void all(long afterRow, Consumer<SoundRow> each) {
        rows.after(
                afterRow,
                "read the fingerprints of all sounds",
                "id, media, content",
                (row, _) -> new SoundRow(
                        row.getLong(1), new MediaId(row.getString(2)), SoundFingerprint.of(row.getBytes(3))),
                each);
    }
}
