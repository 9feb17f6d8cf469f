package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FilmStrip;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.index.DeadLeaves;
import org.whence.core.media.Region;

class StripFitTest {

    private static final Region CROP = new Region(1_000, 1_500, 9_000, 9_500);

    /// How much of the picture each thing crosses in a second: never twice all at the same places.
    private static final double[] ACROSS = {0, 0.053, 0.117, 0.19};

    private final LumaPlane place = DeadLeaves.plane(700, 400, 3);

    /// What a camera sees at a time: `pan` samples of the place further each second, three things moving before it.
    private FilmStrip film(double pan, double fromMillis, double speed, int count, Region crop, long noise) {
        var random = new Random(noise);
        var times = new long[count];
        var samples = new byte[count * FilmStrip.AREA];
        for (var n = 0; n < count; n++) {
            times[n] = 250L * n + random.nextInt(60);
            var at = (fromMillis + speed * times[n]) / 1_000;
            for (var i = 0; i < FilmStrip.AREA; i++) {
                var x = (crop.left() + (i % FilmStrip.SIDE + 0.5) / FilmStrip.SIDE * (crop.right() - crop.left()))
                        / Region.FULL;
                var y = (crop.top() + (i / FilmStrip.SIDE + 0.5) / FilmStrip.SIDE * (crop.bottom() - crop.top()))
                        / Region.FULL;
                samples[n * FilmStrip.AREA + i] = (byte) (seen(pan * at, x, y, at) / 4 + random.nextInt(2));
            }
        }
        return new FilmStrip(times, samples);
    }

