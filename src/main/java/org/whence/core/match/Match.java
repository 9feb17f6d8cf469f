package org.whence.core.match;

import java.util.List;
import org.whence.core.media.Part;
import org.whence.core.record.MediaId;

/// A computed relation between two media. A lead, until a person decides it or it is exact.
///
/// @param media the one asked about, and `other` the one found
/// @param here the part of `media` that the match maps, `there` the part of `other`
/// @param segments in order of time; empty unless both are clips, or one is a clip and the other a still
/// @param beside what the other stream of the two does meanwhile
public record Match(
        MediaId media,
        MediaId other,
        Relation relation,
        Strength strength,
        Part here,
        Part there,
        Evidence evidence,
        List<Segment> segments,
        Beside beside) {

    /// Whether the program stands behind it.
    public enum Strength {
        /// Within the limit at which no false pair was seen.
        CONFIDENT,
        /// Beyond it: a person may find that it holds.
        LEAD
    }

    public Match {
        segments = List.copyOf(segments);
    }

    /// A match of which nothing more is known.
    public Match(
            MediaId media,
            MediaId other,
            Relation relation,
            Strength strength,
            Part here,
            Part there,
            Evidence evidence,
            List<Segment> segments) {
        this(media, other, relation, strength, here, there, evidence, segments, Beside.UNKNOWN);
    }

    /// The same match, knowing what the other stream does.
    public Match with(Beside known) {
        return new Match(media, other, relation, strength, here, there, evidence, segments, known);
    }

    /// Which of the two is a part of the other, seen from `media`.
    public Direction direction() {
        return Direction.of(this);
    }

    /// The relation, and what the other stream does where that is known: `same sound, other pictures`. Said before the
    /// other's name.
    public String words() {
        var words = MatchWords.relation(this);
        var stream = relation == Relation.SAME_SOUND ? "pictures" : "sound";
        return switch (beside) {
            case SAME -> words + ", same " + stream;
            case ELSEWHERE -> words + ", same " + stream + " elsewhere";
            case OTHER -> words + ", other " + stream;
            case UNKNOWN -> words;
        };
    }

    public Pair pair() {
        return Pair.of(media, other);
    }

    /// The same match, seen from the other media.
    public Match reversed() {
        return new Match(
                other,
                media,
                relation,
                strength,
                there,
                here,
                evidence.reversed(),
                segments.stream().map(Segment::reversed).toList(),
                beside);
    }
}
