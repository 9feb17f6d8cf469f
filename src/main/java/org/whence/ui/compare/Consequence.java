package org.whence.ui.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Pair;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.work.show.Dossier;

/// Which verdicts rest on a match, or would if it were confirmed.
final class Consequence {

    private Consequence() {}

    /// The verdicts whose deciding record, or whose record that would decide, speaks through the match of `pair`.
    static List<Verdict> of(Dossier dossier, Pair pair) {
        return dossier.judged().stream()
                .map(Dossier.Judged::verdict)
                .filter(verdict -> switch (verdict) {
                    case Verdict.Refuted(var _, var _, Ground.Seen(var witness), var _) -> isVia(witness, pair);
                    case Verdict.Refuted(var _, var _, Ground.Bound _, var _) -> false;
                    case Verdict.CannotTell(var _, var _, var wouldBe) -> isVia(wouldBe, pair);
                    case Verdict.NotContradicted _ -> false;
                })
                .toList();
    }

    private static boolean isVia(@Nullable Witness witness, Pair pair) {
        return witness != null && witness.via() != null && witness.via().pair().equals(pair);
    }
}
