package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Notes;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.RecordId;

/// The notes in the catalogue, each with all its wordings.
public final class SqliteNotes implements Notes {

    /// Where several authors wrote a note of one id, it is that of one whose acts count.
    private static final String FIRST_HAND = """
            ((case_id, author) IN (SELECT case_id, author FROM heard) OR NOT EXISTS (
                SELECT 1 FROM note AS ours
                WHERE ours.id = note.id AND ours.case_id = note.case_id
                AND (ours.case_id, ours.author) IN (SELECT case_id, author FROM heard)))""";

    private final Database database;

    public SqliteNotes(Catalogue catalogue) {
        this.database = catalogue.database();
    }

    @Override
    public List<Note> on(Note.Subject subject) {
        return notes("kind = ? AND name = ?", subject.kind().word(), subject.name());
    }

    @Override
    public List<Note> in(CaseId id) {
        return notes("case_id = ?", id.toString());
    }

    @Override
    public Optional<Note> byId(RecordId id) {
        return notes("id = ?", id.toString()).stream().findFirst();
    }

    private List<Note> notes(String which, String... values) {
        return database.read("read notes", handle -> {
            var acts = handle.createQuery(LoggedActMapper.SELECT + "WHERE line.act IN (SELECT act FROM note WHERE "
                    + which + " AND " + FIRST_HAND + ")");
            for (var i = 0; i < values.length; i++) {
                acts.bind(i, values[i]);
            }
            return acts.map(new LoggedActMapper()).list().stream()
                    .sorted(comparing(LoggedAct::at).thenComparing(LoggedAct::id))
                    .flatMap(logged -> note(handle, logged))
                    .toList();
        });
    }

    private static Stream<Note> note(Handle handle, LoggedAct logged) {
        if (!(logged.act() instanceof Act.Noted noted && logged.chain().in() instanceof CaseId in)) {
            return Stream.of();
        }
        var revisions = handle
                .createQuery(LoggedActMapper.SELECT + """
                        WHERE line.act IN (
                            SELECT act FROM setting WHERE record = ? AND field = 'text' AND case_id = ?)""")
                .bind(0, noted.note().toString())
                .bind(1, in.toString())
                .map(new LoggedActMapper())
                .list()
                .stream()
                .flatMap(SqliteNotes::revision)
                .sorted(comparing((Note.Revision revision) -> !revision.act().equals(logged.id()))
                        .thenComparing(Note.Revision::at)
                        .thenComparing(Note.Revision::act))
                .toList();
        var standing = standing(handle, noted.note(), in);
        return Stream.of(new Note(
                noted.note(),
                in,
                noted.on(),
                noted.part(),
                revisions,
                revisions.stream()
                        .filter(revision -> standing.contains(revision.act()))
                        .toList()));
    }

    private static List<ActId> standing(Handle handle, RecordId note, CaseId in) {
        return handle.createQuery("SELECT act FROM shown WHERE record = ? AND field = 'text' AND case_id = ?")
                .bind(0, note.toString())
                .bind(1, in.toString())
                .map((row, _) -> new ActId(row.getString(1)))
                .list();
    }

    private static Stream<Note.Revision> revision(LoggedAct logged) {
        var by = logged.chain().author();
        if (logged.act() instanceof Act.Noted noted) {
            return Stream.of(new Note.Revision(logged.id(), by, logged.at(), noted.form(), noted.text()));
        }
        return logged.act() instanceof Act.Revised revised
                ? Stream.of(new Note.Revision(logged.id(), by, logged.at(), revised.form(), revised.text()))
                : Stream.of();
    }
}
