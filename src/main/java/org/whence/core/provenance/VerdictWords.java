package org.whence.core.provenance;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decision;
import org.whence.core.match.MatchWords;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;
import org.whence.core.record.AuthorId;
import org.whence.core.time.TimeText;

/// Verdicts in English words: what `says` holds in JSON and what the command line prints. They speak of claims,
/// never of media or people.
public final class VerdictWords {

    private final AuthorId own;
    private final Function<AuthorId, String> names;

    /// @param own this desk's author, whose records are told without a name
    /// @param names by which other authors are shown
    public VerdictWords(AuthorId own, Function<AuthorId, String> names) {
        this.own = own;
        this.names = names;
    }

    /// The verdict in a sentence or two.
    public String says(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refuted refuted -> refuted(refuted);
            case Verdict.NotContradicted(var claim, var records) ->
                "The claim '%s' is not contradicted by %s. This does not confirm it."
                        .formatted(claim(claim), records(records));
            case Verdict.CannotTell(var claim, var because, var wouldBe) ->
                "The claim '%s': cannot tell: %s.".formatted(claim(claim), doubt(because, wouldBe));
        };
    }

    /// What the record does not say, in a sentence or two.
    public String limits(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refuted(var _, var scope, Ground.Seen _, var _) ->
                "The record says that this content existed by then; not who made it, nor where or when." + rest(scope);
            case Verdict.Refuted(var _, var scope, Ground.Bound _, var _) ->
                "The bound rests on what a person concluded from what is seen." + rest(scope);
            case Verdict.NotContradicted _ ->
                "Nothing on record is older than the time claimed. No match does not mean new.";
            case Verdict.CannotTell _ -> "No match does not mean new.";
        };
    }

    /// The claim, in its own words or else as the time it names: `filmed on 7 March 2025`.
    public String claim(Claim claim) {
        if (!claim.quote().isBlank()) {
            return claim.quote().strip();
        }
        return claim.attribute() == Claim.Attribute.WHEN
                ? claim.of().word() + " " + TimeText.words(claim.span())
                : claim.attribute().words() + " " + (claim.value() == null ? "" : claim.value());
    }

    /// What a refutation rests on: `the post of @harbour, published 3 Aug 2019 16:42 UTC`.
    public String ground(Ground ground) {
        return switch (ground) {
            case Ground.Seen(var witness) -> witness(witness);
            case Ground.Bound(var bound) ->
                "the bound 'not before %s'%s (%s)"
                        .formatted(TimeText.words(bound.instant()), of(bound.by()), bound.basis());
        };
    }

    /// How much a verdict speaks of: `0:12-0:31, 0:40-0:44`, `the sound`; empty for the whole.
    public String scope(Scope scope) {
        return switch (scope) {
            case Scope.Whole() -> "";
            case Scope.Parts(var parts) ->
                parts.stream().map(VerdictWords::part).collect(Collectors.joining(", "));
        };
    }

    private String refuted(Verdict.Refuted refuted) {
        var part = scope(refuted.scope());
        var also = refuted.alsoBy() == 0
                ? ""
                : " %s also %s it."
                        .formatted(records(refuted.alsoBy(), "other "), refuted.alsoBy() == 1 ? "refutes" : "refute");
        return "The claim '%s' is refuted%s by %s.%s"
                .formatted(
                        claim(refuted.claim()), part.isEmpty() ? "" : " for " + part, ground(refuted.ground()), also);
    }

    private String doubt(Verdict.Because because, @Nullable Witness wouldBe) {
        return switch (because) {
            case NOT_COMPARED -> "it is not about when this footage was recorded or published";
            case WOULD_BE_REFUTED -> wouldBe == null ? "" : wouldBe(wouldBe);
            case MAY_BE_EARLIER -> "a record may be earlier than the time claimed, or not";
            case NO_EARLIEST_TIME -> "the claim has no earliest time";
            case NO_RECORD -> "no independent dated record";
        };
    }

    private String wouldBe(Witness witness) {
        var would = "would be refuted by " + witness(witness);
        return switch (witness.standing()) {
            case MATCH_OPEN -> would + ", if the match were confirmed";
            case SENDER_NOT_RELIED_UPON -> would + ", if its sender were relied upon";
            case OTHER_CASE -> would + ", recorded in another case, if it were cited into this one";
            case COUNTS, OWN_POST, NOT_THE_CLAIMED_PART, DECIDED_OTHERWISE, NOT_A_PUBLICATION, SENDER_SET_ASIDE ->
                would;
        };
    }

    private String witness(Witness witness) {
        var appearance = witness.appearance();
        var basis = switch (appearance.basis()) {
            case HELD -> isOwn(appearance) ? "held here" : "held by its sender";
            case PUBLISHED -> "published";
            case STATED -> "stated for";
        };
        return "%s%s, %s %s%s"
                .formatted(
                        appearance.source(), records(appearance), basis, TimeText.words(witness.when()), via(witness));
    }

    private boolean isOwn(Appearance appearance) {
        return appearance.by().equals(own) && appearance.voucher().equals(own);
    }

    /// From whose records: those of who recorded it, unless somebody else only says so.
    private String records(Appearance appearance) {
        var vouched = appearance.voucher().equals(own);
        return vouched && !appearance.by().equals(own) ? of(appearance.by()) + ", adopted" : of(appearance.voucher());
    }

    private static String via(Witness witness) {
        if (witness.via() == null) {
            return "";
        }
        var decided = witness.decision() == Decision.SAME_RECORDING ? ", decided to be the same recording" : "";
        return " (" + MatchWords.inSentence(witness.via()) + decided + ")";
    }

    private String of(AuthorId author) {
        return author.equals(own) ? "" : ", from the records of " + names.apply(author);
    }

    private static String rest(Scope scope) {
        return switch (scope) {
            case Scope.Whole() -> "";
            case Scope.Parts _ -> " It says nothing of the rest.";
        };
    }

    private static String records(int count) {
        return records(count, "");
    }

    private static String records(int count, String which) {
        return count + " " + which + (count == 1 ? "record" : "records");
    }

    /// What of a media is meant: `0:12-0:31`, `the sound`; empty for the whole.
    public static String part(Part part) {
        var stream = switch (part.of()) {
            case ALL -> "";
            case PICTURE -> "the pictures";
            case SOUND -> "the sound";
        };
        var time = part.time() == null ? "" : stretch(part.time());
        var region = part.region() == null ? "" : region(part.region());
        return Stream.of(stream, time, region).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /// `0:12-0:31.5`; hours only where there are any, tenths only where they are not 0. No finer: frames are looked at
    /// four times a second.
    private static String stretch(TimeRange range) {
        return timecode(range.fromMillis()) + "-" + timecode(range.toMillis());
    }

    private static String timecode(long millis) {
        var tenths = Math.round(millis / 100.0);
        var seconds = tenths / 10;
        var text = seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
        return tenths % 10 == 0 ? text : text + "." + tenths % 10;
    }

    private static String region(Region region) {
        return String.format(
                Locale.ROOT,
                "in the picture from %d %% to %d %% across and %d %% to %d %% down",
                region.left() / 100,
                region.right() / 100,
                region.top() / 100,
                region.bottom() / 100);
    }
}
