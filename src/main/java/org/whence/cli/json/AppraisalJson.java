package org.whence.cli.json;

import java.util.List;
import java.util.function.Function;
import org.whence.core.json.Json;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Question;
import org.whence.core.record.AuthorId;
import org.whence.core.time.TimeText;

/// What people concluded on a media as the command line prints it.
///
/// @param authorNames by which authors are shown
record AppraisalJson(Function<AuthorId, String> authorNames) {

    /// All five questions, answered or not.
    Json questions(Appraisal appraisal) {
        return Json.array(
                List.of(Question.values()),
                question -> Json.object()
                        .put("question", question.word())
                        .put("asks", question.asks())
                        .put(
                                "answers",
                                Json.array(
                                        appraisal.answers(question),
                                        answer -> said(answer.said())
                                                .put("text", answer.text())
                                                .build()))
                        .build());
    }

    Json assessments(Appraisal appraisal) {
        return Json.array(
                appraisal.conclusions(),
                conclusion -> said(conclusion.said())
                        .put("category", conclusion.assessment().category().term())
                        .put("confidence", conclusion.assessment().confidence().word())
                        .put("reason", conclusion.assessment().reason())
                        .put("original", conclusion.assessment().original())
                        .build());
    }

    Json reviews(Appraisal appraisal) {
        return Json.array(
                appraisal.reviews(),
                review -> said(review.said())
                        .put("of", review.of().hex())
                        .put("stance", review.stance().word())
                        .put("reason", review.reason())
                        .build());
    }

    private Json.Builder said(Appraisal.Said said) {
        return Json.object()
                .put("act", said.act().hex())
                .put("by", authorNames.apply(said.by()))
                .put("at", TimeText.iso(said.at()))
                .put("counts", said.counts());
    }
}
