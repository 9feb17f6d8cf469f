package org.whence.adapter.report;

import static org.whence.adapter.report.Markup.all;
import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.link;
import static org.whence.adapter.report.Markup.name;
import static org.whence.adapter.report.Markup.said;
import static org.whence.adapter.report.Markup.text;
import static org.whence.adapter.report.Markup.times;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Scope;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// What is claimed, and what the record says of it.
final class ClaimsMarkup {

    private final Report report;

    ClaimsMarkup(Report report) {
        this.report = report;
    }

    /// The verdicts, the gravest first, each with the record that decides and with its limit.
    Markup verdicts() {
        var compared = report.claims().stream()
                .filter(claimed -> !isNotCompared(claimed.judged()))
                .toList();
        if (compared.isEmpty()) {
            return all(
                    element("h2", "", text("What the record says")),
                    element("p", "", text("No claim of when was recorded, so there is no verdict.")));
        }
        return all(
                element("h2", "", text("What the record says")),
                tally(compared),
                all(compared.stream().map(this::verdict)));
    }

    private static boolean isNotCompared(Sheet.Judged judged) {
        return judged.verdict() instanceof Verdict.CannotTell(var _, var because, var _)
                && because == Verdict.Because.NOT_COMPARED;
    }

    private Markup tally(List<Report.Claimed> compared) {
        var cells = List.of("refuted", "would be refuted", "not contradicted", "cannot tell").stream()
                .map(word -> {
                    var count = compared.stream()
                            .filter(claimed -> word(claimed.judged()).equals(word))
                            .count();
                    return element(
                            "td",
                            style(word) + (count == 0 ? " none" : ""),
                            element("span", "number", text(String.valueOf(count))),
                            element("span", "what", text(word)));
                });
        return element("table", "tally", element("tr", "", all(cells)));
    }

    /// What the verdict is called here: as everywhere, but that what waits for a person is set apart.
    static String word(Sheet.Judged judged) {
        return judged.gravity() == 1 ? "would be refuted" : judged.verdict().word();
    }

    static String style(String word) {
        return word.replace(' ', '-');
    }

    private Markup verdict(Report.Claimed claimed) {
        var judged = claimed.judged();
        var word = word(judged);
        return element(
                "div",
                "verdict " + style(word),
                element(
                        "p",
                        "word",
                        element("span", "mark", text("")),
                        text(sentence(word)),
                        element("span", "scope", text(scope(judged.verdict())))),
                Markup.saidBlock("quote", "“" + judged.claim().quote().strip() + "”"),
                element("p", "who", who(claimed)),
                element(
                        "table",
                        "grounds",
                        all(ground(judged).stream()),
                        HtmlReport.row("Its limit", text(judged.limits()))));
    }

    /// The record first; a sentence only where there is none.
    private static List<Markup> ground(Sheet.Judged judged) {
        return switch (judged.verdict()) {
            case Verdict.Refuted refuted ->
                List.of(
                        HtmlReport.row("Deciding record", Markup.sentence(String.valueOf(judged.ground()))),
                        refuted.alsoBy() == 0
                                ? Markup.NONE
                                : HtmlReport.row(
                                        "Others",
                                        text(HtmlReport.count(
                                                        refuted.alsoBy(),
                                                        "other record refutes",
                                                        "other records refute")
                                                + " it alone.")));
            case Verdict.CannotTell(var _, var _, var wouldBe)
            when wouldBe != null ->
                List.of(
                        HtmlReport.row("Record that waits", Markup.sentence(String.valueOf(judged.ground()))),
                        HtmlReport.row("It waits", text(wouldBe.standing().says())));
            case Verdict.CannotTell _, Verdict.NotContradicted _ ->
                List.of(HtmlReport.row("In words", Markup.sentence(judged.says())));
        };
    }

    private static String sentence(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String scope(Verdict verdict) {
        return verdict instanceof Verdict.Refuted(var _, Scope.Parts(var parts), var _, var _)
                ? " for " + parts.stream().map(VerdictWords::part).collect(Collectors.joining(", ")) + " of it"
                : "";
    }

    private Markup who(Report.Claimed claimed) {
        var claim = claimed.judged().claim();
        var by = claim.by() == null ? text("Nobody named") : name(claim.by());
        var saidAt = claim.saidAt() == null
                ? ""
                : ", " + TimeText.words(claim.saidAt().span());
        return all(
                by,
                times(saidAt + " · of "),
                link(
                        SheetMarkup.id(claimed.sheet().media()),
                        name(claimed.sheet().name())),
                text(part(claim) + " · claims: "),
                what(claim));
    }

    private static Markup what(Claim claim) {
        return claim.attribute() == Claim.Attribute.WHEN ? times(value(claim)) : said(value(claim));
    }

    private static String part(Claim claim) {
        return claim.part().isWhole() ? "" : ", " + VerdictWords.part(claim.part());
    }

    /// What is claimed, in a few words.
    static String value(Claim claim) {
        if (claim.attribute() == Claim.Attribute.WHEN) {
            return claim.of().word() + " " + TimeText.words(claim.span())
                    + (claim.implied() ? " (implied: the words name no time)" : "");
        }
        return claim.value() == null ? claim.attribute().words() : claim.value();
    }

    /// Who says what: a row for each who speaks of a media, a column for each thing that is spoken of.
    Markup matrix() {
        var claims = report.claims();
        if (claims.isEmpty()) {
            return Markup.NONE;
        }
        var columns = Arrays.stream(Claim.Attribute.values())
                .filter(attribute -> claims.stream()
                        .anyMatch(claimed -> claimed.judged().claim().attribute() == attribute))
                .toList();
        return all(
                element("h2", "", text("Claims side by side")),
                element(
                        "p",
                        "lead",
                        text(
                                "Only claims of when are compared with the record. All others stand here as they were said.")),
                all(report.sheets().stream()
                        .filter(sheet -> !sheet.judged().isEmpty())
                        .map(sheet -> rows(sheet, columns))));
    }

    private Markup rows(Sheet sheet, List<Claim.Attribute> columns) {
        var speakers = sheet.judged().stream()
                .collect(Collectors.groupingBy(
                        judged -> Objects.requireNonNullElse(judged.claim().by(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var head = all(
                element("th", "who", text("Who says it")),
                all(columns.stream()
                        .map(attribute -> element("th", style(attribute.words()), text(sentence(attribute.words()))))));
        var rows = all(speakers.entrySet().stream()
                .map(row -> element(
                        "tr",
                        "",
                        element("td", "", row.getKey().isEmpty() ? text("nobody named") : name(row.getKey())),
                        all(columns.stream().map(column -> cell(row.getValue(), column))))));
        return element(
                "div",
                "matrix",
                element("p", "name", link(SheetMarkup.id(sheet.media()), name(sheet.name()))),
                element("table", "rows", element("thead", "", element("tr", "", head)), element("tbody", "", rows)));
    }

    private static Markup cell(List<Sheet.Judged> claims, Claim.Attribute column) {
        return element(
                "td",
                "",
                all(claims.stream()
                        .filter(judged -> judged.claim().attribute() == column)
                        .map(judged -> element(
                                "div",
                                "cell",
                                what(judged.claim()),
                                isNotCompared(judged)
                                        ? Markup.NONE
                                        : element("p", "chip " + style(word(judged)), text(word(judged)))))));
    }
}
