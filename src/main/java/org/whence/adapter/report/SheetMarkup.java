package org.whence.adapter.report;

import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.name;
import static org.whence.adapter.report.Markup.named;
import static org.whence.adapter.report.Markup.said;
import static org.whence.adapter.report.Markup.sentence;
import static org.whence.adapter.report.Markup.text;
import static org.whence.adapter.report.Markup.times;

import java.util.Base64;
import java.util.Locale;
import org.whence.core.custody.Mark;
import org.whence.core.finding.Finding;
import org.whence.core.provenance.Note;
import org.whence.core.record.MediaId;
import org.whence.core.report.Picture;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// What is known of each media.
final class SheetMarkup {

    private final Report report;
    private final RecordMarkup record;
    private final AppraisalMarkup appraisals;

    SheetMarkup(Report report) {
        this.report = report;
        record = new RecordMarkup(report);
        appraisals = new AppraisalMarkup(report);
    }

    /// Where the sheet of a media can be pointed at.
    static String id(MediaId media) {
        return "m" + media.hex().substring(0, 16);
    }

    Markup all() {
        return Markup.all(
                element("h2", "media", text("What is known of each media")),
                Markup.all(report.sheets().stream().map(this::sheet)));
    }

    private Markup sheet(Sheet sheet) {
        var number = report.sheets().indexOf(sheet) + 1;
        return named(
                "div",
                "sheet",
                id(sheet.media()),
                element("h3", "", element("span", "number", text(String.valueOf(number))), name(sheet.name())),
                top(sheet),
                appraisals.of(sheet.appraisal()),
                record.of(sheet),
                FileMarkup.stated(sheet),
                findings(sheet),
                notes(sheet));
    }

    private static Markup top(Sheet sheet) {
        return element(
                "table",
                "top",
                element(
                        "tr",
                        "",
                        element("td", "picture", picture(sheet)),
                        element("td", "", FileMarkup.bytes(sheet))));
    }

    private static Markup picture(Sheet sheet) {
        var description = sheet.marks().get(Mark.DESCRIPTION);
        var says = description == null ? Markup.NONE : element("p", "described", said(description));
        return switch (sheet.picture()) {
            case Picture.Covered covered ->
                Markup.all(
                        Markup.image(
                                covered.height() > covered.width() ? "tall" : "wide",
                                Png.data(covered),
                                "A covered picture"),
                        element("p", "caption", text("Covered")),
                        says);
            case Picture.Clear(var jpeg) ->
                Markup.all(
                        Markup.image(
                                isTall(sheet) ? "tall" : "wide",
                                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg),
                                description == null ? "A preview" : description),
                        says);
            case null -> Markup.all(element("p", "caption", text("No picture")), says);
        };
    }

    private static boolean isTall(Sheet sheet) {
        var size = sheet.examination() == null ? null : sheet.examination().size();
        return size != null && size.height() > size.width();
    }

    private static Markup findings(Sheet sheet) {
        if (sheet.findings().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text("Findings")),
                element(
                        "ul",
                        "",
                        sheet.findings().stream().map(SheetMarkup::finding).toList()));
    }

    private static Markup finding(Finding finding) {
        return element(
                "li",
                "",
                element("span", "label", text(finding.severity().name().toLowerCase(Locale.ROOT) + ": ")),
                sentence(finding.says()),
                element("span", "rule", text(" (rule " + finding.rule() + ")")));
    }

    /// Observations apart from inferences: side by side, and never one among the others.
    private Markup notes(Sheet sheet) {
        if (sheet.notes().isEmpty()) {
            return Markup.NONE;
        }
        return element(
                "table",
                "notes",
                element("tr", "", element("th", "", text("Observed")), element("th", "", text("Inferred"))),
                element(
                        "tr",
                        "",
                        element("td", "", notes(sheet, Note.Form.OBSERVATION)),
                        element("td", "", notes(sheet, Note.Form.INFERENCE))));
    }

    private Markup notes(Sheet sheet, Note.Form form) {
        var wordings = sheet.wordings(form);
        return wordings.isEmpty()
                ? element("p", "empty", text("nothing"))
                : Markup.all(wordings.stream()
                        .map(wording -> Markup.all(
                                Markup.saidBlock("note", wording.text()),
                                element(
                                        "p",
                                        "who",
                                        name(report.author(wording.by())),
                                        times(", " + TimeText.words(wording.at()))))));
    }
}
