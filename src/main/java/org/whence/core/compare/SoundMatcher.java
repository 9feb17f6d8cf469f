package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.match.Beside;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.Part.Of;
import org.whence.core.media.TimeRange;
import org.whence.core.record.MediaId;

/// Says whether two media sound the same, and how that goes with what they show.
///
/// A match of sound maps the sound and nothing else: its parts are of the sound only, the longest stretch or all of it.
///
/// Has no state; for use from any thread.
public final class SoundMatcher {

    /// So many landmarks make a match confident; fewer, down to [SoundAlignment#LEAST_LANDMARKS], a lead.
    public static final int CONFIDENT_LANDMARKS = 16;

    /// What is left over of a sound at either end up to this long counts as covered: its last peaks stand a while
    /// before it ends.
    private static final long SLACK_MILLIS = 2_000;

    /// A stretch with less is too quiet, or too steady, to say that two sounds differ in it.
    private static final int TELLING_LANDMARKS_A_SECOND = 5;

    /// The sound of a media.
    ///
    /// @param durationMillis null where it is not known
    public record Heard(
            MediaId media, Landmarks landmarks, @Nullable Long durationMillis) {}

    private SoundMatcher() {}

    /// The match of the sound of `a` with that of `b`, seen from `a`.
    public static Optional<Match> match(Heard a, Heard b) {
        var alignment = SoundAlignment.of(a.landmarks(), b.landmarks());
        if (a.media().equals(b.media()) || alignment.runs().isEmpty()) {
            return Optional.empty();
        }
        var segments = alignment.runs().stream()
                .map(run -> new Segment(run.fromMillis(), run.toMillis(), run.otherFromMillis(), 1))
                .toList();
        var most = alignment.runs().stream()
                .mapToInt(SoundAlignment.Run::landmarks)
                .max()
                .orElseThrow();
        var longest = segments.stream()
                .max(Comparator.comparingLong(SoundMatcher::length))
                .orElseThrow();
        return Optional.of(new Match(
                a.media(),
                b.media(),
                Relation.SAME_SOUND,
                most >= CONFIDENT_LANDMARKS ? Strength.CONFIDENT : Strength.LEAD,
                part(longest, a.durationMillis()),
                part(longest.reversed(), b.durationMillis()),
                Evidence.of(new Evidence.Heard(alignment.landmarks(), share(alignment, a.landmarks()))),
                segments));
    }

    private static int share(SoundAlignment alignment, Landmarks here) {
        var all = alignment.runs().stream()
                .mapToInt(run -> here.between(run.fromMillis(), run.toMillis()))
                .sum();
        return Math.clamp(Math.round(100.0 * alignment.landmarks() / Math.max(1, all)), 1, 100);
    }

    private static Part part(Segment longest, @Nullable Long durationMillis) {
        var covers = durationMillis != null
                && longest.fromMillis() <= SLACK_MILLIS
                && durationMillis - longest.toMillis() <= SLACK_MILLIS;
        return new Part(covers ? null : new TimeRange(longest.fromMillis(), longest.toMillis()), null, Of.SOUND);
    }

    private static long length(Segment segment) {
        return segment.toMillis() - segment.fromMillis();
    }

    /// What is said of a pair of media, where it is known what each shows and how each sounds: the match of
    /// pictures with what the sound does, and the match of sound with what the pictures do.
    ///
    /// @param pictures the match of pictures, if there is one, seen from `a`
    /// @param bothShow whether both are clips with pictures
    /// @param b null where it has no sound, as is `a`
    public static List<Match> together(
            Optional<Match> pictures, boolean bothShow, @Nullable Heard a, @Nullable Heard b) {
        var sound = a == null || b == null ? Optional.<Match>empty() : match(a, b);
        var matches = new ArrayList<Match>();
        pictures.map(match -> match.with(beside(match, sound, bothShow && a != null && b != null, a)))
                .ifPresent(matches::add);
        sound.map(match -> match.with(
                        !bothShow
                                ? Beside.UNKNOWN
                                : pictures.map(other -> beside(match, other)).orElse(Beside.OTHER)))
                .ifPresent(matches::add);
        return matches;
    }

    private static Beside beside(Match pictures, Optional<Match> sound, boolean bothSound, @Nullable Heard a) {
        if (!bothSound || a == null || pictures.segments().isEmpty()) {
            return Beside.UNKNOWN;
        }
        var known = sound.map(other -> beside(pictures, other)).orElse(Beside.OTHER);
        if (known != Beside.OTHER) {
            return known;
        }
        var heard = pictures.segments().stream()
                .mapToInt(each -> a.landmarks().between(each.fromMillis(), each.toMillis()))
                .sum();
        var seconds =
                pictures.segments().stream().mapToLong(SoundMatcher::length).sum() / 1000.0;
        return heard >= TELLING_LANDMARKS_A_SECOND * seconds && heard >= CONFIDENT_LANDMARKS
                ? Beside.OTHER
                : Beside.UNKNOWN;
    }

    /// What the second does where the first is the same: half of what is less of both, in time, is mapped by both, and
    /// to about the same place or not.
    private static Beside beside(Match one, Match other) {
        var shared = 0L;
        var met = 0L;
        for (var segment : one.segments()) {
            for (var beside : other.segments()) {
                var from = Math.max(segment.fromMillis(), beside.fromMillis());
                var to = Math.min(segment.toMillis(), beside.toMillis());
                var length = Math.max(0, to - from);
                shared += length;
                met += Math.abs(there(segment, from) - there(beside, from)) <= SLACK_MILLIS ? length : 0;
            }
        }
        var all = Math.min(
                one.segments().stream().mapToLong(SoundMatcher::length).sum(),
                other.segments().stream().mapToLong(SoundMatcher::length).sum());
        return 2 * met >= all ? Beside.SAME : 2 * shared >= all ? Beside.ELSEWHERE : Beside.OTHER;
    }

    private static long there(Segment segment, long here) {
        return segment.otherFromMillis() + Math.round((here - segment.fromMillis()) * segment.speed());
    }
}
