package org.whence.adapter.sqlite;

import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Features;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.record.MediaId;

/// The local features in the catalogue.
public final class SqliteFeatures implements Features {

    private final Database database;

    public SqliteFeatures(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public void put(MediaId media, LocalFeatures features) {
        database.write("keep features", handle -> {
            handle.execute("DELETE FROM features WHERE media = ? AND version = ?", media.hex(), Examination.VERSION);
            handle.execute(
                    "INSERT INTO features (media, version, content) VALUES (?, ?, ?)",
                    media.hex(),
                    Examination.VERSION,
                    features.bytes());
            return null;
        });
    }

    @Override
    public Optional<LocalFeatures> of(MediaId media) {
        return database.read(
                "read features",
                handle -> handle.createQuery("SELECT content FROM features WHERE media = ? AND version = ?")
                        .bind(0, media.hex())
                        .bind(1, Examination.VERSION)
                        .map((row, _) -> LocalFeatures.of(row.getBytes(1)))
                        .findOne());
    }

    @Override
    public Optional<MediaId> media(long row) {
        return database.read(
                "find whose features they are",
                handle -> handle.createQuery("SELECT media FROM features WHERE id = ? AND version = ?")
                        .bind(0, row)
                        .bind(1, Examination.VERSION)
                        .map((found, _) -> new MediaId(found.getString(1)))
                        .findOne());
    }

    @Override
    public void all(long afterRow, Consumer<FeatureRow> each) {
        database.read("read all features", handle -> {
            try (var rows = handle.createQuery("""
                            SELECT id, media, content FROM features
                            WHERE id > :after AND version = :version ORDER BY id""")
                    .bind("after", afterRow)
                    .bind("version", Examination.VERSION)
                    .map((row, _) -> new FeatureRow(
                            row.getLong(1), new MediaId(row.getString(2)), LocalFeatures.of(row.getBytes(3))))
                    .iterator()) {
                rows.forEachRemaining(each);
            }
            return null;
        });
    }
}
