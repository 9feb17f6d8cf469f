package org.whence.ui.item.appearances;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Relation;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.VerdictMark;
import org.whence.work.show.Dossier;

/// What the tab shows of a media: its verdicts, the gravest first, what was claimed of when, and where it was seen,
/// earliest first.
///
/// @param stated the times that the file states of itself; they decide nothing
record History(List<Verdict> verdicts, List<Band> claimed, List<Seen> seen, List<Stated> stated) {

    /// A claimed time, to be drawn as a band.
    record Band(String words, Span when) {}

    /// An appearance.
    ///
    /// @param decides whether it decides the gravest verdict
    record Seen(Witness witness, boolean decides) {

        BasisMark mark() {
            return BasisMark.of(witness.appearance().basis());
        }

        String when() {
            return TimeText.words(witness.when());
        }

        /// The first part of its source: the account, or the name of the file.
        String name() {
            return witness.appearance().source().split(", ", 2)[0];
        }

        /// All of its source, as it is shown.
        String source() {
            return Isolated.source(witness.appearance().source());
        }

        /// All of it in one sentence, to be read out.
        String spoken() {
            var spoken = text(
                    "appearances.row",
                    mark().word(),
                    when(),
                    witness.appearance().source(),
                    standing());
            return decides ? text("appearances.rowDecides", spoken) : spoken;
        }

        /// In a few words, whether it counts.
        String standing() {
            return switch (witness.standing()) {
                case COUNTS -> witness.via() == null ? text("standing.thisFile") : text("standing.confirmed");
                case MATCH_OPEN -> text("standing.open");
                case SENDER_NOT_RELIED_UPON -> text("standing.sender");
                case SENDER_SET_ASIDE -> text("standing.aside");
                case OTHER_CASE -> text("standing.otherCase");
                case OWN_POST -> text("standing.ownPost");
                case NOT_THE_CLAIMED_PART -> text("standing.otherPart");
                case DECIDED_OTHERWISE -> text("standing.decidedOtherwise");
                case NOT_A_PUBLICATION -> text("standing.notPublished");
            };
        }
    }

    /// A time that the file states of itself.
    record Stated(CaptureTime time) {

        BasisMark mark() {
            return BasisMark.of(time);
        }

        /// The field that states it, without the group that it stands in.
        String name() {
            return time.source().substring(time.source().indexOf(':') + 1);
        }

        String when() {
            return TimeText.words(time.reading().span());
        }
    }

    static History of(Dossier dossier) {
        var verdicts = dossier.judged().stream()
                .map(Dossier.Judged::verdict)
                .filter(verdict -> verdict.claim().attribute() == Claim.Attribute.WHEN)
                .sorted(comparing(VerdictMark::of))
                .toList();
        var deciding = verdicts.stream().findFirst().flatMap(History::deciding).orElse(null);
        var claimed = verdicts.stream()
                .map(Verdict::claim)
                .map(claim -> new Band(words(claim), claim.span()))
                .toList();
        var seen = dossier.appearances().stream()
                .map(witness -> new Seen(witness, isSame(witness, deciding)))
                .toList();
        var facts = dossier.examination() == null
                ? Stream.<CaptureTime>empty()
                : dossier.explained().facts().captured().stream();
        return new History(verdicts, claimed, seen, facts.map(Stated::new).toList());
    }

    /// The record that decides a verdict, or would.
    static Optional<Witness> deciding(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refuted(var _, var _, Ground.Seen(var witness), var _) -> Optional.of(witness);
            case Verdict.Refuted(var _, var _, Ground.Bound _, var _) -> Optional.empty();
            case Verdict.CannotTell(var _, var _, var wouldBe) -> Optional.ofNullable(wouldBe);
            case Verdict.NotContradicted _ -> Optional.empty();
        };
    }

    /// Every span that has to be drawn.
    List<Span> spans() {
        return Stream.of(
                        claimed.stream().map(Band::when),
                        seen.stream().map(one -> one.witness().when()),
                        stated.stream().map(one -> one.time().reading().span()))
                .flatMap(spans -> spans)
                .toList();
    }

    /// The bases that occur, in the order of their definition.
    List<BasisMark> marks() {
        return Stream.concat(seen.stream().map(Seen::mark), stated.stream().map(Stated::mark))
                .distinct()
                .sorted(comparingInt(BasisMark::ordinal))
                .toList();
    }

    private static boolean isSame(Witness witness, @Nullable Witness deciding) {
        return deciding != null
                && witness.appearance().equals(deciding.appearance())
                && Objects.equals(relation(witness), relation(deciding));
    }

    private static @Nullable Relation relation(Witness witness) {
        var via = witness.via();
        return via == null ? null : via.relation();
    }

    private static String words(Claim claim) {
        var quote = text("item.quote", claim.quote());
        return claim.by() == null ? quote : text("appearances.claimed", claim.by(), quote);
    }
}
