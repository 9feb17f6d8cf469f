package org.whence.work.show;

import java.util.Optional;
import java.util.Set;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The rule by which media were seen before, asked by lists and by the first line about what was added: a media was
/// where a match of it tells so, or where its bytes are told of elsewhere.
///
/// @param marks by which common stock is known, which tells nothing
/// @param hidden the media that are not seen from here
/// @param elsewhere the media of which anything tells but what was added to the case and posted there
/// @param witnesses who know what was decided
public record SeenBefore(KnownMarks marks, Set<MediaId> hidden, Set<MediaId> elsewhere, Witnesses witnesses) {

    /// Whether the match would tell so if nothing spoke against it: it is no lead.
    public static boolean mayTell(Match match) {
        return match.strength() == Match.Strength.CONFIDENT;
    }

    /// What is decided in a case of a match that tells so: open, or that it is the same recording. Nothing where the
    /// match does not: it is a lead, or shows what cannot be seen from here or common stock, or somebody decided
    /// otherwise.
    public Optional<Decision> telling(Match match, CaseId in) {
        if (!mayTell(match) || hidden.contains(match.other()) || marks.isStock(match)) {
            return Optional.empty();
        }
        var decision = match.relation().isExact() ? Decision.SAME_RECORDING : witnesses.decision(match.pair(), in);
        return switch (decision) {
            case OPEN, SAME_RECORDING -> Optional.of(decision);
            case SAME_SCENE, NOT_THE_SAME -> Optional.empty();
        };
    }

    /// Whether the media was seen before.
    ///
    /// @param isMatched whether one of its matches tells so
    public boolean isSeen(MediaId media, boolean isMatched) {
        return isMatched || elsewhere.contains(media);
    }
}
