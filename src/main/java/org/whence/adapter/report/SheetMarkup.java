package org.whence.adapter.report;

import static org.whence.adapter.report.HtmlReport.row;
import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.link;
import static org.whence.adapter.report.Markup.named;
import static org.whence.adapter.report.Markup.said;
import static org.whence.adapter.report.Markup.text;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.CredentialsWords;
import org.whence.core.custody.Act;
import org.whence.core.examination.Examination;
import org.whence.core.finding.Finding;
import org.whence.core.metadata.Device;
import org.whence.core.place.Place;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Witness;
import org.whence.core.record.AuthorId;
import org.whence.core.report.Picture;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// What is known of each media.
final class SheetMarkup {

    private final Report report;

    SheetMarkup(Report report) {
        this.report = report;
    }

    /// Where the sheet of a media can be pointed at.
    static String id(Sheet sheet) {
        return "m" + sheet.media().hex().substring(0, 16);
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
                id(sheet),
                element("h3", "", element("span", "number", text(String.valueOf(number))), said(sheet.name())),
                top(sheet),
                judged(sheet),
                appearances(sheet),
                matches("Matches", sheet.matches()),
                matches("Leads: weaker, and nothing rests on them", sheet.leads()),
                posts(sheet),
                stated(sheet),
                findings(sheet),
                notes(sheet));
    }

    private static Markup top(Sheet sheet) {
        return element(
                "table",
                "top",
                element("tr", "", element("td", "picture", picture(sheet)), element("td", "", bytes(sheet))));
    }

    private static Markup picture(Sheet sheet) {
        var description = sheet.marks().get(Act.Mark.DESCRIPTION);
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

    private static Markup bytes(Sheet sheet) {
        var examination = sheet.examination();
        var rows = new ArrayList<Markup>();
        rows.add(row("SHA-256", element("span", "hash", text(sheet.media().hex()))));
        rows.add(row("Bytes", text(grouped(sheet.hashes().size()) + what(examination))));
        sheet.acquisitions().forEach(acquisition -> rows.add(row("Came here", came(acquisition))));
        rows.add(row("Examined", text(examined(examination))));
        if (examination != null && examination.reason() != null) {
            rows.add(row("", said(examination.reason())));
        }
        if (examination != null && examination.picture() != null) {
            rows.add(row(
                    "Fingerprint",
                    Markup.all(
                            text("PDQ of quality " + examination.picture().quality() + ": "),
                            element(
                                    "span",
                                    "hash",
                                    text(examination.picture().hash().hex())))));
        }
        if (examination != null && examination.credentials() != null) {
            rows.add(row(
                    "Credentials",
                    said("C2PA: "
                            + CredentialsWords.state(examination.credentials().outcome()))));
        }
        return element("table", "facts", rows);
    }

    private static String what(@Nullable Examination examination) {
        if (examination == null) {
            return "";
        }
        var size = examination.size();
        return " · " + examination.type() + (size == null ? "" : " · " + size.width() + " × " + size.height())
                + (examination.durationMillis() == null
                        ? ""
                        : " · " + String.format(Locale.ROOT, "%.1f s", examination.durationMillis() / 1000.0));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static Markup came(Acquisition acquisition) {
        var from = acquisition.from();
        var collected = acquisition.collectedAt();
        return Markup.all(
                text(TimeText.words(acquisition.arrivedAt()) + ", "),
                said(acquisition.how()),
                from == null ? Markup.NONE : Markup.all(text(" from "), said(from)),
                text(collected == null ? "" : ", collected " + TimeText.words(collected.span())),
                text(
                        acquisition.statedSha256() == null
                                ? " (first hashed on arrival)"
                                : " (hash stated at collection: "
                                        + (acquisition
                                                        .statedSha256()
                                                        .equals(acquisition
                                                                .media()
                                                                .hex())
                                                ? "the same"
                                                : "another one")
                                        + ")"),
                acquisition.defect() == null ? Markup.NONE : Markup.all(text(" "), said(acquisition.defect())));
    }

    private static String examined(@Nullable Examination examination) {
        return examination == null
                ? "not yet"
                : examination.status().word() + ", by examiner version " + examination.version() + ", "
                        + examination.sandbox();
    }

    private static Markup judged(Sheet sheet) {
        if (sheet.judged().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text("Claims")),
                element(
                        "table",
                        "rows",
                        element(
                                "tbody",
                                "",
                                Markup.all(sheet.judged().stream()
                                        .map(judged -> element(
                                                "tr",
                                                "",
                                                element(
                                                        "td",
                                                        "verdictcell",
                                                        element(
                                                                "span",
                                                                "chip " + ClaimsMarkup.style(ClaimsMarkup.word(judged)),
                                                                text(ClaimsMarkup.word(judged)))),
                                                element("td", "", said(judged.says()))))))));
    }

    private Markup appearances(Sheet sheet) {
        if (sheet.appearances().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text("Seen")),
                table(
                        List.of("When", "Basis", "Where", "Through", "Counts"),
                        sheet.appearances().stream().map(this::appearance)));
    }

    private Markup appearance(Witness witness) {
        var seen = witness.appearance();
        var via = witness.via();
        return element(
                "tr",
                witness.counts() ? "" : "weak",
                element("td", "when", text(TimeText.words(witness.when()))),
                element("td", "basis", text(seen.basis().word())),
                element("td", "", said(seen.source()), recordedBy(seen.by())),
                element(
                        "td",
                        "via",
                        via == null
                                ? text("these bytes")
                                : Markup.all(text(via.relation().words() + ", "), said(report.name(via.other())))),
                element(
                        "td",
                        "counts",
                        text(witness.counts() ? "yes" : witness.standing().says())));
    }

    /// Where there is more than one who records.
    private Markup recordedBy(AuthorId author) {
        return report.custody().chains().size() == 1
                ? Markup.NONE
                : Markup.all(text(", recorded by "), said(report.author(author)));
    }

    private static Markup matches(String title, List<Sheet.Seen> found) {
        if (found.isEmpty()) {
            return title.equals("Matches")
                    ? element("p", "empty", text("No match among the media of this case. No match does not mean new."))
                    : Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text(title)),
                table(
                        List.of("With", "Relation", "Distance", "Decided"),
                        found.stream()
                                .map(seen -> element(
                                        "tr",
                                        "",
                                        element(
                                                "td",
                                                "",
                                                link(
                                                        "m"
                                                                + seen.match()
                                                                        .other()
                                                                        .hex()
                                                                        .substring(0, 16),
                                                        said(seen.otherName()))),
                                        element(
                                                "td",
                                                "",
                                                text(seen.match().relation().words())),
                                        element(
                                                "td",
                                                "",
                                                text(seen.match().evidence().distance() + " of 256 bits")),
                                        element("td", "", decided(seen))))));
    }

    private static Markup decided(Sheet.Seen seen) {
        if (seen.match().relation().isExact()) {
            return text("needs no decision");
        }
        return seen.decidedBy() == null
                ? text("open: nobody decided")
                : Markup.all(text(seen.decision().words() + ", by "), said(seen.decidedBy()));
    }

    private static Markup posts(Sheet sheet) {
        if (sheet.posts().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text("Published with")),
                Markup.all(sheet.posts().stream().map(SheetMarkup::post)));
    }

    private static Markup post(Post post) {
        var head = new ArrayList<Markup>();
        head.add(post.account() == null ? text("Account not recorded") : said(post.account()));
        if (post.postedAt() != null) {
            head.add(text(", posted " + TimeText.words(post.postedAt().span()) + " ("
                    + post.basis().word() + ")"));
        }
        if (post.editedAt() != null) {
            head.add(text(", edited " + TimeText.words(post.editedAt().span())));
        }
        if (post.capturedAt() != null) {
            head.add(text(", captured " + TimeText.words(post.capturedAt().span())));
        }
        if (post.address() != null) {
            head.add(text(" · "));
            head.add(element("span", "address", said(post.address())));
        }
        return element(
                "div",
                "post",
                element("p", "who", head),
                post.text() == null ? Markup.NONE : Markup.saidBlock("words", post.text()));
    }

    /// What the file says of itself.
    private static Markup stated(Sheet sheet) {
        var examination = sheet.examination();
        if (examination == null) {
            return Markup.NONE;
        }
        var rows = new ArrayList<Markup>();
        examination
                .facts()
                .captured()
                .forEach(time -> rows.add(row(
                        time.source(),
                        Markup.all(text(TimeText.words(time.reading().span()) + ", as written: "), said(time.raw())))));
        examination.facts().places().forEach(place -> rows.add(row(place.source(), place(place.place()))));
        device(examination.facts().device()).ifPresent(device -> rows.add(row("Device", said(device))));
        examination.facts().software().forEach(software -> rows.add(row("Software", said(software))));
        return rows.isEmpty()
                ? Markup.NONE
                : Markup.all(
                        element("h4", "", text("The file says of itself (this decides nothing)")),
                        element("table", "facts stated", rows));
    }

    private static Markup place(Place place) {
        return switch (place) {
            case Place.Point(var latitude, var longitude, var radius) ->
                text(String.format(Locale.ROOT, "%.6f, %.6f, within %.0f m", latitude, longitude, radius));
            case Place.Named(var name) -> said(name);
        };
    }

    private static Optional<String> device(Device device) {
        return Stream.of(device.make(), device.model(), device.serial(), device.lens())
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other);
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
                said(finding.says()),
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
                                        said(report.author(wording.by())),
                                        text(", " + TimeText.words(wording.at()))))));
    }

    static Markup table(List<String> columns, Stream<Markup> rows) {
        return element(
                "table",
                "rows",
                element(
                        "thead",
                        "",
                        element(
                                "tr",
                                "",
                                columns.stream()
                                        .map(column -> element("th", "", text(column)))
                                        .toList())),
                element("tbody", "", Markup.all(rows)));
    }
}
