package org.whence.adapter.report;

import static org.whence.adapter.report.Markup.all;
import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.name;
import static org.whence.adapter.report.Markup.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.whence.core.casefile.FieldClass;
import org.whence.core.report.Report;
import org.whence.core.time.TimeText;

/// The report as one XHTML document: no script, nothing from elsewhere, pictures inside. It is the same for
/// screens and for paper.
final class HtmlReport {

    /// Nothing is loaded and nothing runs but the style sheet and the pictures in the document.
    static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final String STYLE = resource("report.css");

    private final Report report;

    HtmlReport(Report report) {
        this.report = report;
    }

    /// The document for browsers.
    String page() {
        return "<!DOCTYPE html>\n" + document();
    }

    /// The same without its declaration, for readers of XML.
    String document() {
        return "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\""
                + Markup.escaped(POLICY)
                + "\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                + "<title>" + Markup.escaped("Provenance report: " + report.caseName()) + "</title>\n<style>\n" + STYLE
                + footer() + "</style>\n</head>\n<body>\n" + body().html() + "</body>\n</html>\n";
    }

    /// What stands at the foot of every page. Nothing that others wrote is in it.
    private String footer() {
        var of = "Whence report · case " + report.in().toString().substring(0, 8)
                + (report.only() == null
                        ? ""
                        : " · media " + report.only().hex().substring(0, 12)) + " · record as of "
                + TimeText.words(report.asOf());
        return "@page { @bottom-left { content: \"" + of
                + "\"; font-family: \"Report Text\", sans-serif; font-size: 7.5pt; color: #656e78; } }\n";
    }

    private Markup body() {
        var claims = new ClaimsMarkup(report);
        var parts = new ArrayList<Markup>();
        parts.add(head());
        parts.add(claims.verdicts());
        parts.add(element(
                "div",
                "limits",
                element("p", "label", text("How to read this")),
                element(
                        "ul",
                        "",
                        SENTENCES.stream()
                                .map(sentence -> element("li", "", text(sentence)))
                                .toList())));
        parts.add(claims.matrix());
        parts.add(new SheetMarkup(report).all());
        parts.add(new CustodyMarkup(report).checklist());
        parts.add(about());
        parts.add(new CustodyMarkup(report).custody());
        return all(parts.stream());
    }

    private static final List<String> SENTENCES = List.of(
            "No match does not mean new.",
            "No metadata does not mean fake.",
            "Conflicting values are shown, never averaged or repaired.",
            "A perceptual match is a lead until a person confirms it.");

    private Markup head() {
        var sheets = report.sheets();
        var counted = count(sheets.size(), "media", "media") + " · "
                + count(report.claims().size(), "claim", "claims") + " · "
                + count(report.custody().lines().size() + report.custody().left(), "act", "acts")
                + " in the custody log";
        var what = report.only() == null
                ? element("h1", "", name(report.caseName()))
                : all(
                        element("h1", "", name(sheets.getFirst().name())),
                        element("p", "of", text("in the case "), name(report.caseName())));
        return element(
                "div",
                "head",
                element("p", "kicker", text("Provenance report")),
                what,
                element("p", "standfirst", text(counted)),
                element(
                        "p",
                        "standfirst",
                        text("The record as of " + TimeText.words(report.asOf()) + " · made by " + report.tool())));
    }

    private Markup about() {
        var left = Arrays.stream(FieldClass.values())
                .filter(of -> !report.classes().contains(of))
                .map(HtmlReport::words)
                .collect(Collectors.joining("; "));
        var asked = Arrays.stream(FieldClass.values())
                .filter(of -> of != FieldClass.OPEN && report.classes().contains(of))
                .map(HtmlReport::words)
                .collect(Collectors.joining("; "));
        return all(
                element("h2", "", text("About this report")),
                element(
                        "table",
                        "facts",
                        row("Case", all(name(report.caseName()), text(" · " + report.in()))),
                        row("Made by", text(report.tool())),
                        row("Left out", text(left.isEmpty() ? "nothing that the case holds" : left)),
                        asked.isEmpty() ? Markup.NONE : row("Asked for", text(asked)),
                        row(
                                "Pictures",
                                text(
                                        report.pictures()
                                                ? "as previews, made from decoded pixels"
                                                : "covered: nothing can be made out in them, and nothing of them is hidden in this file")),
                        row(
                                "Same again",
                                text(
                                        "Whoever has the case with the same log, and chooses the same, gets this file byte for byte."))));
    }

    static Markup row(String label, Markup value) {
        return element("tr", "", element("th", "", text(label)), element("td", "", value));
    }

    private static String words(FieldClass of) {
        return switch (of) {
            case OPEN -> "what the case is about";
            case PLACE -> "places that files state of themselves";
            case DEVICE -> "devices and software that files state of themselves";
            case SOURCE -> "from whom files came";
            case STAFF -> "who worked on it, and who looked at, checked, sent and received what";
        };
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String resource(String name) {
        try (var in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
