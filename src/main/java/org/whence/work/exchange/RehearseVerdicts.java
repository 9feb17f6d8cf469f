package org.whence.work.exchange;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Supposition;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Verdict;
import org.whence.work.show.CheckClaims;
import org.whence.work.show.Dossier;

/// Says which verdicts would change if a case file were taken in. Nothing is changed. Matches of media that are new
/// here are computed when it is taken in, and are not among what is asked.
public final class RehearseVerdicts {

    private final CheckClaims check;
    private final Supposition supposition;

    public RehearseVerdicts(CheckClaims check, Supposition supposition) {
        this.check = check;
        this.supposition = supposition;
    }

    /// A verdict that would be another.
    public record Change(Verdict before, Verdict after) {

        public Claim claim() {
            return after.claim();
        }
    }

    /// The changes in the verdicts on those claims that count in the case now, in the order of the claims.
    public List<Change> of(ImportCase.Plan plan) {
        var in = plan.file().in();
        if (plan.merge().arrivals().isEmpty()) {
            return List.of();
        }
        var now = check.counting(in);
        if (now.isEmpty()) {
            return List.of();
        }
        var then = supposition
                .with(
                        plan.merge().arrivals(),
                        records -> new CheckClaims(
                                        records.claims(),
                                        records.examinations(),
                                        records.witnesses(),
                                        records.listing())
                                .counting(in))
                .stream()
                .collect(Collectors.toMap(judged -> judged.claim().id(), Function.identity(), (one, _) -> one));
        return now.stream()
                .map(judged -> change(judged.verdict(), then.get(judged.claim().id())))
                .filter(Objects::nonNull)
                .toList();
    }

    /// @param then what the record would say; null where the claim would have been taken back
    private static @Nullable Change change(Verdict before, Dossier.@Nullable Judged then) {
        return then == null || says(before).equals(says(then.verdict())) ? null : new Change(before, then.verdict());
    }

    /// What of a verdict is shown as such. By how many more it is borne out is no other verdict.
    private static List<Object> says(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refuted refuted -> List.of(refuted.word(), refuted.scope());
            case Verdict.NotContradicted clear -> List.of(clear.word());
            case Verdict.CannotTell open -> List.of(open.word(), open.wouldBe() != null);
        };
    }
}
