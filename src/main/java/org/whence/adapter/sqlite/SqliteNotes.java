package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;
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
    public List<Note> on(Collection<Note.Subject> subjects) {
        var named = Json.array(
                subjects.stream().distinct().toList(),
                subject -> Json.texts(List.of(subject.kind().word(), subject.name())));
        return notes(
                "(kind, name) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:value))",
                JsonWriter.canonical(named));
    }

    @Override
    public Optional<Note> byId(RecordId id) {
        return notes("id = :value", id.toString()).stream().findFirst();
    }

    /// In three queries, however many there are.
    private List<Note> notes(String which, String value) {
        return database.read("read notes", handle -> {
            var written = handle
                    .createQuery(LoggedActMapper.SELECT + "WHERE line.act IN (SELECT act FROM note WHERE " + which
                            + " AND " + FIRST_HAND + ")")
                    .bind("value", value)
                    .map(new LoggedActMapper())
                    .list()
                    .stream()
                    .sorted(comparing(LoggedAct::at).thenComparing(LoggedAct::id))
                    .toList();
            if (written.isEmpty()) {
                return List.of();
            }
            var ids = Acts.names(written.stream()
                    .flatMap(logged -> id(logged).stream())
                    .map(Wording::note)
                    .distinct()
                    .toList());
            var worded = worded(handle, ids);
            var standing = standing(handle, ids);
            return written.stream()
                    .flatMap(logged -> note(logged, worded, standing))
                    .toList();
        });
    }

    /// The note of a case that an act wrote or revised.
    private record Wording(RecordId note, CaseId in) {}

    private static Optional<Wording> id(LoggedAct logged) {
        if (!(logged.chain().in() instanceof CaseId in)) {
            return Optional.empty();
        }
        return switch (logged.act()) {
            case Act.Noted noted -> Optional.of(new Wording(noted.note(), in));
            case Act.Revised revised -> Optional.of(new Wording(revised.note(), in));
            default -> Optional.empty(); // no other words a note
        };
    }

    private static Map<Wording, List<LoggedAct>> worded(Handle handle, String ids) {
        var worded = new HashMap<Wording, List<LoggedAct>>();
        handle.createQuery(LoggedActMapper.SELECT + """
                        WHERE line.act IN (
                            SELECT act FROM setting
                            WHERE record IN (SELECT value FROM json_each(:ids)) AND field = 'text')""")
                .bind("ids", ids)
                .map(new LoggedActMapper())
                .forEach(logged -> id(logged)
                        .ifPresent(wording -> worded.computeIfAbsent(wording, _ -> new ArrayList<>())
                                .add(logged)));
        return worded;
    }

    private static Set<ActId> standing(Handle handle, String ids) {
        return handle.createQuery("""
                        SELECT act FROM shown
                        WHERE record IN (SELECT value FROM json_each(:ids)) AND field = 'text'""")
                .bind("ids", ids)
                .map((row, _) -> new ActId(row.getString(1)))
                .set();
    }

    private static Stream<Note> note(LoggedAct logged, Map<Wording, List<LoggedAct>> worded, Set<ActId> standing) {
        if (!(logged.act() instanceof Act.Noted noted && logged.chain().in() instanceof CaseId in)) {
            return Stream.of();
        }
        var revisions = worded.getOrDefault(new Wording(noted.note(), in), List.of()).stream()
                .flatMap(SqliteNotes::revision)
                .sorted(comparing((Note.Revision revision) -> !revision.act().equals(logged.id()))
                        .thenComparing(Note.Revision::at)
                        .thenComparing(Note.Revision::act))
                .toList();
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
