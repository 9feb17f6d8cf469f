package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.core.compare.Film.Piece;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.record.MediaId;

class PairMatcherTest {

    private static final MediaId ONE = new MediaId("1".repeat(64));
    private static final MediaId TWO = new MediaId("2".repeat(64));

    private final SplittableRandom random = new SplittableRandom(1);
    private final PdqHash hash = Hashes.any(random);
    private final Film film = new Film(1, 180);
    private final PairMatcher matcher = new PairMatcher();

    private static Content still(MediaId media, String pixels, PdqHash hash, int quality) {
        var dihedral = Stream.of(Orientation.values()).map(hash::turned).toList();
        return new Content(media, pixels, new PictureFingerprint(dihedral, quality), List.of(), null);
    }

    private static Content clip(MediaId media, Clip clip) {
        return new Content(media, null, null, clip.frames(), clip.durationMillis());
    }

    @Test
    void equal_pixels_are_the_same_whatever_their_quality() {
        var match = matcher.match(still(ONE, "a", hash, 0), still(TWO, "a", hash, 0))
                .orElseThrow();
        assertThat(match)
                .isEqualTo(new Match(
                        ONE,
                        TWO,
                        Relation.SAME_PIXELS,
                        Strength.CONFIDENT,
                        Part.WHOLE,
                        Part.WHOLE,
                        Evidence.EXACT,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0, CONFIDENT", "31, CONFIDENT", "32, LEAD", "60, LEAD"})
    void pictures_match_by_distance(int bits, Strength strength) {
        var near = Hashes.near(hash, bits, random);
        var match = matcher.match(still(ONE, "a", hash, 90), still(TWO, "b", near, 50))
                .orElseThrow();
        assertThat(match.relation()).isEqualTo(Relation.NEAR_COPY);
        assertThat(match.strength()).isEqualTo(strength);
        assertThat(match.evidence()).isEqualTo(new Evidence(bits, 90, 50, Orientation.ORIGINAL, 1));
        assertThat(match.here()).isEqualTo(Part.WHOLE);
        assertThat(match.there()).isEqualTo(Part.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"61, 100, 100", "0, 49, 100", "0, 100, 49"})
    void pictures_too_far_apart_or_too_plain_do_not(int bits, int quality, int otherQuality) {
        var near = Hashes.near(hash, bits, random);
        assertThat(matcher.match(still(ONE, "a", hash, quality), still(TWO, "b", near, otherQuality)))
                .isEmpty();
    }

    @Test
    void a_media_does_not_match_itself() {
        assertThat(matcher.match(still(ONE, "a", hash, 90), still(ONE, "a", hash, 90)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_turned_copy_is_a_near_copy_and_a_mirrored_one_a_mirror(Orientation orientation) {
        var there = still(TWO, "b", hash.turned(orientation), 100);
        var match = matcher.match(still(ONE, "a", hash, 100), there).orElseThrow();
        assertThat(match.evidence().orientation()).isEqualTo(orientation);
        assertThat(match.relation()).isEqualTo(orientation.isMirrored() ? Relation.MIRROR : Relation.NEAR_COPY);
        assertSeenFromTheOtherSide(match, there, still(ONE, "a", hash, 100));
    }

    @Test
    void a_still_is_found_in_the_stretches_of_a_clip_that_show_it() {
        var frames = Film.cut(3, 0, 1_000, new Piece(film, 0, 30_000)).frames();
        var shown = frames.get(12);
        var doubled = new ArrayList<>(frames);
        doubled.set(20, new FrameHash(frames.get(20).timeMillis(), shown.hash(), 100));
        doubled.set(21, new FrameHash(frames.get(21).timeMillis(), shown.hash(), 100));
        var clip = clip(ONE, new Clip(doubled, 30_000));
        var asked = still(TWO, "a", Hashes.near(shown.hash(), 2, random), 80);
        var match = matcher.match(clip, asked).orElseThrow();
        assertThat(match.relation()).isEqualTo(Relation.FRAME_OF);
        assertThat(match.strength()).isEqualTo(Strength.CONFIDENT);
        assertThat(match.there()).isEqualTo(Part.WHOLE);
        var longest = new TimeRange(frames.get(20).timeMillis(), frames.get(22).timeMillis());
        assertThat(match.segments())
                .contains(new Segment(longest.fromMillis(), longest.toMillis(), 0, 1))
                .anySatisfy(segment -> assertThat(new TimeRange(segment.fromMillis(), segment.toMillis())
                                .contains(new TimeRange(
                                        shown.timeMillis(), frames.get(13).timeMillis())))
                        .isTrue());
        assertThat(match.evidence().distance()).isEqualTo(2);
        assertThat(match.evidence().otherQuality()).isEqualTo(80);
        assertSeenFromTheOtherSide(match, asked, clip);
    }

    @ParameterizedTest
    @EnumSource
    void a_turned_still_is_found_in_a_clip(Orientation orientation) {
        var clip = Film.cut(3, 0, new Piece(film, 0, 30_000));
        var turned = still(TWO, "a", clip.frames().get(9).hash().turned(orientation), 100);
        var match = matcher.match(turned, clip(ONE, clip)).orElseThrow();
        assertThat(turned.picture()
                        .dihedral()
                        .get(match.evidence().orientation().ordinal()))
                .isEqualTo(clip.frames().get(9).hash());
    }

    @Test
    void a_copy_of_a_clip_is_a_near_copy_of_the_whole() {
        var here = clip(ONE, Film.cut(3, 8, new Piece(film, 0, 60_000)));
        var there = clip(TWO, Film.cut(4, 8, new Piece(film, 0, 60_000)));
        var match = matcher.match(here, there).orElseThrow();
        assertThat(match.relation()).isEqualTo(Relation.NEAR_COPY);
        assertThat(match.strength()).isEqualTo(Strength.CONFIDENT);
        assertThat(match.here()).isEqualTo(Part.WHOLE);
        assertThat(match.there()).isEqualTo(Part.WHOLE);
        assertThat(match.evidence().frames()).isGreaterThan(50);
    }

    @Test
    void a_mirrored_copy_of_a_clip_is_a_mirror() {
        var here = clip(ONE, Film.cut(3, 12, new Piece(film, 0, 60_000, 1, Orientation.MIRRORED)));
        var there = clip(TWO, Film.cut(4, 12, new Piece(film, 0, 60_000)));
        var match = matcher.match(here, there).orElseThrow();
        assertThat(match.relation()).isEqualTo(Relation.MIRROR);
        assertThat(match.evidence().orientation()).isEqualTo(Orientation.MIRRORED);
        assertThat(match.here()).isEqualTo(Part.WHOLE);
    }

    @Test
    void a_cut_maps_all_of_itself_and_a_part_of_the_longer_clip() {
        var cut = clip(ONE, Film.cut(3, 8, new Piece(film, 40_000, 70_000)));
        var whole = clip(TWO, Film.cut(4, 8, new Piece(film, 0, 180_000)));
        var match = matcher.match(cut, whole).orElseThrow();
        assertThat(match.relation()).isEqualTo(Relation.CLIP_OF);
        assertThat(match.here()).isEqualTo(Part.WHOLE);
        var time = match.there().time();
        assertThat(time).isNotNull();
        assertThat(new TimeRange(38_500, 71_500).contains(time)).isTrue();
        assertThat(time.contains(new TimeRange(41_500, 68_500))).isTrue();
    }

    @Test
    void a_part_never_spans_what_lies_between_two_stretches() {
        var other = new Film(2, 180);
        var compilation = clip(
                ONE,
                Film.cut(
                        3,
                        8,
                        new Piece(film, 0, 20_000),
                        new Piece(other, 0, 30_000),
                        new Piece(film, 60_000, 90_000)));
        var match = matcher.match(compilation, clip(TWO, Film.cut(4, 8, new Piece(film, 0, 180_000))))
                .orElseThrow();
        assertThat(match.segments()).hasSize(2);
        var time = match.here().time();
        assertThat(time).isNotNull();
        assertThat(time.fromMillis()).isGreaterThan(48_000);
        assertThat(match.there().time().fromMillis()).isGreaterThan(58_000);
    }

    @Test
    void different_content_does_not_match() {
        var one = clip(ONE, Film.cut(3, 8, new Piece(film, 0, 60_000)));
        var two = clip(TWO, Film.cut(4, 8, new Piece(new Film(5, 60), 0, 60_000)));
        assertThat(matcher.match(one, two)).isEmpty();
        assertThat(matcher.match(one, still(TWO, "a", hash, 100))).isEmpty();
        assertThat(matcher.match(one, new Content(TWO, null, null, List.of(), null)))
                .isEmpty();
    }

    private void assertSeenFromTheOtherSide(Match match, Content there, Content here) {
        assertThat(matcher.match(there, here)).contains(match.reversed());
    }
}
