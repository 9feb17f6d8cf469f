package org.whence.cli.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.json.Json;
import org.whence.core.match.Beside;
import org.whence.core.match.CopyTree;
import org.whence.core.match.MatchWords;
import org.whence.work.show.Dossier;

/// Matches as the command line prints them, and copies of one picture beside each other.
final class MatchJson {

    private MatchJson() {}

    static Json of(Dossier.Seen seen) {
        var match = seen.match();
        var heard = match.evidence().heard();
        return Json.object()
                .put("media", match.other().hex())
                .put("name", seen.otherName())
                .put("case", seen.cases().isEmpty() ? null : seen.cases().getFirst())
                .put("cases", Json.texts(seen.cases()))
                .put("by", seen.heldBy())
                .put("relation", match.relation().words())
                .put("direction", match.direction().words())
                .put("strength", MatchWords.strength(match))
                .put("caution", MatchWords.caution(match).orElse(null))
                .put("decision", seen.decision().words())
                .put("decidedBy", seen.decidedBy().orElse(null))
                .put("offered", Json.array(seen.offered(), MatchJson::offer))
                .put("distance", heard == null ? Json.of(match.evidence().distance()) : Json.Null.NULL)
                .put("landmarks", heard == null ? Json.Null.NULL : Json.of(heard.landmarks()))
                .put("beside", beside(match.beside()))
                .put("score", Json.decimal(match.evidence().score(), 3))
                .put("transform", transform(match.evidence().orientation()))
                .put("part", PartJson.of(match.here(), "this"))
                .put("otherPart", PartJson.of(match.there(), "other"))
                .put("segments", Json.array(match.segments(), PartJson::segment))
                .build();
    }

    /// What the sound does where the pictures match, or the pictures where the sound does.
    private static @Nullable String beside(Beside beside) {
        return switch (beside) {
            case SAME -> "same";
            case ELSEWHERE -> "elsewhere";
            case OTHER -> "other";
            case UNKNOWN -> null;
        };
    }

    private static String transform(Orientation orientation) {
        return orientation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Json offer(Dossier.Offer offer) {
        return Json.object()
                .put("decision", offer.decision().words())
                .put("case", offer.in())
                .put("by", offer.by())
                .build();
    }

    /// The best copy and what was probably made from what.
    static Json copies(CopyTree tree) {
        return Json.object()
                .put("best", tree.best().media().hex())
                .put("why", Json.texts(tree.reasons()))
                .put(
                        "tree",
                        Json.array(
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
}
