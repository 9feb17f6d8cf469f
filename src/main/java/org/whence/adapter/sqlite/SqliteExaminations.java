package org.whence.adapter.sqlite;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Examinations.HashCount;
import org.whence.core.examination.Examinations.HashRow;
import org.whence.core.examination.Examinations.Pending;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.media.Dimensions;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The examinations in the catalogue.
public final class SqliteExaminations implements Examinations {

    private final Database database;

    public SqliteExaminations(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public Optional<ContentHashes> hashes(MediaId media) {
        return database.read(
                "read the hashes of a media",
                handle -> handle.createQuery(LoggedActMapper.SELECT + """
                        WHERE line.act = (
                            SELECT act FROM acquisition WHERE media = ?
                            ORDER BY author IN (SELECT author FROM own) DESC, act LIMIT 1)""")
                        .bind(0, media.hex())
                        .map(new LoggedActMapper())
                        .findOne()
                        .map(LoggedAct::act)
                        .filter(Act.Added.class::isInstance)
                        .map(act -> ((Act.Added) act).hashes()));
    }

    @Override
    public Optional<Examination> latest(MediaId media) {
        return database.read(
                "read an examination",
                handle -> handle.createQuery("""
                        SELECT json FROM examination WHERE media = ?
                        ORDER BY sender IS NOT NULL, sender NOT IN (SELECT author FROM heard), version DESC LIMIT 1""")
                        .bind(0, media.hex())
                        .mapTo(String.class)
                        .findOne()
                        .map(ExaminationJson::read));
    }

    @Override
    public Map<MediaId, Measured> measured(Collection<MediaId> media) {
        return database.read("read the sizes of media", handle -> {
            var measured = new HashMap<MediaId, Measured>();
            handle.createQuery("""
                            WITH asked AS MATERIALIZED (SELECT DISTINCT value AS media FROM json_each(:media)),
                            ours AS MATERIALIZED (SELECT author FROM own),
                            listened AS MATERIALIZED (SELECT author FROM heard)
                            SELECT asked.media, examination.width, examination.height, acquisition.size
                            FROM asked
                            CROSS JOIN examination ON examination.id = (
                                SELECT id FROM examination WHERE media = asked.media
                                ORDER BY sender IS NOT NULL, sender NOT IN (SELECT author FROM listened), version DESC
                                LIMIT 1)
                            CROSS JOIN acquisition ON acquisition.act = (
                                SELECT act FROM acquisition WHERE media = asked.media
                                ORDER BY author IN (SELECT author FROM ours) DESC, act LIMIT 1)
                            WHERE examination.width IS NOT NULL""")
                    .bind("media", Acts.names(media))
                    .map((row, _) -> measured.put(
                            new MediaId(row.getString(1)),
                            new Measured(new Dimensions(row.getInt(2), row.getInt(3)), row.getLong(4))))
                    .list();
            return measured;
        });
    }

    @Override
    public Optional<Examination> made(MediaId media) {
        return database.read(
                "read an examination",
                handle -> handle.createQuery("""
                        SELECT json FROM examination WHERE media = ? AND version = ? AND sender IS NULL""")
                        .bind(0, media.hex())
                        .bind(1, Examination.VERSION)
                        .mapTo(String.class)
                        .findOne()
                        .map(ExaminationJson::read));
    }

    @Override
    public boolean givesWay(Examination to, AuthorId sender) {
        return database.read("look for an examination", handle -> ExaminationRows.givesWay(handle, to, sender));
    }

    @Override
    public void take(Examination examination, AuthorId sender) {
        database.write("keep an examination from elsewhere", handle -> {
            ExaminationRows.take(handle, examination, sender);
            return null;
        });
    }

    @Override
    public boolean isHeld(MediaId media) {
        return database.read(
                "look for a media held",
                handle -> handle.createQuery("""
                        SELECT count(*) FROM acquisition
                        JOIN line ON line.act = acquisition.act
                        JOIN chain ON chain.id = line.chain AND chain.foreign_chain = 0
                            AND chain.author IN (SELECT author FROM own)
                        WHERE acquisition.media = ?""")
                                .bind(0, media.hex())
                                .mapTo(Long.class)
                                .one()
                        > 0);
    }

    @Override
    public List<Pending> pending(int limit) {
        return database.read(
                "read what has to be examined",
                handle -> handle.createQuery("""
                        SELECT media, case_id, name FROM (
                            SELECT held.*, row_number() OVER (
                                PARTITION BY held.media ORDER BY held.arrived_ms, held.act) AS place
                            FROM acquisition AS held
                            JOIN line ON line.act = held.act
                            JOIN chain ON chain.id = line.chain AND chain.foreign_chain = 0
                            AND chain.author IN (SELECT author FROM own)
                            WHERE NOT EXISTS (
                                SELECT 1 FROM examination
                                WHERE examination.media = held.media AND examination.version = :version
                                AND examination.sender IS NULL))
                        WHERE place = 1
                        ORDER BY arrived_ms, act
                        LIMIT :limit""")
                        .bind("version", Examination.VERSION)
                        .bind("limit", limit)
                        .map((row, _) -> new Pending(
                                new MediaId(row.getString("media")),
                                CaseId.parse(row.getString("case_id")),
                                row.getString("name")))
                        .list());
    }

    @Override
    public Waiting waiting() {
        return database.read(
                "count what has to be examined",
                handle -> handle.createQuery("""
                        SELECT count(*), count(earlier) FROM (
                            SELECT DISTINCT held.media, (
                                SELECT 1 FROM examination
                                WHERE examination.media = held.media AND examination.sender IS NULL) AS earlier
                            FROM acquisition AS held
                            JOIN line ON line.act = held.act
                            JOIN chain ON chain.id = line.chain AND chain.foreign_chain = 0
                            WHERE NOT EXISTS (
                                SELECT 1 FROM examination
                                WHERE examination.media = held.media AND examination.version = :version
                                AND examination.sender IS NULL))""")
                        .bind("version", Examination.VERSION)
                        .map((row, _) -> new Waiting(row.getLong(1), row.getLong(2)))
                        .one());
    }

    @Override
    public List<MediaId> beginningWith(String digits) {
        return database.read(
                "look for media by name",
                handle -> handle.createQuery("""
                        SELECT DISTINCT media FROM item WHERE media >= :digits AND media < :digits || 'g'
                        ORDER BY media LIMIT 10""")
                        .bind("digits", digits)
                        .map((row, _) -> new MediaId(row.getString(1)))
                        .list());
    }

    @Override
    public List<MediaId> samePixels(String pixels) {
        return database.read(
                "look for equal pixels",
                handle -> handle.createQuery("""
                        SELECT DISTINCT media FROM examination
                        WHERE pixels = ? AND sender IS NULL ORDER BY media""")
                        .bind(0, pixels)
                        .map((row, _) -> new MediaId(row.getString(1)))
                        .list());
    }

    @Override
    public void hashes(long afterRow, Consumer<HashRow> each) {
        database.read("read the fingerprints", handle -> {
            handle.createQuery("""
                            SELECT fingerprint.id, examination.media, time_ms, hash, quality
                            FROM fingerprint
                            CROSS JOIN examination ON examination.id = fingerprint.examination
                            WHERE fingerprint.id > :after AND examination.version = :version
                            ORDER BY fingerprint.id""")
                    .bind("after", afterRow)
                    .bind("version", Examination.VERSION)
                    .map((row, _) -> ExaminationRows.hashRow(row, row.getString(2)))
                    .forEach(each);
            return null;
        });
    }

    @Override
    public Optional<HashRow> hash(long row) {
        return database.read(
                "read a fingerprint",
                handle -> handle.createQuery("""
                        SELECT fingerprint.id, examination.media, time_ms, hash, quality
                        FROM fingerprint
                        JOIN examination ON examination.id = fingerprint.examination
                        WHERE fingerprint.id = ?""")
                        .bind(0, row)
                        .map((found, _) -> ExaminationRows.hashRow(found, found.getString(2)))
                        .findOne());
    }

    @Override
    public HashCount hashCount() {
        return database.read(
                "count the fingerprints",
                handle -> handle.createQuery("""
                        SELECT count(*), coalesce(max(id), 0) FROM fingerprint
                        WHERE examination IN (SELECT id FROM examination WHERE version = ?)""")
                        .bind(0, Examination.VERSION)
                        .map((row, _) -> new HashCount(row.getLong(1), row.getLong(2)))
                        .one());
    }
}
