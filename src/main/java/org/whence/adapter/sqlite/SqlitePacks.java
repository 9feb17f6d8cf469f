package org.whence.adapter.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.PackFiles;
import org.whence.core.casefile.PackHead;
import org.whence.core.casefile.Packs;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations.HashCount;
import org.whence.core.examination.Examinations.HashRow;
import org.whence.core.examination.SoundPrints;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Facts;
import org.whence.core.provenance.Basis;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Span;

/// The packs in the catalogue.
public final class SqlitePacks implements Packs {

    private static final String HASHES = """
            SELECT pack_hash.id, pack_entry.name, time_ms, hash, quality
            FROM pack_hash CROSS JOIN pack_entry ON pack_entry.id = pack_hash.entry
            """;

    private final Database database;
    private final SoundPrints sounds;

    public SqlitePacks(Catalogue catalogue) {
        this.database = catalogue.database();
        this.sounds = new SqlitePackSounds(database);
    }

    @Override
    public SoundPrints sounds() {
        return sounds;
    }

    @Override
    public boolean take(PackFiles.Opened pack, Instant at) {
        return database.write("take a pack in", handle -> {
            var known = handle.createQuery("SELECT 1 FROM pack WHERE contents = ?")
                    .bind(0, pack.contents())
                    .mapTo(Integer.class)
                    .findFirst();
            if (known.isPresent()) {
                return false;
            }
            try (var rows =
                    new PackRows(handle, put(handle, pack, at), pack.head().isComparable())) {
                pack.entries().each(rows::add);
            }
            return true;
        });
    }

