package org.whence.adapter.report;

import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.said;
import static org.whence.adapter.report.Markup.text;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Question;
import org.whence.core.report.Report;

/// What people concluded on a media: the five questions, answered or not, and the assessment with its second
/// reviewers.
final class AppraisalMarkup {

    private final Report report;

    AppraisalMarkup(Report report) {
        this.report = report;
    }

    /// Nothing where nobody concluded anything.
    Markup of(Appraisal appraisal) {
        if (appraisal.isEmpty()) {
            return Markup.NONE;
        }
        return Markup.all(
                element("h4", "", text("Five questions")),
                element(
                        "ul",
                        "",
                        Stream.of(Question.values())
                                .map(question -> question(question, appraisal.answers(question)))
                                .toList()),
                element("h4", "", text("Assessment")),
                element("p", "", text("A person's conclusion; no verdict follows from it.")),
                element(
                        "ul",
                        "",
                        appraisal.conclusions().isEmpty()
                                ? List.of(element("li", "", text("not done")))
                                : appraisal.conclusions().stream()
                                        .map(conclusion -> conclusion(conclusion, appraisal))
                                        .toList()),
                Markup.all(appraisal.earlierReviews().stream()
                        .map(review -> element("p", "", review(review), text(", of an earlier assessment")))));
    }

    private Markup question(Question question, List<Appraisal.Answer> answers) {
        var label = element("span", "label", text(question.word() + ": "));
        return answers.isEmpty()
                ? element("li", "", label, text("not done"))
                : element(
                        "li",
                        "",
                        label,
                        Markup.all(answers.stream()
                                .map(answer -> element("span", "", said(answer.text()), by(answer.said())))));
    }

    private Markup conclusion(Appraisal.Conclusion conclusion, Appraisal appraisal) {
        var assessment = conclusion.assessment();
        return element(
                "li",
                "",
                element(
                        "span",
                        "label",
                        text(assessment.category().words() + " ("
                                + assessment.category().term() + "), "
                                + assessment.confidence().word() + ": ")),
                said(assessment.reason()),
                assessment.original() == null
                        ? Markup.NONE
                        : element("span", "", text(" Original: "), said(assessment.original())),
                by(conclusion.said()),
                Markup.all(appraisal.reviews(conclusion).stream().map(review -> element("p", "", review(review)))));
    }

    private Markup review(Appraisal.Review review) {
        return Markup.all(
                element(
                        "span",
                        "label",
                        text("Second reviewer " + review.stance().word() + ": ")),
                said(review.reason()),
                by(review.said()));
    }

    private Markup by(Appraisal.Said said) {
        return element(
                "span",
                "rule",
                text(" ("),
                said(report.author(said.by())),
                text(said.counts() ? ")" : ", who is not relied upon)"));
    }
}
