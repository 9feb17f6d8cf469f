package org.whence.adapter.sqlite;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Examinations.HashRow;
import org.whence.core.examination.Fingerprints;
import org.whence.core.examination.StatedFacts;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.metadata.LivePhoto;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;

/// The rows of examinations and their fingerprints. Another result of the same version takes the place of
/// the one before: its rows get new numbers.
final class ExaminationRows {

    private ExaminationRows() {}

    /// Whether the act speaks of this examination and of no other.
    static boolean isOf(Act.Examined act, Examination examination) {
        return act.media().equals(examination.media())
                && act.version() == examination.version()
                && act.status() == examination.status()
                && act.result().equals(ExaminationJson.sha256(examination));
    }

    /// Keeps what somebody else computed, if what is here gives way to it.
    static void take(Handle handle, Examination examination, AuthorId sender) {
        if (givesWay(handle, examination, sender)) {
            put(handle, examination, sender);
        }
    }

    /// What was examined here never gives way. What one sender said gives way to what that sender says now,
    /// and to somebody who is relied upon in any case where that sender is not.
    static boolean givesWay(Handle handle, Examination to, AuthorId sender) {
        return handle.createQuery("""
                        SELECT NOT EXISTS (
                            SELECT 1 FROM examination
                            WHERE media = :media AND (
                                sender IS NULL
                                OR version = :version AND sender <> :sender AND NOT (
                                    :sender IN (SELECT author FROM heard)
                                    AND sender NOT IN (SELECT author FROM heard))))""")
                .bind("media", to.media().hex())
                .bind("version", to.version())
                .bind("sender", sender.hex())
                .mapTo(Boolean.class)
                .one();
    }

    /// Keeps what was examined here.
    static void put(Handle handle, Examination examination) {
        put(handle, examination, null);
    }

    private static void put(Handle handle, Examination examination, @Nullable AuthorId sender) {
        handle.execute(
                "DELETE FROM examination WHERE media = ? AND version = ?",
                examination.media().hex(),
                examination.version());
        var size = examination.size();
        var row = handle.createQuery("""
                        INSERT INTO examination (
                            media, version, status, reason, type, kind, width, height, duration_ms, pixels, json, sender,
                            content_identifier)
                        VALUES (
                            :media, :version, :status, :reason, :type, :kind, :width, :height, :duration, :pixels, :json, :sender,
                            :identifier)
                        RETURNING id""")
                .bind("media", examination.media().hex())
                .bind("version", examination.version())
                .bind("status", examination.status().word())
                .bind("reason", examination.reason())
                .bind("type", examination.type())
                .bind("kind", examination.kind().word())
                .bind("width", size == null ? null : size.width())
                .bind("height", size == null ? null : size.height())
                .bind("duration", examination.durationMillis())
                .bind("pixels", examination.pixels())
                .bind("json", ExaminationJson.write(examination))
                .bind("sender", sender == null ? null : sender.hex())
                .bind("identifier", LivePhoto.identifier(examination.metadata()).orElse(null))
                .mapTo(Long.class)
                .one();
        fingerprints(handle, row, examination);
        var stated = StatedFacts.Stated.of(examination);
        if (stated.isAnything()) {
            handle.execute(
                    "INSERT INTO stated (examination, facts, methods) VALUES (?, ?, ?)",
                    row,
                    stated.factsJson(),
                    stated.methodsJson());
        }
    }

    private static void fingerprints(Handle handle, long row, Examination examination) {
        var batch = handle.prepareBatch("""
                INSERT INTO fingerprint (examination, time_ms, hash, quality) VALUES (?, ?, ?, ?)""");
        for (var hash : Fingerprints.of(examination)) {
            batch.add(row, hash.timeMillis(), bytes(hash.hash()), hash.quality());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /// 32 bytes in the order in which the hash is printed; an array of its own, for a batch keeps it.
    static byte[] bytes(PdqHash hash) {
        return ByteBuffer.allocate(PdqHash.BITS / Byte.SIZE)
                .putLong(hash.w0())
                .putLong(hash.w1())
                .putLong(hash.w2())
                .putLong(hash.w3())
                .array();
    }

    /// A fingerprint with the columns id, whose it is, `time_ms`, `hash` and `quality`.
    ///
    /// @param media whose it is, in hex, however that is stored
    static HashRow hashRow(ResultSet row, String media) throws SQLException {
        return new HashRow(row.getLong(1), new MediaId(media), row.getLong(3), hash(row.getBytes(4)), row.getInt(5));
    }

    static PdqHash hash(byte[] bytes) {
        var words = ByteBuffer.wrap(bytes);
        return new PdqHash(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }
}
