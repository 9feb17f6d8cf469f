package org.whence.core.match;

import java.util.Optional;

/// What a match amounts to, in words that the manual defines by measured error rates.
public final class MatchWords {

    /// From so many features in place, over so much of what both show, no false match was seen.
    private static final int STRONG_INLIERS = 20;

    private static final int STRONG_PERCENT = 75;

    private MatchWords() {}

    /// What the one is to the other, said before the other's name: `crop of`, `has clip`.
    public static String relation(Match match) {
        return switch (match.relation()) {
            case CROP -> directed(match.direction(), "crop of", "cropped to", "shares part with");
            case FRAME_OF -> directed(match.direction(), "frame of", "has frame", "shares frame with");
            case CLIP_OF -> directed(match.direction(), "clip of", "has clip", "shares clip with");
            case SAME_BYTES, SAME_PIXELS, NEAR_COPY, MIRROR, SAME_SOUND ->
                match.relation().words();
        };
    }

    /// The same within a sentence, where `this` is the one and `it` the other: `this is a clip of it`.
    public static String inSentence(Match match) {
        return switch (match.relation()) {
            case SAME_BYTES, SAME_PIXELS, SAME_SOUND ->
                "the " + match.relation().words();
            case NEAR_COPY -> "a near copy";
            case MIRROR -> "a mirrored copy";
            case CROP -> ofEach(match, "crop", "part");
            case FRAME_OF -> ofEach(match, "frame", "frame");
            case CLIP_OF -> ofEach(match, "clip", "clip");
        };
    }

    private static String ofEach(Match match, String part, String shared) {
        return directed(
                match.direction(),
                "this is a " + part + " of it",
                "it is a " + part + " of this",
                "it shares a " + shared + " with this");
    }

    private static String directed(Direction direction, String partOf, String holds, String shares) {
        return switch (direction) {
            case PART_OF -> partOf;
            case HOLDS -> holds;
            case EQUAL, SHARES -> shares;
        };
    }

    /// How strong it is: `exact`, `strong`, `fair`, or `lead`.
    public static String strength(Match match) {
        if (match.relation().isExact()) {
            return "exact";
        }
        if (match.strength() == Match.Strength.LEAD) {
            return "lead";
        }
        var evidence = match.evidence();
        var isTelling = Math.min(evidence.quality(), evidence.otherQuality()) >= Nearness.LEAST_QUALITY;
        var isNear = evidence.distance() <= Nearness.CONFIDENT_BITS && isTelling;
        var isLaid = evidence.geometry() instanceof Evidence.Geometry(var inliers, var percent)
                && inliers >= STRONG_INLIERS
                && percent >= STRONG_PERCENT;
        return isNear || isLaid || evidence.heard() != null ? "strong" : "fair";
    }

    /// What a person has to bear in mind before deciding; nothing where equal bytes or pixels leave no doubt.
    public static Optional<String> caution(Match match) {
        return switch (match.relation()) {
            case SAME_BYTES, SAME_PIXELS -> Optional.empty();
            case NEAR_COPY, MIRROR, CROP, FRAME_OF ->
                Optional.of("It may be another recording of the same scene: a burst, a fixed camera or a studio shot"
                        + " gives pictures as alike as copies. Look at what moves.");
            case CLIP_OF ->
                Optional.of("It may be another recording of the same scene: a fixed camera or a studio shot gives"
                        + " clips as alike as copies. Look at what moves.");
            case SAME_SOUND -> Optional.of("The same sound can lie under other pictures.");
        };
    }
}
