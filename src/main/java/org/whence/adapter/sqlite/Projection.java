package org.whence.adapter.sqlite;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.Copy;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Standing;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// Puts what an act of a case amounts to into the tables of `projections.sql`. Every row is keyed by its act, and a
/// row of `item` only ever gives way to an earlier one: in which order acts come, and how often, makes no
/// difference.
final class Projection implements AutoCloseable {

    private final Statements statements;
    private final Platforms platforms;
    private final Map<String, String> inserts = new HashMap<>();

    Projection(Handle handle, Platforms platforms) {
        this.statements = new Statements(handle);
        this.platforms = platforms;
    }

    /// Acts about no case amount to nothing here.
    void apply(LoggedAct logged) {
        if (!(logged.chain().in() instanceof CaseId in)) {
            return;
        }
        switch (logged.act()) {
            case Act.Added added -> added(logged, in, added);
            case Act.Sourced sourced -> insert(logged, "source (act, case_id, media)", in, sourced.media());
            case Act.Dated dated -> insert(logged, "source (act, case_id, media)", in, dated.media());
            case Act.Posted posted -> posted(logged, in, posted);
            case Act.Claimed(var claim) -> record(logged, in, claim.id(), "claim", Stream.of(claim.media()));
            case Act.Bounded(var bound) -> record(logged, in, bound.id(), "bound", Stream.of(bound.media()));
            case Act.Withdrawn withdrawn ->
                insert(logged, "withdrawal (act, case_id, author, record)", in, author(logged), withdrawn.record());
            case Act.Noted noted ->
                insert(
                        logged,
                        "note (act, case_id, author, id, kind, name)",
                        in,
                        author(logged),
                        noted.note(),
                        noted.on().kind().word(),
                        noted.on().name());
            case Act.Decided decided ->
                insert(
                        logged,
                        "decision (act, first, second)",
                        decided.pair().first(),
                        decided.pair().second());
            case Act.Adopted(var id, var copy) -> copied(logged, in, id, "adopted", copy);
            case Act.Cited(var id, var copy) -> copied(logged, in, id, "cited", copy);
            case Act.Unknown unknown -> unknown(logged, in, unknown);
            case Act.Removed removed -> insert(logged, "removal (act, case_id, media)", in, removed.media());
            case Act.TimeAsked _, Act.TimeStamped _ -> insert(logged, "stamping (act, case_id)", in);
            case Act.Opened _, Act.Named _, Act.Examined _, Act.Revised _, Act.Marked _, Act.Reviewed _ -> {}
            case Act.Answered _, Act.Concluded _, Act.SecondReviewed _ -> {}
            case Act.Verified _, Act.Exported _, Act.Imported _, Act.Relied _, Act.ClosedOff _, Act.Restored _ -> {}
        }
        Standing.Setting.of(logged).ifPresent(setting -> set(logged, in, setting));
        word(logged);
    }

    private void added(LoggedAct logged, CaseId in, Act.Added added) {
        var acquisition = added.acquisition();
        var arrived = acquisition.arrivedAt().toEpochMilli();
        var media = acquisition.media();
        insert(
                logged,
                "acquisition (act, case_id, author, media, name, size, arrived_ms)",
                in,
                author(logged),
                media,
                acquisition.name(),
                added.hashes().size(),
                arrived);
        statements.run(
                """
                INSERT INTO item (case_id, media, arrived_ms, act, author, name, size) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (case_id, media) DO UPDATE SET arrived_ms = excluded.arrived_ms, act = excluded.act,
                    author = excluded.author, name = excluded.name, size = excluded.size
                WHERE (excluded.arrived_ms, excluded.act) < (item.arrived_ms, item.act)
                """,
                in.toString(),
                media.hex(),
                arrived,
                logged.id().hex(),
                author(logged).hex(),
                acquisition.name(),
                added.hashes().size());
        appearances(logged, acquisition, in);
    }

