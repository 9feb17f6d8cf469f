package org.whence.core.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.provenance.Verdict.Because;
import org.whence.core.provenance.Verdict.CannotTell;
import org.whence.core.provenance.Verdict.NotContradicted;
import org.whence.core.provenance.Verdict.Refuted;
import org.whence.core.time.Span;

/// The rule by which a claim of time is compared with the record.
///
/// Let the claim be `[c1, c2]`, and B the appearances that count, of the claimed part, without the claim's own post
/// and its edits. An appearance b says: this content existed by `b.to`.
///
/// - *Refuted*: some b has `b.to < c1`; or, for a claim of when it was recorded, a bound *not before* has `c2 < bound`.
/// - *Cannot tell*: not refuted, and B is empty, or the claim has no earliest time, or some b has
///   `b.from < c1 <= b.to`, or a record that does not count yet would refute.
/// - *Not contradicted*: otherwise.
///
/// The record that decides has the smallest `b.to`, then the stronger basis, then the smaller id; a bound decides only
/// where no appearance refutes. Adding records can only move a verdict towards *refuted*: a refutation rests on one
/// record alone, and no other is asked. The order in which records are given does not matter.
///
/// What counts is settled before, by [Witnesses].
public final class VerdictRule {

    private final Claim claim;
    private final Extent extent;
    private final List<Witness> witnesses;
    private final List<NotBefore> bounds;

    private VerdictRule(Claim claim, Extent extent, Collection<Witness> witnesses, Collection<NotBefore> bounds) {
        this.claim = claim;
        this.extent = extent;
        this.witnesses = witnesses.stream().sorted(Witness.DECIDING).toList();
        this.bounds = bounds.stream()
                .filter(bound -> Overlap.of(bound.part(), claim.part()).isPresent())
                .sorted(Comparator.comparing(NotBefore::instant).reversed().thenComparing(NotBefore::id))
                .toList();
    }

    /// The verdict on `claim`.
    ///
    /// @param extent of the claimed media
    /// @param witnesses all appearances put before this claim, whether they count or not
    /// @param bounds those on the claimed media that count in the claim's case
    public static Verdict on(Claim claim, Extent extent, Collection<Witness> witnesses, Collection<NotBefore> bounds) {
        return new VerdictRule(claim, extent, witnesses, bounds).verdict();
    }

    private Verdict verdict() {
        if (!isCompared()) {
            return new CannotTell(claim, Because.NOT_COMPARED, null);
        }
        var refuting = counting().filter(this::isBeforeTheClaim).toList();
        var excluding = bounds.stream().filter(this::isAfterTheClaim).toList();
        if (!refuting.isEmpty() || !excluding.isEmpty()) {
            return refuted(refuting, excluding);
        }
        var wouldBe = witnesses.stream()
                .filter(witness -> witness.standing().isPending())
                .filter(this::isBeforeTheClaim)
                .findFirst();
        var because = doubt(wouldBe);
        return because == null
                ? new NotContradicted(claim, records(counting()))
                : new CannotTell(claim, because, wouldBe.orElse(null));
    }

    /// Claims of when say of what; only of what was recorded or published then are they compared with appearances.
    private boolean isCompared() {
        return claim.attribute() == Claim.Attribute.WHEN
                && switch (claim.of()) {
                    case RECORDED, PUBLISHED -> true;
                    case EVENT -> false;
                };
    }

    /// B.
    private Stream<Witness> counting() {
        return witnesses.stream().filter(Witness::counts);
    }

    /// `b.to < c1`, strictly.
    private boolean isBeforeTheClaim(Witness witness) {
        return witness.when().isBefore(claim.span());
    }

    /// `c2 < bound`, strictly. That something was not there before says when it was recorded, not when it was put out.
    private boolean isAfterTheClaim(NotBefore bound) {
        return claim.of() == Claim.Of.RECORDED && claim.span().isBefore(Span.at(bound.instant()));
    }

    private Refuted refuted(List<Witness> refuting, List<NotBefore> excluding) {
        Ground ground =
                refuting.isEmpty() ? new Ground.Bound(excluding.getFirst()) : new Ground.Seen(refuting.getFirst());
        var pieces = new ArrayList<Part>();
        refuting.forEach(witness -> pieces.addAll(witness.covers()));
        excluding.forEach(bound -> Overlap.of(bound.part(), claim.part()).ifPresent(pieces::add));
        var others = records(refuting.stream()) + excluding.size() - 1;
        return new Refuted(claim, Coverage.of(pieces, claim.part(), extent), ground, others);
    }

    /// Why it cannot be told, or null where it can.
    private @Nullable Because doubt(Optional<Witness> wouldBe) {
        var earliest = claim.span().from();
        if (wouldBe.isPresent()) {
            return Because.WOULD_BE_REFUTED;
        }
        if (counting().findAny().isEmpty()) {
            return Because.NO_RECORD;
        }
        if (earliest == null) {
            return Because.NO_EARLIEST_TIME;
        }
        return counting().anyMatch(witness -> mayBeBefore(witness.when(), earliest)) ? Because.MAY_BE_EARLIER : null;
    }

    /// `b.from < c1 <= b.to`. An appearance whose beginning is not known may be earlier than anything, and one whose
    /// end is not known later.
    private static boolean mayBeBefore(Span b, Instant c1) {
        return (b.from() == null || b.from().isBefore(c1)) && (b.to() == null || !b.to().isBefore(c1));
    }

    /// How many records those are: one post that shows several copies is one.
    private static int records(Stream<Witness> witnesses) {
        return (int)
                witnesses.map(witness -> witness.appearance().id()).distinct().count();
    }
}