    private double seen(double left, double x, double y, double seconds) {
        for (var thing = 1; thing < 4; thing++) {
            var thingX = (0.13 * thing + seconds * ACROSS[thing]) % 1;
            if (Math.abs(x - thingX) < 0.04 && Math.abs(y - 0.25 * thing) < 0.05) {
                return 250 - 110.0 * (thing % 2) - 120;
            }
        }
        var sum = 0.0;
        for (var n = 0; n < 9; n++) {
            var column = (int) (left + x * 300 + n % 3 * 2);
            var row = (int) (y * 380 + n / 3 * 2);
            sum += place.samples()[row * place.width() + column];
        }
        return sum / 9;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75, 1, 1.25})
    void a_cropped_stretch_is_followed_from_a_pair_of_frames_that_do_not_quite_belong_together(double speed) {
        var there = film(9, 0, 1, 120, Region.ALL, 1);
        var here = film(9, 8_000, speed, 40, CROP, 2);
        var pair = new StripPair(here, there, Lay.of(Region.ALL, CROP));
        var run = StripFit.around(pair, 5_000, 8_000 + 5_000 * speed + 900).orElseThrow();
        assertThat(run.line().there(5_000)).isCloseTo(8_000 + 5_000 * speed, within(200.0));
        assertThat(run.line().speed()).isCloseTo(speed, within(0.03));
        assertThat(run.fromMillis()).isLessThan(500);
        assertThat(run.toMillis()).isBetween(9_500L, 10_300L);
    }

    @Test
    void another_place_is_not_followed() {
        var there = film(9, 0, 1, 120, Region.ALL, 1);
        var place = DeadLeaves.plane(700, 400, 4);
        var other = new byte[40 * FilmStrip.AREA];
        for (var n = 0; n < other.length; n++) {
            var i = n % FilmStrip.AREA;
            other[n] = (byte) (place.samples()[i / FilmStrip.SIDE * 10 * 700 + i % FilmStrip.SIDE * 10] / 4);
        }
        var here = new FilmStrip(film(9, 0, 1, 40, Region.ALL, 3).times(), other);
        assertThat(StripFit.around(new StripPair(here, there, Lay.of(Region.ALL, Region.ALL)), 5_000, 9_000))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.25})
    void before_a_camera_that_stands_still_the_things_that_move_say_when(double speed) {
        var there = film(0, 0, 1, 120, Region.ALL, 1);
        var here = film(0, 11_300, speed, 28, CROP, 2);
        var pair = new StripPair(here, there, Lay.of(Region.ALL, CROP));
        var line = StillFit.of(pair, pair.places(0, 0, 1), 0, 7_000, 0, 30_000)
                .orElseThrow()
                .line();
        assertThat(line.there(3_500)).isCloseTo(11_300 + 3_500 * speed, within(200.0));
        assertThat(line.speed()).isCloseTo(speed, within(0.05));
    }

    /// One thing passes every three seconds and changes the hash, so that it is the same every three seconds; two
    /// others do not come back together.
    @Test
    void what_passes_again_and_again_before_a_camera_that_stands_still_does_not_say_when() {
        var there = passing(film(0, 0, 1, 120, Region.ALL, 1), 0);
        var here = passing(film(0, 11_300, 1, 24, Region.ALL, 2), 11_300);
        var segments = ClipAlignment.of(here, there).segments();
        assertThat(segments).hasSize(1);
        var found = segments.getFirst();
        assertThat(found.toMillis() - found.fromMillis()).isGreaterThan(5_000);
        assertThat(found.otherFromMillis() - found.fromMillis()).isCloseTo(11_300, within(200L));
    }

    private static Clip passing(FilmStrip strip, long fromMillis) {
        var random = new SplittableRandom(7);
        var empty = Hashes.any(random);
        var passing =
                Stream.generate(() -> Hashes.near(empty, 14, random)).limit(6).toList();
        var frames = Arrays.stream(strip.times())
                .mapToObj(time -> new FrameHash(time, passing.get((int) ((fromMillis + time) / 500 % 6)), 90))
                .toList();
        return new Clip(frames, strip.times()[strip.count() - 1] + 250, new ClipFeatures(strip, List.of()));
    }

    private static final Region WINDOW = new Region(2_000, 2_000, 8_000, 8_000);

    /// Both clips are found by a rectangle that both have, a window in the picture.
    @Test
    void a_steady_scene_found_by_a_rectangle_is_all_of_the_picture_where_that_is_alike_beside_it() {
        var there = framed(film(0, 0, 1, 120, Region.ALL, 1), 1);
        var here = framed(film(0, 11_300, 1, 28, Region.ALL, 2), 2);
        var found = ClipAlignment.of(here, there).segments().getFirst();
        assertThat(found.otherFromMillis() - found.fromMillis()).isCloseTo(11_300, within(200L));
        assertThat(found.region()).isEqualTo(Region.ALL);
        assertThat(found.otherRegion()).isEqualTo(Region.ALL);
    }

    @Test
    void a_steady_scene_found_by_a_rectangle_is_that_rectangle_where_another_page_is_around_it() {
        var there = framed(film(0, 0, 1, 120, Region.ALL, 1), 1);
        var page = film(0, 11_300, 1, 28, Region.ALL, 2);
        var other = DeadLeaves.plane(700, 400, 4);
        for (var n = 0; n < page.samples().length; n++) {
            var x = n % FilmStrip.SIDE;
            var y = n % FilmStrip.AREA / FilmStrip.SIDE;
            if (x < 8 || x >= 32 || y < 8 || y >= 32) {
                page.samples()[n] = (byte) (other.samples()[y * 9 * 700 + x * 9] / 4);
            }
        }
        var found = ClipAlignment.of(framed(page, 2), there).segments().getFirst();
        assertThat(found.region()).isEqualTo(WINDOW);
        assertThat(found.otherRegion()).isEqualTo(WINDOW);
    }

    /// One hash of the whole picture in each clip, and one of the window in both.
    private static Clip framed(FilmStrip strip, long seed) {
        var window = Hashes.any(new SplittableRandom(7));
        var random = new SplittableRandom(seed);
        var whole = Hashes.any(random);
        var frames = Arrays.stream(strip.times())
                .boxed()
                .flatMap(time -> Stream.of(
                        new FrameHash(time, Hashes.near(whole, 4, random), 90),
                        new FrameHash(time, WINDOW, Hashes.near(window, 4, random), window, 90)))
                .toList();
        return new Clip(frames, strip.times()[strip.count() - 1] + 250, new ClipFeatures(strip, List.of()));
    }

    @Test
    void where_nothing_moves_nothing_says_when() {
        var still = new byte[60 * FilmStrip.AREA];
        var random = new Random(5);
        for (var n = 0; n < still.length; n++) {
            var i = n % FilmStrip.AREA;
            still[n] = (byte)
                    (place.samples()[i / FilmStrip.SIDE * 9 * 700 + i % FilmStrip.SIDE * 9] / 4 + random.nextInt(3));
        }
        var there = new FilmStrip(film(0, 0, 1, 60, Region.ALL, 1).times(), still);
        var here = new FilmStrip(there.times(), still.clone());
        for (var n = 0; n < still.length; n++) {
            here.samples()[n] += (byte) (random.nextInt(3) - 1);
        }
        var pair = new StripPair(here, new FilmStrip(there.times(), rolled(still)), Lay.of(Region.ALL, Region.ALL));
        assertThat(StillFit.of(pair, pair.places(0, 0, 1), 0, 8_000, 0, 15_000)).isEmpty();
    }

    /// The same picture with other noise.
    private static byte[] rolled(byte[] still) {
        var random = new Random(6);
        var other = still.clone();
        for (var n = 0; n < other.length; n++) {
            other[n] = (byte) (still[n % FilmStrip.AREA] + random.nextInt(3) - 1);
        }
        return other;
    }
}