    private static long put(Handle handle, PackFiles.Opened pack, Instant at) {
        var head = pack.head();
        var key = head.key();
        return handle.createQuery("""
                        INSERT INTO pack (contents, sender, signed, contact, salt, entries, taken_ms)
                        VALUES (:contents, :sender, :signed, :contact, :salt, :entries, :taken) RETURNING id""")
                .bind("contents", pack.contents())
                .bind("sender", (key == null ? PackHead.nobody(pack.contents()) : key.author()).hex())
                .bind("signed", key == null ? 0 : 1)
                .bind("contact", head.contact())
                .bind("salt", head.salt())
                .bind("entries", head.entries())
                .bind("taken", at.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<Layer> all() {
        return database.read(
                "read the packs",
                handle -> handle.createQuery("SELECT * FROM pack ORDER BY id")
                        .map((row, _) -> layer(row))
                        .list());
    }

    private static Layer layer(ResultSet row) throws SQLException {
        return new Layer(
                row.getString("contents"),
                new AuthorId(row.getString("sender")),
                row.getInt("signed") == 1,
                row.getString("contact"),
                row.getString("salt") != null,
                row.getLong("entries"),
                Instant.ofEpochMilli(row.getLong("taken_ms")));
    }

    @Override
    public boolean remove(String contents) {
        return database.write("take a pack out", handle -> {
            for (var table : List.of("pack_hash", "pack_sound")) {
                handle.execute(
                        "DELETE FROM " + table + " WHERE entry IN (SELECT pack_entry.id"
                                + " FROM pack_entry JOIN pack ON pack.id = pack_entry.pack WHERE contents = ?)",
                        contents);
            }
            handle.execute("DELETE FROM pack_entry WHERE pack IN (SELECT id FROM pack WHERE contents = ?)", contents);
            return handle.execute("DELETE FROM pack WHERE contents = ?", contents) > 0;
        });
    }

    /// A query for each salt that packs use, and one for the names themselves where they use none.
    @Override
    public Map<MediaId, List<Sighting>> sightings(Collection<MediaId> media) {
        return database.read("read what packs say of media", handle -> {
            var found = new HashMap<MediaId, List<Sighting>>();
            handle.createQuery("SELECT coalesce(salt, '') FROM pack GROUP BY salt ORDER BY salt IS NOT NULL, min(id)")
                    .mapTo(String.class)
                    .forEach(salt -> {
                        if (salt.isEmpty()) {
                            sightings(handle, media, MediaId::hex, null, found);
                        } else {
                            sightings(handle, media, each -> PackHead.salted(salt, each), salt, found);
                        }
                    });
            return found;
        });
    }

    private static void sightings(
            Handle handle,
            Collection<MediaId> media,
            Function<MediaId, String> name,
            @Nullable String salt,
            Map<MediaId, List<Sighting>> found) {
        var named = media.stream().distinct().collect(Collectors.toMap(name, Function.identity()));
        handle.createQuery("""
                        SELECT pack.*, pack_entry.id AS entry, lower(hex(pack_entry.name)) AS named,
                            from_ms, to_ms, basis, verdict
                        FROM pack_entry JOIN pack ON pack.id = pack_entry.pack
                        WHERE name IN (SELECT unhex(value) FROM json_each(:names))
                        AND salt IS :salt AND basis IS NOT NULL ORDER BY pack_entry.id""")
                .bind("names", Acts.names(named.keySet()))
                .bind("salt", salt)
                .map((row, _) -> Map.entry(row.getString("named"), sighting(row, row.getString("named"))))
                .forEach(entry -> found.computeIfAbsent(named.get(entry.getKey()), _ -> new ArrayList<>())
                        .add(entry.getValue()));
    }

    @Override
    public List<Layer> naming(MediaId media) {
        return database.read(
                "read which packs name a media",
                handle -> handle.createQuery("""
                                SELECT * FROM pack WHERE salt IS NULL
                                AND id IN (SELECT pack FROM pack_entry WHERE name = ?) ORDER BY id""")
                        .bind(0, HexFormat.of().parseHex(media.hex()))
                        .map((row, _) -> layer(row))
                        .list());
    }

    private static Sighting sighting(ResultSet row, String name) throws SQLException {
        var layer = layer(row);
        var id = UUID.nameUUIDFromBytes((layer.contents() + name).getBytes(StandardCharsets.US_ASCII));
        return new Sighting(
                layer,
                new RecordId(id),
                new Span(instant(row, "from_ms"), instant(row, "to_ms")),
                Basis.ofWord(row.getString("basis")),
                Optional.ofNullable(row.getString("verdict")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public Optional<Examination> examination(MediaId media) {
        var rows = database.read(
                "read the fingerprints of a media in packs",
                handle -> handle.createQuery(HASHES + """
                        WHERE pack_entry.id = (
                            SELECT pack_entry.id FROM pack_entry JOIN pack ON pack.id = pack_entry.pack
                            WHERE name = ? AND salt IS NULL
                            AND EXISTS (SELECT 1 FROM pack_hash WHERE entry = pack_entry.id)
                            ORDER BY pack_entry.id LIMIT 1)
                        ORDER BY pack_hash.id""")
                        .bind(0, HexFormat.of().parseHex(media.hex()))
                        .map((row, _) -> hashRow(row))
                        .list());
        var sound = sounds.of(media).orElse(null);
        return rows.isEmpty() && sound == null ? Optional.empty() : Optional.of(examination(media, rows, sound));
    }

    private static Examination examination(MediaId media, List<HashRow> rows, @Nullable SoundFingerprint sound) {
        PictureFingerprint picture = null;
        var frames = new ArrayList<FrameHash>();
        for (var row : rows) {
            if (row.timeMillis() < 0) {
                picture = new PictureFingerprint(dihedral(row.hash()), row.quality());
            } else {
                frames.add(new FrameHash(row.timeMillis(), row.hash(), row.quality()));
            }
        }
        var kind = picture != null ? MediaKind.IMAGE : frames.isEmpty() ? MediaKind.AUDIO : MediaKind.VIDEO;
        return new Examination(
                media,
                Examination.VERSION,
                "not examined here",
                Status.EXAMINED,
                null,
                kind.name().toLowerCase(Locale.ROOT) + "/*",
                kind,
                null,
                duration(frames, sound),
                null,
                picture,
                PictureRegions.NONE,
                null,
                frames,
                List.of(),
                Facts.NONE,
                List.of(),
                null,
                sound == null ? null : sound.sha256());
    }

    /// As far as what is known of it reaches.
    private static @Nullable Long duration(List<FrameHash> frames, @Nullable SoundFingerprint sound) {
        var seen = frames.isEmpty() ? 0 : frames.getLast().timeMillis() + 1;
        var heard = sound == null ? 0 : sound.millis();
        return seen == 0 && heard == 0 ? null : (Long) Math.max(seen, heard);
    }

    private static List<PdqHash> dihedral(PdqHash upright) {
        return Stream.of(Orientation.values()).map(upright::turned).toList();
    }

    @Override
    public void hashes(long afterRow, Consumer<HashRow> each) {
        database.read("read the fingerprints of packs", handle -> {
            handle.createQuery(HASHES + "WHERE pack_hash.id > ? ORDER BY pack_hash.id")
                    .bind(0, afterRow)
                    .map((row, _) -> hashRow(row))
                    .forEach(each);
            return null;
        });
    }

    @Override
    public Optional<HashRow> hash(long row) {
        return database.read(
                "read a fingerprint of a pack",
                handle -> handle.createQuery(HASHES + "WHERE pack_hash.id = ?")
                        .bind(0, row)
                        .map((found, _) -> hashRow(found))
                        .findOne());
    }

    private static HashRow hashRow(ResultSet row) throws SQLException {
        return ExaminationRows.hashRow(row, HexFormat.of().formatHex(row.getBytes(2)));
    }

    @Override
    public HashCount hashCount() {
        return database.read(
                "count the fingerprints of packs",
                handle -> handle.createQuery("SELECT count(*), coalesce(max(id), 0) FROM pack_hash")
                        .map((row, _) -> new HashCount(row.getLong(1), row.getLong(2)))
                        .one());
    }
}