    private void appearances(LoggedAct logged, Acquisition acquisition, CaseId in) {
        var by = logged.chain().author();
        appearance(logged, Appearance.held(acquisition, in, by), null);
        Appearance.collected(acquisition, in, by).ifPresent(collected -> appearance(logged, collected, null));
    }

    private void posted(LoggedAct logged, CaseId in, Act.Posted posted) {
        record(logged, in, posted.post().id(), "post", posted.media().stream());
        for (var media : posted.media()) {
            var by = logged.chain().author();
            var published = Appearance.published(posted.post(), media, in, by, logged.at(), platforms);
            appearance(logged, published, posted.post().id());
        }
    }

    private void copied(LoggedAct logged, CaseId in, RecordId id, String kind, Copy copy) {
        record(logged, in, id, kind, Copies.media(copy));
        Copies.media(copy)
                .flatMap(media ->
                        Copies.appearances(copy, media, in, logged.chain().author(), platforms))
                .forEach(appearance -> appearance(logged, appearance, id));
    }

    private static AuthorId author(LoggedAct logged) {
        return logged.chain().author();
    }

    /// An act whose payload is not here amounts to nothing until it comes.
    private void unknown(LoggedAct logged, CaseId in, Act.Unknown act) {
        if (act.version() > 0) {
            insert(logged, "unknown (act, case_id)", in);
        }
    }

    private void record(LoggedAct logged, CaseId in, RecordId id, String kind, Stream<MediaId> about) {
        insert(logged, "record (act, case_id, author, id, kind)", in, author(logged), id, kind);
        about.forEach(media -> insert(logged, "about (act, media)", media));
    }

    /// @param record that can be taken back, or null
    private void appearance(LoggedAct logged, Appearance appearance, @Nullable RecordId record) {
        var from = appearance.when().from();
        var to = appearance.when().to();
        insert(
                logged,
                "appearance (act, case_id, author, media, basis, from_ms, to_ms, record, source)",
                appearance.in(),
                author(logged),
                appearance.media(),
                appearance.basis().word(),
                from == null ? null : from.toEpochMilli(),
                to == null ? null : to.toEpochMilli(),
                record,
                appearance.source());
    }

    private void set(LoggedAct logged, CaseId in, Standing.Setting setting) {
        var field = setting.field();
        insert(
                logged,
                "setting (act, case_id, author, record, field, value)",
                in,
                author(logged),
                field.record(),
                field.name(),
                value(logged.act()));
        setting.replaces().forEach(replaced -> insert(logged, "replacement (act, replaced)", replaced));
    }

    /// The value where lists show it; else it is read from the payload.
    private static String value(Act act) {
        return switch (act) {
            case Act.Noted _, Act.Revised _, Act.Decided _ -> "";
            case Act.Answered _, Act.Concluded _, Act.SecondReviewed _ -> "";
            default -> Standing.value(act);
        };
    }

    private void word(LoggedAct logged) {
        var text = Folding.fold(Wording.of(logged.act()));
        if (text.isBlank()) {
            return;
        }
        if (statements.run("INSERT INTO wording (act, text) VALUES (?, ?) ON CONFLICT DO NOTHING", logged.id(), text)
                > 0) {
            statements.run("INSERT INTO wording_index (rowid, text) VALUES (last_insert_rowid(), ?)", text);
        }
    }

    /// Inserts a row that begins with the act's name, unless it is there.
    private void insert(LoggedAct logged, String columns, @Nullable Object... values) {
        var row = new @Nullable Object[values.length + 1];
        row[0] = logged.id();
        System.arraycopy(values, 0, row, 1, values.length);
        statements.run(inserts.computeIfAbsent(columns, of -> insertInto(of, row.length)), row);
    }

    private static String insertInto(String columns, int count) {
        var marks = String.join(", ", Collections.nCopies(count, "?"));
        return "INSERT INTO " + columns + " VALUES (" + marks + ") ON CONFLICT DO NOTHING";
    }

    @Override
    public void close() {
        statements.close();
    }
}
