package org.whence.adapter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whence.core.json.Json;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Question;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// What is said of the media of a report in the terms of schema.org: claims, each verdict as a `ClaimReview`, each
/// assessment as a `MediaReview` with what second reviewers say of it as comments, and the answers to the five
/// questions. What authors say who are not relied upon is left out: there is no term for that.
final class Reviews {

    private static final String CATEGORY = "https://schema.org/";

    private final Report report;
    private final Function<Sheet, String> file;

    /// @param file the id of the node that a media has
    Reviews(Report report, Function<Sheet, String> file) {
        this.report = report;
        this.file = file;
    }

    /// The ids of all reviews.
    Stream<String> ids() {
        return Stream.concat(
                report.claims().stream().map(claimed -> verdict(claimed.judged())),
                report.sheets().stream().flatMap(sheet -> concluded(sheet).map(Reviews::assessment)));
    }

    /// All nodes, none of which is inside another but for names, ratings and comments.
    List<Json> nodes() {
        var nodes = new ArrayList<Json>();
        report.claims().forEach(claimed -> {
            nodes.add(claim(claimed));
            nodes.add(verdict(claimed));
        });
        for (var sheet : report.sheets()) {
            concluded(sheet).forEach(conclusion -> nodes.add(assessment(conclusion, sheet)));
            for (var question : Question.values()) {
                var answers = sheet.appraisal().answers(question).stream()
                        .filter(answer -> answer.said().counts())
                        .toList();
                if (!answers.isEmpty()) {
                    nodes.add(question(question, answers, sheet));
                }
            }
        }
        return nodes;
    }

    private static Stream<Appraisal.Conclusion> concluded(Sheet sheet) {
        return sheet.appraisal().conclusions().stream()
                .filter(conclusion -> conclusion.said().counts());
    }

    private static String verdict(Sheet.Judged judged) {
        return "#verdict-" + judged.claim().id();
    }

    private static String assessment(Appraisal.Conclusion conclusion) {
        return "#assessment-" + conclusion.said().act();
    }

    private Json claim(Report.Claimed claimed) {
        var claim = claimed.judged().claim();
        var said = claim.saidAt() == null ? null : claim.saidAt().span().from();
        var json = Json.object()
                .put("@id", "#claim-" + claim.id())
                .put("@type", "Claim")
                .put("text", claim.quote())
                .put("description", claim.attribute().words() + ": " + ClaimsMarkup.value(claim))
                .put("about", reference(file.apply(claimed.sheet())))
                .putIfPresent("datePublished", said == null ? null : TimeText.iso(said));
        if (claim.by() != null) {
            json.put("author", named("Thing", claim.by()));
        }
        return json.build();
    }

    private Json verdict(Report.Claimed claimed) {
        var judged = claimed.judged();
        var json = Json.object()
                .put("@id", verdict(judged))
                .put("@type", "ClaimReview")
                .put("claimReviewed", judged.claim().quote())
                .put("itemReviewed", reference("#claim-" + judged.claim().id()))
                .put("reviewBody", judged.says() + " " + judged.limits())
                .put("reviewRating", rating(judged.verdict().word()));
        return linked(json, "associatedMediaReview", concluded(claimed.sheet()).map(Reviews::assessment));
    }

    private Json assessment(Appraisal.Conclusion conclusion, Sheet sheet) {
        var assessment = conclusion.assessment();
        var json = Json.object()
                .put("@id", assessment(conclusion))
                .put("@type", "MediaReview")
                .put(
                        "mediaAuthenticityCategory",
                        CATEGORY + assessment.category().term())
                .put("itemReviewed", reference(file.apply(sheet)))
                .put("reviewBody", assessment.reason())
                .put("reviewRating", rating(assessment.confidence().word()))
                .putIfPresent("originalMediaLink", assessment.original())
                .put("datePublished", TimeText.iso(conclusion.said().at()))
                .put("author", author(conclusion.said()));
        var reviews = sheet.appraisal().reviews(conclusion).stream()
                .filter(review -> review.said().counts())
                .map(this::comment)
                .toList();
        if (!reviews.isEmpty()) {
            json.put("comment", new Json.Array(reviews));
        }
        return linked(json, "associatedClaimReview", sheet.judged().stream().map(Reviews::verdict));
    }

    /// What a second reviewer holds of it.
    private Json comment(Appraisal.Review review) {
        return Json.object()
                .put("@type", "Comment")
                .put("name", "second reviewer " + review.stance().word())
                .put("text", review.reason())
                .put("datePublished", TimeText.iso(review.said().at()))
                .put("author", author(review.said()))
                .build();
    }

    private Json question(Question question, List<Appraisal.Answer> answers, Sheet sheet) {
        return Json.object()
                .put("@id", "#" + question.word() + "-" + sheet.media())
                .put("@type", "Question")
                .put("name", question.asks())
                .put("about", reference(file.apply(sheet)))
                .put("suggestedAnswer", Json.array(answers, this::answer))
                .build();
    }

    private Json answer(Appraisal.Answer answer) {
        return Json.object()
                .put("@type", "Answer")
                .put("text", answer.text())
                .put("datePublished", TimeText.iso(answer.said().at()))
                .put("author", author(answer.said()))
                .build();
    }

    private Json author(Appraisal.Said said) {
        return named("Person", report.author(said.by()));
    }

    private static Json named(String type, String name) {
        return Json.object().put("@type", type).put("name", name).build();
    }

    private static Json rating(String word) {
        return Json.object().put("@type", "Rating").put("alternateName", word).build();
    }

    private static Json linked(Json.Builder json, String property, Stream<String> ids) {
        var references = references(ids);
        return references.items().isEmpty()
                ? json.build()
                : json.put(property, references).build();
    }

    static Json reference(String id) {
        return Json.object().put("@id", id).build();
    }

    static Json.Array references(Stream<String> ids) {
        return new Json.Array(List.copyOf(ids.map(Reviews::reference).toList()));
    }
}
