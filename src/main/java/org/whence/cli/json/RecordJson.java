package org.whence.cli.json;

import java.util.List;
import java.util.function.Function;
import org.whence.core.json.Json;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Scope;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.provenance.Witness;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.work.CaseNames;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;

/// What the record says as the command line prints it: appearances, claims and verdicts with the record that decides.
public final class RecordJson {

    private final VerdictWords words;
    private final Function<CaseId, String> caseNames;
    private final Function<AuthorId, String> authorNames;

    private RecordJson(VerdictWords words, Function<CaseId, String> caseNames, Function<AuthorId, String> authorNames) {
        this.words = words;
        this.caseNames = caseNames;
        this.authorNames = authorNames;
    }

    public static RecordJson of(Verbs verbs) {
        return new RecordJson(verbs.words(), new CaseNames(verbs.cases())::of, verbs.authorNames());
    }

    public Json appearance(Witness witness) {
        var appearance = witness.appearance();
        return Json.object()
                .put("id", appearance.id().toString())
                .put("media", appearance.media().hex())
                .put("case", caseNames.apply(appearance.in()))
                .put("by", authorNames.apply(appearance.by()))
                .put("from", TimeText.isoOrNull(witness.when().from()))
                .put("to", TimeText.isoOrNull(witness.when().to()))
                .put("basis", appearance.basis().word())
                .put(
                        "strength",
                        witness.via() == null
                                ? "same bytes"
                                : witness.via().relation().words())
                .put("counts", witness.counts())
                .put("why", witness.standing().says())
                .put("source", appearance.source())
                .build();
    }

    public static Json claim(Dossier.Judged judged) {
        var claim = judged.claim();
        return span(claim.span())
                .put("id", claim.id().toString())
                .put("attribute", claim.attribute().words())
                .put("of", claim.of().word())
                .put("value", claim.value())
                .put("implied", claim.implied())
                .put("quote", claim.quote())
                .put("by", claim.by())
                .put(
                        "saidAt",
                        claim.saidAt() == null
                                ? null
                                : TimeText.isoOrNull(claim.saidAt().span().from()))
                .put("post", claim.post() == null ? null : claim.post().toString())
                .put("part", PartJson.of(claim.part(), "this"))
                .build();
    }

    public Json verdict(Dossier.Judged judged) {
        var verdict = judged.verdict();
        var json = Json.object()
                .put("claim", judged.claim().id().toString())
                .put("verdict", verdict.word())
                .put("scope", scope(verdict))
                .put(
                        "segments",
                        new Json.Array(
                                verdict instanceof Verdict.Refuted refuted ? pieces(refuted.scope()) : List.of()));
        switch (verdict) {
            case Verdict.Refuted(var _, var _, var ground, var alsoBy) ->
                json.put("decidedBy", decider(ground)).put("alsoBy", alsoBy).put("wouldBe", Json.Null.NULL);
            case Verdict.NotContradicted _ ->
                json.put("decidedBy", Json.Null.NULL).put("alsoBy", 0).put("wouldBe", Json.Null.NULL);
            case Verdict.CannotTell(var _, var _, var wouldBe) ->
                json.put("decidedBy", Json.Null.NULL)
                        .put("alsoBy", 0)
                        .put("wouldBe", wouldBe == null ? Json.Null.NULL : appearance(wouldBe));
        }
        return json.put("says", words.says(verdict))
                .put("limits", words.limits(verdict))
                .build();
    }

    private String scope(Verdict verdict) {
        return verdict instanceof Verdict.Refuted(var _, Scope.Parts parts, var _, var _)
                ? words.scope(parts)
                : "whole";
    }

    private static List<Json> pieces(Scope scope) {
        return switch (scope) {
            case Scope.Whole() -> List.of();
            case Scope.Parts(var parts) ->
                parts.stream().map(part -> PartJson.of(part, "this")).toList();
        };
    }

    private Json decider(Ground ground) {
        return switch (ground) {
            case Ground.Seen(var witness) -> appearance(witness);
            case Ground.Bound(var bound) ->
                Json.object()
                        .put("id", bound.id().toString())
                        .put("case", caseNames.apply(bound.in()))
                        .put("by", authorNames.apply(bound.by()))
                        .put("notBefore", TimeText.iso(bound.instant()))
                        .put("basis", bound.basis())
                        .build();
        };
    }

    /// A note with every wording that it ever had; `now` names those that stand, two where people disagree.
    public Json note(Note note) {
        return Json.object()
                .put("id", note.id().toString())
                .put("on", note.on().kind().word())
                .put("of", note.on().name())
                .put("case", caseNames.apply(note.in()))
                .put("part", PartJson.of(note.part(), "this"))
                .put("wordings", Json.array(note.revisions(), this::wording))
                .put(
                        "now",
                        Json.array(
                                note.standing(),
                                wording -> Json.of(wording.act().toString())))
                .build();
    }

    private Json wording(Note.Revision wording) {
        return Json.object()
                .put("act", wording.act().toString())
                .put("by", authorNames.apply(wording.by()))
                .put("at", TimeText.iso(wording.at()))
                .put("form", wording.form().word())
                .put("text", wording.text())
                .build();
    }

    private static Json.Builder span(Span span) {
        return Json.object().put("from", TimeText.isoOrNull(span.from())).put("to", TimeText.isoOrNull(span.to()));
    }
}
