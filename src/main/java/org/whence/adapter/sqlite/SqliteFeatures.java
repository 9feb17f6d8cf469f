package org.whence.adapter.sqlite;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Features;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FilmStrip;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.PackedFeatures;
import org.whence.core.record.MediaId;

/// The local features in the catalogue.
public final class SqliteFeatures implements Features {

    /// In place of a time, for still pictures.
    private static final long STILL = -1;

    private final Database database;
    private final NumberedRows rows;

    public SqliteFeatures(Catalogue catalogue) {
        database = catalogue.database();
        rows = new NumberedRows(database, "features");
    }

    @Override
    public LocalFeatures put(MediaId media, LocalFeatures features) {
        var packed = PackedFeatures.pack(features);
        database.writeAhead("keep features", handle -> {
            clear(handle, media);
            put(handle, media, STILL, packed);
            return null;
        });
        return PackedFeatures.unpack(packed);
    }

    @Override
    public void put(MediaId media, ClipFeatures features) {
        database.writeAhead("keep features of a clip", handle -> {
            clear(handle, media);
            handle.execute(
                    "INSERT INTO strip (media, version, content) VALUES (?, ?, ?)",
                    media.hex(),
                    Examination.VERSION,
                    features.strip().bytes());
            for (var frame : features.frames()) {
                put(handle, media, frame.timeMillis(), PackedFeatures.pack(frame.features()));
            }
            return null;
        });
    }

    private static void clear(Handle handle, MediaId media) {
        handle.execute("DELETE FROM features WHERE media = ? AND version = ?", media.hex(), Examination.VERSION);
        handle.execute("DELETE FROM strip WHERE media = ? AND version = ?", media.hex(), Examination.VERSION);
    }

    private static void put(Handle handle, MediaId media, long timeMillis, byte[] packed) {
        handle.execute(
                "INSERT INTO features (media, version, time_ms, content) VALUES (?, ?, ?, ?)",
                media.hex(),
                Examination.VERSION,
                timeMillis,
                packed);
    }

    @Override
    public Optional<LocalFeatures> of(MediaId media) {
        return database.read(
                "read features",
                handle -> handle.createQuery("""
                                SELECT content FROM features WHERE media = ? AND version = ? AND time_ms = ?""")
                        .bind(0, media.hex())
                        .bind(1, Examination.VERSION)
                        .bind(2, STILL)
                        .map((row, _) -> PackedFeatures.unpack(row.getBytes(1)))
                        .findOne());
    }

    @Override
    public Optional<ClipFeatures> clip(MediaId media) {
        return database.read("read features of a clip", handle -> {
            var strip = handle.createQuery("SELECT content FROM strip WHERE media = ? AND version = ?")
                    .bind(0, media.hex())
                    .bind(1, Examination.VERSION)
                    .map((row, _) -> FilmStrip.of(row.getBytes(1)))
                    .findOne();
            return strip.map(film -> new ClipFeatures(
                    film,
                    handle.createQuery("""
                                    SELECT time_ms, content FROM features
                                    WHERE media = ? AND version = ? AND time_ms > ? ORDER BY time_ms""")
                            .bind(0, media.hex())
                            .bind(1, Examination.VERSION)
                            .bind(2, STILL)
                            .map((row, _) ->
                                    new ClipFeatures.Frame(row.getLong(1), PackedFeatures.unpack(row.getBytes(2))))
                            .list()));
        });
    }

    @Override
    public Optional<LocalFeatures> at(long row) {
        return rows.at(
                row, "read features of a row", "content", (found, _) -> PackedFeatures.unpack(found.getBytes(1)));
    }

    @Override
    public Optional<Place> place(long row) {
        return rows.at(
                row,
                "find where features are from",
                "media, time_ms",
                (found, _) -> new Place(new MediaId(found.getString(1)), found.getLong(2)));
    }

    @Override
    public void all(long afterRow, Consumer<FeatureRow> each) {
        rows.after(
                afterRow,
                "read all features",
                "id, media, content",
                (row, _) -> new FeatureRow(
                        row.getLong(1), new MediaId(row.getString(2)), PackedFeatures.unpack(row.getBytes(3))),
                each);
    }
}
