package org.whence.adapter.report;

import static org.whence.adapter.report.Markup.all;
import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.name;
import static org.whence.adapter.report.Markup.sentence;
import static org.whence.adapter.report.Markup.text;
import static org.whence.adapter.report.Markup.times;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.report.Checklist;
import org.whence.core.report.Extract;
import org.whence.core.report.Report;
import org.whence.core.time.TimeText;

/// How the record was kept: what was done and what was not, the log, and how anyone checks it.
final class CustodyMarkup {

    /// More lines than these are in the case file, and not on paper.
    private static final int LINES = 400;

    private static final int SHORT = 12;

    private final Report report;

    CustodyMarkup(Report report) {
        this.report = report;
    }

    /// The questions that practice asks, those unanswered too.
    Markup checklist() {
        var groups = Checklist.of(report);
        var counted = Stream.of(Checklist.State.values())
                .map(state -> Checklist.count(groups, state) + " " + state.words())
                .toList();
        return all(
                element("h2", "", text("What was done, and what was not")),
                element(
                        "p",
                        "lead",
                        text(
                                "Questions that practice asks of digital evidence, after the Berkeley Protocol, answered from this record alone: "
                                        + String.join(", ", counted)
                                        + ". What people did beside the record is not done here.")),
                all(groups.stream().map(CustodyMarkup::group)));
    }

    private static Markup group(Checklist.Group group) {
        return element(
                "div",
                "group",
                element("h4", "", text(group.title())),
                element("table", "check", all(group.lines().stream().map(CustodyMarkup::line))));
    }

    private static Markup line(Checklist.Line line) {
        var state = line.state().words();
        return element(
                "tr",
                state.replace(' ', '-'),
                element("td", "state", text(state)),
                element("td", "asks", text(line.asks())),
                element("td", "says", text(line.says())));
    }

    Markup custody() {
        var extract = report.custody();
        return all(
                element("h2", "", text("Custody")),
                element(
                        "p",
                        "lead",
                        text(
                                "Every act is one line of an append-only log, which holds the hash of the line before it. These are its ends:")),
                Markup.table(
                        List.of("Author and desk", "Lines", "Hash of the last line", "Signed"),
                        extract.chains().stream().map(this::chain)),
                verify(),
                element("h4", "", text("Extract of the log")),
                extract(extract));
    }

    private Markup chain(Extract.Chain chain) {
        var signed = chain.signed() == 0
                ? "no"
                : chain.signed() == chain.head().size() ? "whole" : "the first " + chain.signed() + " lines";
        return element(
                "tr",
                "",
                element(
                        "td",
                        "",
                        name(report.author(chain.name().author())),
                        element(
                                "span",
                                "small",
                                text(chain.key() == null ? "" : chain.key().fingerprint()))),
                element("td", "", text(String.valueOf(chain.head().size()))),
                element(
                        "td",
                        "",
                        element("span", "hash", text(chain.head().last().hex()))),
                element("td", "", text(signed)));
    }

    /// In commands that any computer has.
    private Markup verify() {
        var chains = report.custody().chains();
        var chain = chains.isEmpty()
                ? "LOG"
                : chains.getFirst().name().author().hex().substring(0, SHORT) + "…";
        var size =
                chains.isEmpty() ? "N" : String.valueOf(chains.getFirst().head().size());
        return element(
                "div",
                "verify",
                element("p", "label", text("How to check this report")),
                element(
                        "p",
                        "",
                        text(
                                "This report quotes the record; it is not the record. Ask whoever gave it to you for the case file and for the fingerprint of their key by another way. Unpack the case file and follow VERIFY.txt in it, which needs sha256sum, ssh-keygen and a shell. Then compare:")),
                element(
                        "table",
                        "facts",
                        HtmlReport.row(
                                "A media",
                                all(
                                        element("code", "", text("sha256sum FILE")),
                                        text(" prints the SHA-256 that stands on its sheet."))),
                        HtmlReport.row(
                                "The log",
                                all(
                                        element(
                                                "code",
                                                "",
                                                text("sed -n " + size + "p case/data/log/" + chain
                                                        + ".tsv | sha256sum")),
                                        text(
                                                " prints the hash above of the line of that number; likewise for each log."))),
                        HtmlReport.row(
                                "A line",
                                text(
                                        "Each line of the extract names its number and the beginning of its hash; the words are in data/acts."))),
                element(
                        "p",
                        "small",
                        text(
                                "That shows that nothing was changed since. It does not show that what people wrote is true, nor that a clock was right.")));
    }

    private Markup extract(Extract extract) {
        var lines = extract.lines();
        var shown = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        var left = extract.left() + lines.size() - shown.size();
        return all(
                left == 0
                        ? Markup.NONE
                        : element(
                                "p",
                                "small",
                                text(HtmlReport.count(left, "more line is", "more lines are")
                                        + " in the log and not quoted here.")),
                Markup.table(
                        List.of("Line", "When (UTC)", "Act", "What was done", "Hash"),
                        shown.stream().map(CustodyMarkup::act)));
    }

    private static Markup act(Extract.Line line) {
        return element(
                "tr",
                line.says() == null ? "weak" : "",
                element("td", "", text(String.valueOf(line.seq()))),
                element("td", "when", times(TimeText.iso(line.at()).replaceFirst("\\.[0-9]+Z$", "Z"))),
                element("td", "", text(line.act())),
                element("td", "", line.says() == null ? text("withheld") : sentence(line.says())),
                element(
                        "td",
                        "",
                        element("span", "hash short", text(line.id().hex().substring(0, SHORT)))));
    }
}
