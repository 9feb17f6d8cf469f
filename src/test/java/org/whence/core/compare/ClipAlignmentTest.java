package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.compare.Film.Piece;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Segment;

class ClipAlignmentTest {

    private static final int NOISE = 20;
    private static final long SAMPLED = 500;

    private final Film film = new Film(1, 180);
    private final Film other = new Film(2, 180);

    private static void assertSegment(Segment segment, long from, long to, long otherFrom, double speed) {
        assertThat(segment.fromMillis()).as("from").isCloseTo(from, within(SAMPLED));
        assertThat(segment.toMillis()).as("to").isCloseTo(to, within(SAMPLED));
        assertThat(segment.otherFromMillis() - segment.speed() * segment.fromMillis())
                .as("offset")
                .isCloseTo(otherFrom - speed * from, within(250.0));
        assertThat(segment.speed()).as("speed").isCloseTo(speed, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void a_copy_lies_on_the_whole_of_its_original(long seed) {
        var original = Film.cut(seed, NOISE / 2, new Piece(film, 0, 60_000));
        var copy = Film.cut(seed + 100, NOISE / 2, new Piece(film, 0, 60_000));
        var segments = ClipAlignment.of(copy, original).segments();
        assertThat(segments).hasSize(1);
        assertSegment(segments.getFirst(), 0, 60_000, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void a_cut_is_found_where_it_was_taken_from(long seed) {
        var original = Film.cut(seed, NOISE, new Piece(film, 0, 180_000));
        var cut = Film.cut(seed + 100, 5, new Piece(film, 71_300, 95_000));
        var segments = ClipAlignment.of(cut, original).segments();
        assertThat(segments).hasSize(1);
        assertSegment(segments.getFirst(), 0, 23_700, 71_300, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void a_compilation_is_taken_apart_in_whatever_order(long seed) {
        var original = Film.cut(seed, 5, new Piece(film, 0, 180_000));
        var compilation = Film.cut(
                seed + 100,
                NOISE,
                new Piece(other, 0, 15_000),
                new Piece(film, 100_000, 120_000),
                new Piece(other, 60_000, 71_000),
                new Piece(film, 20_000, 35_000));
        var segments = ClipAlignment.of(compilation, original).segments();
        assertThat(segments).hasSize(2);
        assertSegment(segments.getFirst(), 15_000, 35_000, 100_000, 1);
        assertSegment(segments.getLast(), 46_000, 61_000, 20_000, 1);
        var both = ClipAlignment.of(compilation, Film.cut(7, 5, new Piece(other, 0, 180_000)))
                .segments();
        assertThat(both).hasSize(2);
        assertSegment(both.getFirst(), 0, 15_000, 0, 1);
        assertSegment(both.getLast(), 35_000, 46_000, 60_000, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75, 0.8, 0.9, 1.04, 1.1, 1.25, 1.33})
    void a_clip_played_faster_or_slower_is_found_with_its_speed(double speed) {
        var original = Film.cut(3, 5, new Piece(film, 0, 180_000));
        var played = Film.cut(4, 10, new Piece(film, 30_000, 90_000, speed, Orientation.ORIGINAL));
        var segments = ClipAlignment.of(played, original).segments();
        assertThat(segments).hasSize(1);
        assertSegment(segments.getFirst(), 0, Math.round(60_000 / speed), 30_000, speed);
    }

    @Test
    void one_stray_frame_does_not_break_a_stretch_and_ten_do() {
        var original = Film.cut(3, 5, new Piece(film, 0, 60_000));
        var random = new SplittableRandom(8);
        var frames = new ArrayList<>(Film.cut(4, 5, new Piece(film, 0, 60_000)).frames());
        frames.set(20, stray(frames.get(20), random));
        assertThat(ClipAlignment.of(new Clip(frames, 60_000), original).segments())
                .hasSize(1);
        for (var n = 25; n < 35; n++) {
            frames.set(n, stray(frames.get(n), random));
        }
        assertThat(ClipAlignment.of(new Clip(frames, 60_000), original).segments())
                .hasSize(2);
    }

    private static FrameHash stray(FrameHash frame, SplittableRandom random) {
        return new FrameHash(frame.timeMillis(), Hashes.any(random), 100);
    }

    @Test
    void pieces_in_another_order_stay_apart() {
        var original = Film.cut(3, 5, new Piece(film, 0, 60_000));
        var swapped = Film.cut(4, 5, new Piece(film, 30_000, 60_000), new Piece(film, 0, 30_000));
        var segments = ClipAlignment.of(swapped, original).segments();
        assertThat(segments).hasSize(2);
        assertSegment(segments.getFirst(), 0, 30_000, 30_000, 1);
        assertSegment(segments.getLast(), 30_000, 60_000, 0, 1);
    }

    @Test
    void a_test_card_is_laid_with_its_beginning_on_that_of_the_other() {
        var card = Film.still(9, 60);
        var here = Film.cut(1, 0, new Piece(card, 0, 10_000), new Piece(film, 0, 20_000));
        var there = Film.cut(2, 0, new Piece(other, 0, 20_000), new Piece(card, 0, 30_000));
        assertThat(ClipAlignment.of(pruned(here), pruned(there)).segments()).isEmpty();
        var segments = ClipAlignment.still(pruned(here), pruned(there)).segments();
        assertThat(segments).hasSize(1);
        assertSegment(segments.getFirst(), 0, 10_000, 20_000, 1);
    }

    @Test
    void a_noisy_test_card_fixes_no_time_line_of_its_own() {
        var card = Film.still(9, 60);
        var here = Film.cut(1, 8, new Piece(card, 0, 10_000), new Piece(film, 50_000, 70_000));
        var there = Film.cut(2, 2, new Piece(card, 0, 30_000), new Piece(film, 0, 100_000));
        var segments = ClipAlignment.of(here, there).segments();
        assertThat(segments).isNotEmpty();
        assertThat(segments)
                .allSatisfy(segment -> assertThat(segment.otherFromMillis() - segment.fromMillis())
                        .isCloseTo(70_000, within(700L)));
    }

    @Test
    void a_card_between_scenes_goes_with_them() {
        var card = Film.still(9, 60);
        var original =
                Film.cut(1, 3, new Piece(film, 0, 30_000), new Piece(card, 0, 20_000), new Piece(film, 30_000, 60_000));
        var copy =
                Film.cut(2, 3, new Piece(film, 0, 30_000), new Piece(card, 0, 20_000), new Piece(film, 30_000, 60_000));
        var segments = ClipAlignment.of(pruned(copy), pruned(original)).segments();
        assertThat(segments).hasSize(1);
        assertSegment(segments.getFirst(), 0, 80_000, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void different_films_have_nothing_in_common(long seed) {
        var one = Film.cut(seed, NOISE, new Piece(new Film(seed + 20, 180), 0, 180_000));
        var another = Film.cut(seed, NOISE, new Piece(new Film(seed + 40, 180), 0, 180_000));
        assertThat(ClipAlignment.of(one, another).segments()).isEmpty();
    }

    @Test
    void segments_lie_within_both_clips_whatever_the_hashes() {
        for (var seed = 0; seed < 300; seed++) {
            var here = jumble(seed);
            var there = jumble(seed + 1_000);
            var last = 0L;
            for (var segment : ClipAlignment.of(here, there).segments()) {
                assertThat(segment.fromMillis()).isGreaterThanOrEqualTo(last);
                assertThat(segment.toMillis()).isGreaterThan(segment.fromMillis());
                assertThat(segment.toMillis()).isLessThanOrEqualTo(here.durationMillis());
                assertThat(segment.otherToMillis()).isLessThanOrEqualTo(there.durationMillis() + 1);
                last = segment.toMillis();
            }
        }
    }

    /// Few pictures, often repeated, of any quality, at any time.
    private static Clip jumble(long seed) {
        var random = new SplittableRandom(seed);
        var pictures = new SplittableRandom(5);
        var known = List.of(Hashes.any(pictures), Hashes.any(pictures), Hashes.any(pictures), Hashes.any(pictures));
        var frames = new ArrayList<FrameHash>();
        var time = 0L;
        for (var n = random.nextInt(1, 60); n > 0; n--) {
            var hash = Hashes.near(known.get(random.nextInt(known.size())), random.nextInt(25), random);
            frames.add(new FrameHash(time, hash, random.nextInt(101)));
            time += random.nextInt(1, 3_000);
        }
        return new Clip(frames, time);
    }

    private static Clip pruned(Clip clip) {
        return new Clip(FramePruning.distinct(clip.frames()), clip.durationMillis());
    }
}
