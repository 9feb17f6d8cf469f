package org.whence.core.match;

/// Which of two media that match is a part of the other, seen from the first: told by the parts that the match maps.
public enum Direction {
    /// Neither: the relation is the same from both sides, as that of a copy.
    EQUAL,
    /// All of the first is a part of the other: it is a crop, a frame or a clip of it.
    PART_OF,
    /// All of the other is a part of the first.
    HOLDS,
    /// What the two have in common is a part of each, or it cannot be told of which: a clip that shows a still from
    /// start to end.
    SHARES;

    static Direction of(Match match) {
        return switch (match.relation()) {
            case SAME_BYTES, SAME_PIXELS, NEAR_COPY, MIRROR, SAME_SOUND -> EQUAL;
            case CROP -> of(match.here().region() == null, match.there().region() == null);
            case FRAME_OF, CLIP_OF ->
                of(match.here().time() == null, match.there().time() == null);
        };
    }

    private static Direction of(boolean isAllOfFirst, boolean isAllOfOther) {
        if (isAllOfFirst == isAllOfOther) {
            return SHARES;
        }
        return isAllOfFirst ? PART_OF : HOLDS;
    }

    /// The words for it in JSON: `part of`.
    public String words() {
        return switch (this) {
            case EQUAL -> "equal";
            case PART_OF -> "part of";
            case HOLDS -> "holds";
            case SHARES -> "shares";
        };
    }
}
