package org.whence.adapter.report;

import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.link;
import static org.whence.adapter.report.Markup.name;
import static org.whence.adapter.report.Markup.said;
import static org.whence.adapter.report.Markup.sentence;
import static org.whence.adapter.report.Markup.text;
import static org.whence.adapter.report.Markup.times;

import java.util.ArrayList;
import java.util.List;
import org.whence.core.match.MatchWords;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Witness;
import org.whence.core.record.AuthorId;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// What the record says of a media: its claims with their verdicts, where it was seen, what it matches, and what it
/// was published with.
final class RecordMarkup {

    private final Report report;

    RecordMarkup(Report report) {
        this.report = report;
    }

    Markup of(Sheet sheet) {
        return Markup.all(judged(sheet), appearances(sheet), matches(sheet), leads(sheet), posts(sheet));
    }

    private static Markup judged(Sheet sheet) {
        return sheet.judged().isEmpty()
                ? Markup.NONE
                : Markup.all(
                        element("h4", "", text("Claims")),
                        element(
                                "table",
                                "rows",
                                element(
                                        "tbody",
                                        "",
                                        Markup.all(sheet.judged().stream().map(RecordMarkup::judged)))));
    }

    private static Markup judged(Sheet.Judged judged) {
        var word = ClaimsMarkup.word(judged);
        return element(
                "tr",
                "",
                element("td", "verdictcell", element("span", "chip " + ClaimsMarkup.style(word), text(word))),
                element("td", "", sentence(judged.says())));
    }

    private Markup appearances(Sheet sheet) {
        if (sheet.appearances().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text("Seen")),
                Markup.table(
                        List.of("When", "Basis", "Where", "Through", "Counts"),
                        sheet.appearances().stream().map(this::appearance)));
    }

    private Markup appearance(Witness witness) {
        var seen = witness.appearance();
        var via = witness.via();
        return element(
                "tr",
                witness.counts() ? "" : "weak",
                element("td", "when", times(TimeText.words(witness.when()))),
                element("td", "basis", text(seen.basis().word())),
                element("td", "", sentence(seen.source()), recordedBy(seen.by())),
                element(
                        "td",
                        "via",
                        via == null
                                ? text("these bytes")
                                : Markup.all(text(MatchWords.relation(via) + ", "), name(report.name(via.other())))),
                element(
                        "td",
                        "counts",
                        text(witness.counts() ? "yes" : witness.standing().says())));
    }

    /// Where there is more than one who records.
    private Markup recordedBy(AuthorId author) {
        return report.custody().chains().size() == 1
                ? Markup.NONE
                : Markup.all(text(", recorded by "), name(report.author(author)));
    }

    private static Markup matches(Sheet sheet) {
        return sheet.matches().isEmpty()
                ? element("p", "empty", text("No match among the media of this case. No match does not mean new."))
                : found("Matches", sheet.matches());
    }

    private static Markup leads(Sheet sheet) {
        return sheet.leads().isEmpty() ? Markup.NONE : found("Leads: weaker, and nothing rests on them", sheet.leads());
    }

    private static Markup found(String title, List<Sheet.Seen> found) {
        return Markup.all(
                element("h4", "", text(title)),
                Markup.table(
                        List.of("With", "Relation", "Distance", "Decided"),
                        found.stream().map(RecordMarkup::found)));
    }

    private static Markup found(Sheet.Seen seen) {
        var match = seen.match();
        return element(
                "tr",
                "",
                element("td", "", link(SheetMarkup.id(match.other()), name(seen.otherName()))),
                element("td", "", text(MatchWords.relation(match))),
                element("td", "", text(match.evidence().distance() + " of 256 bits")),
                element("td", "", decided(seen)));
    }

    private static Markup decided(Sheet.Seen seen) {
        if (seen.match().relation().isExact()) {
            return text("needs no decision");
        }
        return seen.decidedBy() == null
                ? text("open: no decision stands, or more than one")
                : Markup.all(text(seen.decision().words() + ", by "), name(seen.decidedBy()));
    }

    private static Markup posts(Sheet sheet) {
        if (sheet.posts().isEmpty()) {
            return Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text("Published with")),
                Markup.all(sheet.posts().stream().map(RecordMarkup::post)));
    }

    private static Markup post(Post post) {
        var head = new ArrayList<Markup>();
        head.add(post.account() == null ? text("Account not recorded") : name(post.account()));
        if (post.postedAt() != null) {
            head.add(times(", posted " + TimeText.words(post.postedAt().span()) + " ("
                    + post.basis().word() + ")"));
        }
        if (post.editedAt() != null) {
            head.add(times(", edited " + TimeText.words(post.editedAt().span())));
        }
        if (post.capturedAt() != null) {
            head.add(times(", captured " + TimeText.words(post.capturedAt().span())));
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
}
