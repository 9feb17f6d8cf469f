package org.whence.core.provenance;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.media.Part;
import org.whence.core.time.Span;

/// An appearance put before a claim: how much of the claimed part it speaks of, through which match, and whether it
/// counts.
///
/// There is none of a time that a file states of itself: such a time is no appearance, and cannot become a witness.
///
/// @param covers parts of the claimed media, inside the claimed part; empty where it speaks of none of it
/// @param via the match between the claimed media and the one that appeared, seen from the claimed one; null where it
///     is the claimed media itself
/// @param decision what people decided of that match in the claim's case; `OPEN` where they did not, or disagree
public record Witness(
        Appearance appearance, List<Part> covers, @Nullable Match via, Decision decision, Standing standing) {

    /// The order in which witnesses decide: smallest latest time, then the stronger basis, then the smaller id. Those
    /// without a latest time come last. Where one record speaks through several matches, the closest comes first.
    public static final Comparator<Witness> DECIDING = Comparator.comparing(
                    (Witness witness) -> witness.when().to(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(witness -> witness.appearance().basis())
            .thenComparing(witness -> witness.appearance().id())
            .thenComparing(witness -> witness.appearance().media())
            .thenComparing(
                    witness -> witness.via() == null ? null : witness.via().relation(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Witness::toString);

    /// @throws IllegalArgumentException if it counts and speaks of nothing
    public Witness {
        covers = List.copyOf(covers);
        if (covers.isEmpty() && standing != Standing.NOT_THE_CLAIMED_PART && !standing.isOut()) {
            throw new IllegalArgumentException("A witness that speaks of nothing");
        }
    }

    /// When the appearance was.
    public Span when() {
        return appearance.when();
    }

    public boolean counts() {
        return standing == Standing.COUNTS;
    }

    /// Whether an appearance counts before a claim, and if not, why not.
    public enum Standing {
        COUNTS("It counts."),
        /// Nobody decided that the match is the same recording, or people disagree.
        MATCH_OPEN("The match is not confirmed."),
        /// It comes from another desk, on whose records nobody in this case relies.
        SENDER_NOT_RELIED_UPON("Nobody in this case relies on its sender."),
        /// Somebody in this case set everything from its sender aside.
        SENDER_SET_ASIDE("Its sender was set aside."),
        /// It was recorded in another case of this desk.
        OTHER_CASE("It belongs to another case and is not cited into this one."),
        /// It is the post that makes the claim, or another state of it.
        OWN_POST("It is the claim's own post."),
        /// It shows other parts of the media than the claimed one.
        NOT_THE_CLAIMED_PART("It does not show what the claim is about."),
        /// A person decided that the match is another recording, or not the same.
        DECIDED_OTHERWISE("A person decided that it is not the same recording."),
        /// The claim is about putting out, and the record shows only that the content existed.
        NOT_A_PUBLICATION("It shows that the content existed, not that it was published.");

        private final String says;

        Standing(String says) {
            this.says = says;
        }

        /// One sentence for people.
        public String says() {
            return says;
        }

        /// Whether a person's act could make it count: confirming the match, relying on the sender, citing the record.
        public boolean isPending() {
            return this == MATCH_OPEN || this == SENDER_NOT_RELIED_UPON || this == OTHER_CASE;
        }

        private boolean isOut() {
            return this != COUNTS && !isPending();
        }
    }
}
