package org.whence.adapter.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Csv;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;

/// The report as one table: a row for each media and for each record that speaks of it.
final class CsvTable {

    private static final String HEAD = Csv.row(
            "record", "id", "sha256", "name", "from", "to", "what", "value", "words", "by", "basis", "counts",
            "verdict");

    private final Report report;
    private final List<String> rows = new ArrayList<>(List.of(HEAD));

    private CsvTable(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        var table = new CsvTable(report);
        report.sheets().forEach(table::sheet);
        return String.join("", table.rows);
    }

    private void sheet(Sheet sheet) {
        var examination = sheet.examination();
        row("media", sheet.media().hex(), sheet)
                .value(
                        examination == null ? "" : examination.type(),
                        sheet.hashes().size() + " bytes")
                .basis(examination == null ? "pending" : examination.status().word())
                .end();
        sheet.appearances()
                .forEach(witness -> row("seen", witness.appearance().id().toString(), sheet)
                        .when(witness.when())
                        .value(
                                witness.via() == null
                                        ? "these bytes"
                                        : witness.via().relation().words(),
                                witness.appearance().source())
                        .by(report.author(witness.appearance().by()))
                        .basis(witness.appearance().basis().word())
                        .counts(witness.counts() ? "yes" : witness.standing().says())
                        .end());
        sheet.judged()
                .forEach(judged -> row("claim", judged.claim().id().toString(), sheet)
                        .when(judged.claim().span())
                        .value(judged.claim().attribute().words(), ClaimsMarkup.value(judged.claim()))
                        .words(judged.claim().quote())
                        .by(judged.claim().by())
                        .counts(judged.says())
                        .verdict(judged.verdict().word())
                        .end());
        matches("match", sheet, sheet.matches());
        matches("lead", sheet, sheet.leads());
        sheet.posts()
                .forEach(post -> row("post", post.id().toString(), sheet)
                        .when(
                                post.postedAt() == null
                                        ? Span.OPEN
                                        : post.postedAt().span())
                        .value("published", post.address())
                        .words(post.text())
                        .by(post.account())
                        .basis(post.basis().word())
                        .end());
        sheet.findings()
                .forEach(finding -> row("finding", finding.rule(), sheet)
                        .value(finding.severity().name().toLowerCase(Locale.ROOT), finding.says())
                        .end());
        sheet.notes()
                .forEach(note -> note.standing()
                        .forEach(wording -> row("note", note.id().toString(), sheet)
                                .when(Span.at(wording.at()))
                                .value(wording.form().word(), "")
                                .words(wording.text())
                                .by(report.author(wording.by()))
                                .end()));
    }

    private void matches(String record, Sheet sheet, List<Sheet.Seen> found) {
        found.forEach(seen -> row(record, seen.match().other().hex(), sheet)
                .value(seen.match().relation().words(), seen.otherName())
                .words(seen.match().evidence().distance() + " of 256 bits")
                .by(seen.decidedBy())
                .basis(seen.decision().words())
                .end());
    }

    private Row row(String record, String id, Sheet sheet) {
        return new Row(record, id, sheet);
    }

    /// A row in the making.
    private final class Row {

        private final String[] cells = new String[13];

        Row(String record, String id, Sheet sheet) {
            Arrays.fill(cells, "");
            set(0, record).set(1, id).set(2, sheet.media().hex()).set(3, sheet.name());
        }

        private Row set(int cell, @Nullable String text) {
            cells[cell] = text == null ? "" : text;
            return this;
        }

        Row when(Span span) {
            return set(4, span.from() == null ? null : TimeText.iso(span.from()))
                    .set(5, span.to() == null ? null : TimeText.iso(span.to()));
        }

        Row value(String what, @Nullable String value) {
            return set(6, what).set(7, value);
        }

        Row words(@Nullable String words) {
            return set(8, words);
        }

        Row by(@Nullable String by) {
            return set(9, by);
        }

        Row basis(String basis) {
            return set(10, basis);
        }

        Row counts(String counts) {
            return set(11, counts);
        }

        Row verdict(String verdict) {
            return set(12, verdict);
        }

        void end() {
            rows.add(Csv.row(cells));
        }
    }
}
