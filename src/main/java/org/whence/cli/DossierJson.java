package org.whence.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.CredentialsJson;
import org.whence.core.examination.Examination;
import org.whence.core.finding.Finding;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.json.Json;
import org.whence.core.match.Beside;
import org.whence.core.match.CopyTree;
import org.whence.core.match.MatchWords;
import org.whence.core.match.Segment;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Scope;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.provenance.Witness;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.work.Dossier;
import org.whence.work.Explained;
import org.whence.work.Verbs;

/// A dossier as the command line prints it: one JSON object a file. The names are a contract: they are added to,
/// and never changed.
final class DossierJson {

    private final VerdictWords words;
    private final Function<CaseId, String> caseNames;
    private final Function<AuthorId, String> authorNames;

    DossierJson(VerdictWords words, Function<CaseId, String> caseNames, Function<AuthorId, String> authorNames) {
        this.words = words;
        this.caseNames = caseNames;
        this.authorNames = authorNames;
    }

    static DossierJson of(Verbs verbs) {
        return new DossierJson(
                verbs.words(), id -> verbs.cases().byId(id).map(Case::name).orElse(id.toString()), verbs.authorNames());
    }

    /// @param path of the file that was given, or null where none was
    Json.Obj of(Dossier dossier, @Nullable Path path) {
        return builder(dossier, path).build();
    }

    /// The same with the copies that are held.
    Json.Obj of(Dossier dossier, @Nullable Path path, Optional<CopyTree> copies) {
        return builder(dossier, path)
                .put("copies", copies.map(DossierJson::copies).orElse(Json.Null.NULL))
                .build();
    }

    private Json.Builder builder(Dossier dossier, @Nullable Path path) {
        var json = Json.object()
                .put("path", path == null ? null : path.toAbsolutePath().toString())
                .put("name", name(dossier, path))
                .put("nameBytes", nameBytes(dossier))
                .put("sha256", dossier.media().hex())
                .put("sha1", dossier.hashes().sha1())
                .put("md5", dossier.hashes().md5())
                .put("size", dossier.hashes().size())
                .put("status", dossier.status().word());
        examination(json, dossier.examination(), dossier.explained());
        return json.put("defects", new Json.Array(defects(dossier)))
                .put("alsoIn", Json.texts(dossier.alsoIn()))
                .put("matches", array(dossier.matches(), this::seen))
                .put("leads", array(dossier.leads(), this::seen))
                .put("appearances", array(dossier.appearances(), this::appearance))
                .put("claims", array(dossier.judged(), DossierJson::claim))
                .put("verdicts", array(dossier.judged(), this::verdict))
                .put("findings", array(dossier.findings(), DossierJson::finding))
                .put(
                        "companions",
                        array(
                                dossier.explained().companions(),
                                companion -> Json.object()
                                        .put("media", companion.media().hex())
                                        .put("name", companion.name())
                                        .put("relation", companion.relation())
                                        .build()))
                .put("traces", array(dossier.explained().traces(), TracesCommand::json));
    }

    private static Json offer(Dossier.Offer offer) {
        return Json.object()
                .put("decision", offer.decision().words())
                .put("case", offer.in())
                .put("by", offer.by())
                .build();
    }

    /// What it is called: the file given, where it is not held under a name.
    private static String name(Dossier dossier, @Nullable Path path) {
        var file = path == null ? null : path.getFileName();
        return file == null || !dossier.acquisitions().isEmpty() ? dossier.name() : file.toString();
    }

    private static @Nullable String nameBytes(Dossier dossier) {
        var acquisitions = dossier.acquisitions();
        return acquisitions.isEmpty() ? null : acquisitions.getFirst().nameBytes();
    }

    /// The same names whether it is examined or not yet.
    private static void examination(Json.Builder json, @Nullable Examination examination, Explained explained) {
        if (examination == null) {
            json.put("kind", MediaKind.OTHER.word());
            for (var name : List.of("type", "reason", "width", "height", "durationSeconds", "pixels", "pdq")) {
                json.put(name, Json.Null.NULL);
            }
            json.put("facts", ReasonsJson.of(Facts.NONE, explained.reasons()))
                    .put("metadata", new Json.Array(List.of()));
            return;
        }
        var size = examination.size();
        json.put("kind", examination.kind().word())
                .put("type", examination.type())
                .put("reason", examination.reason())
                .put("width", size == null ? Json.Null.NULL : Json.of(size.width()))
                .put("height", size == null ? Json.Null.NULL : Json.of(size.height()))
                .put("durationSeconds", seconds(examination.durationMillis()))
                .put("pixels", examination.pixels())
                .put("pdq", pdq(examination))
                .put("facts", ReasonsJson.of(examination.facts(), explained.reasons()))
                .put("metadata", array(examination.metadata(), DossierJson::field))
                .put("credentials", credentials(examination.credentials()))
                .put("sandbox", examination.sandbox())
                .put("version", examination.version());
    }

    static Json field(Field field) {
        var at = field.at();
        return Json.object()
                .put("group", field.group())
                .put("name", field.name())
                .put("value", field.value())
                .put("raw", field.raw())
                .put("offset", at == null ? Json.Null.NULL : Json.of(at.offset()))
                .put("length", at == null ? Json.Null.NULL : Json.of(at.length()))
                .build();
    }

    /// What is wrong in the bytes, and what went wrong while they were preserved.
    private static List<Json> defects(Dossier dossier) {
        var examination = dossier.examination();
        var inBytes = (examination == null ? List.<Defect>of() : examination.defects())
                .stream().map(defect -> defect(defect.where(), defect.says()));
        var onArrival = dossier.acquisitions().stream()
                .flatMap(acquisition -> Stream.ofNullable(acquisition.defect()))
                .map(says -> defect("acquisition", says));
        return Stream.concat(inBytes, onArrival).toList();
    }

