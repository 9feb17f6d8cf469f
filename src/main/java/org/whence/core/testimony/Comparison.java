package org.whence.core.testimony;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Claim;
import org.whence.core.time.Span;

/// How what one source says stands to what another says of the same attribute. It says nothing of who is right.
public sealed interface Comparison {

    /// Both can be true: all that is said lies within what the other says.
    record Overlaps() implements Comparison {}

    /// Both can be true, and this one allows more than the other does.
    record GoesBeyond() implements Comparison {}

    /// Not both can be true: the time lies wholly before or after.
    ///
    /// @param gap between the nearest ends, above 0
    /// @param later whether this one is the later
    record OtherTime(Duration gap, boolean later) implements Comparison {}

    /// Not both can be true: the number lies wholly below or above.
    ///
    /// @param by the difference of the nearest ends, above 0
    /// @param more whether this one is the greater
    record OtherNumber(long by, boolean more) implements Comparison {}

    /// The same words.
    record SameWords() implements Comparison {}

    /// Words that no rule compares: a person reads them.
    record OtherWords() implements Comparison {}

    /// Compares two claims.
    ///
    /// @throws IllegalArgumentException if they are of different attributes
    static Comparison of(Claim claim, Claim reference) {
        if (claim.attribute() != reference.attribute()) {
            throw new IllegalArgumentException(
                    "Cannot compare " + claim.attribute().words() + " with "
                            + reference.attribute().words());
        }
        return switch (claim.attribute()) {
            case WHEN -> claim.of() == reference.of() ? times(claim.span(), reference.span()) : new OtherWords();
            case HOW_MANY -> numbers(claim, reference);
            case WHERE, WHO, WHAT -> words(said(claim), said(reference));
        };
    }

    /// What is said, as it was entered: the value, or else the quoted words.
    static String said(Claim claim) {
        return claim.value() == null ? claim.quote() : claim.value();
    }

    private static Comparison times(Span span, Span reference) {
        if (span.isBefore(reference)) {
            return new OtherTime(between(span.to(), reference.from()), false);
        }
        if (reference.isBefore(span)) {
            return new OtherTime(between(reference.to(), span.from()), true);
        }
        var begins =
                reference.from() == null || span.from() != null && !span.from().isBefore(reference.from());
        var ends = reference.to() == null || span.to() != null && !span.to().isAfter(reference.to());
        return begins && ends ? new Overlaps() : new GoesBeyond();
    }

    private static Duration between(@Nullable Instant earlier, @Nullable Instant later) {
        if (earlier == null || later == null) {
            throw new IllegalStateException("Spans that are apart have ends");
        }
        return Duration.between(earlier, later);
    }

    private static Comparison numbers(Claim claim, Claim reference) {
        var amount = Amount.in(said(claim));
        var other = Amount.in(said(reference));
        if (amount.isEmpty()
                || other.isEmpty()
                || !amount.get().of().equals(other.get().of())) {
            return words(said(claim), said(reference));
        }
        var one = amount.get();
        var two = other.get();
        if (one.most() != null && one.most() < two.least()) {
            return new OtherNumber(two.least() - one.most(), false);
        }
        if (two.most() != null && two.most() < one.least()) {
            return new OtherNumber(one.least() - two.most(), true);
        }
        var most = two.most() == null || one.most() != null && one.most() <= two.most();
        return one.least() >= two.least() && most ? new Overlaps() : new GoesBeyond();
    }

    private static Comparison words(String one, String two) {
        return plain(one).equals(plain(two)) ? new SameWords() : new OtherWords();
    }

    /// Words without case, punctuation and spacing, by which two quotations are the same.
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ")
                .strip();
    }
}