    private static Json defect(String where, String says) {
        return Json.object().put("where", where).put("says", says).build();
    }

    private static Json credentials(@Nullable Credentials credentials) {
        return credentials == null ? Json.Null.NULL : CredentialsJson.shown(credentials);
    }

    private static Json pdq(Examination examination) {
        var picture = examination.picture();
        return picture == null
                ? Json.Null.NULL
                : Json.object()
                        .put("hash", picture.hash().hex())
                        .put("quality", picture.quality())
                        .build();
    }

    private Json seen(Dossier.Seen seen) {
        var match = seen.match();
        var heard = match.evidence().heard();
        return Json.object()
                .put("media", match.other().hex())
                .put("name", seen.otherName())
                .put("case", seen.cases().isEmpty() ? null : seen.cases().getFirst())
                .put("cases", Json.texts(seen.cases()))
                .put("by", seen.heldBy())
                .put("relation", match.relation().words())
                .put("strength", MatchWords.strength(match))
                .put("caution", MatchWords.caution(match).orElse(null))
                .put("decision", seen.decision().words())
                .put("decidedBy", seen.decidedBy().orElse(null))
                .put("offered", array(seen.offered(), DossierJson::offer))
                .put("distance", heard == null ? Json.of(match.evidence().distance()) : Json.Null.NULL)
                .put("landmarks", heard == null ? Json.Null.NULL : Json.of(heard.landmarks()))
                .put("beside", beside(match.beside()))
                .put("score", decimal(match.evidence().score(), 3))
                .put("transform", transform(match.evidence().orientation()))
                .put("part", part(match.here(), "this"))
                .put("otherPart", part(match.there(), "other"))
                .put("segments", array(match.segments(), DossierJson::segment))
                .build();
    }

    /// What the sound does where the pictures match, or the pictures where the sound does.
    private static @Nullable String beside(Beside beside) {
        return switch (beside) {
            case SAME -> "same";
            case OTHER -> "other";
            case UNKNOWN -> null;
        };
    }

    private static String transform(Orientation orientation) {
        return orientation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Json segment(Segment segment) {
        return Json.object()
                .put("from", seconds(segment.fromMillis()))
                .put("to", seconds(segment.toMillis()))
                .put("otherFrom", seconds(segment.otherFromMillis()))
                .put("speed", decimal(segment.speed(), 3))
                .put("mirrored", segment.mirrored())
                .put("region", segment.region().equals(Region.ALL) ? Json.Null.NULL : region(segment.region()))
                .put(
                        "otherRegion",
                        segment.otherRegion().equals(Region.ALL) ? Json.Null.NULL : region(segment.otherRegion()))
                .build();
    }

    /// The best copy and what was probably made from what.
    static Json copies(CopyTree tree) {
        return Json.object()
                .put("best", tree.best().media().hex())
                .put("why", Json.texts(tree.reasons()))
                .put(
                        "tree",
                        array(
                                tree.nodes(),
                                node -> Json.object()
                                        .put("media", node.copy().media().hex())
                                        .put(
                                                "from",
                                                node.from() == null
                                                        ? null
                                                        : node.from().hex())
                                        .put(
                                                "relation",
                                                node.relation() == null
                                                        ? null
                                                        : node.relation().words())
                                        .put("pixels", node.shown())
                                        .build()))
                .build();
    }

    private static Json part(Part part, String of) {
        var time = part.time();
        return Json.object()
                .put("of", of)
                .put("stream", part.of().name().toLowerCase(Locale.ROOT))
                .put("region", part.region() == null ? Json.Null.NULL : region(part.region()))
                .put("from", time == null ? Json.Null.NULL : seconds(time.fromMillis()))
                .put("to", time == null ? Json.Null.NULL : seconds(time.toMillis()))
                .build();
    }

    private static Json region(Region region) {
        return Json.object()
                .put("left", decimal(region.left() / (double) Region.FULL, 4))
                .put("top", decimal(region.top() / (double) Region.FULL, 4))
                .put("right", decimal(region.right() / (double) Region.FULL, 4))
                .put("bottom", decimal(region.bottom() / (double) Region.FULL, 4))
                .build();
    }

    private Json appearance(Witness witness) {
        var appearance = witness.appearance();
        return Json.object()
                .put("id", appearance.id().toString())
                .put("media", appearance.media().hex())
                .put("case", caseNames.apply(appearance.in()))
                .put("by", authorNames.apply(appearance.by()))
                .put("from", instant(witness.when().from()))
                .put("to", instant(witness.when().to()))
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

    private static Json claim(Dossier.Judged judged) {
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
                                : instant(claim.saidAt().span().from()))
                .put("post", claim.post() == null ? null : claim.post().toString())
                .put("part", part(claim.part(), "this"))
                .build();
    }

    private Json verdict(Dossier.Judged judged) {
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
                parts.stream().map(part -> part(part, "this")).toList();
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

    static Json.Obj finding(Finding finding) {
        return Json.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("says", finding.says())
                .put("records", Json.texts(finding.records()))
                .build();
    }

    private static Json.Builder span(Span span) {
        return Json.object().put("from", instant(span.from())).put("to", instant(span.to()));
    }

    static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : TimeText.iso(instant);
    }

    private static Json seconds(@Nullable Long millis) {
        return millis == null ? Json.Null.NULL : decimal(millis / 1000.0, 3);
    }

    static Json decimal(double value, int places) {
        var rounded = BigDecimal.valueOf(value)
                .setScale(places, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return new Json.Decimal(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private static <T> Json array(List<T> items, Function<T, ? extends Json> form) {
        return new Json.Array(items.stream().<Json>map(form).toList());
    }
}
