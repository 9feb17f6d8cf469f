package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whence.core.index.DeadLeaves;
import org.whence.core.media.Region;

class ClipFeaturesTest {

    private static FilmStrip strip(int count) {
        var random = new Random(count);
        var times = new long[count];
        var samples = new byte[count * FilmStrip.AREA];
        for (var n = 0; n < count; n++) {
            times[n] = 250L * n;
        }
        for (var n = 0; n < samples.length; n++) {
            samples[n] = (byte) random.nextInt(64);
        }
        return new FilmStrip(times, samples);
    }

    @Test
    void a_strip_is_read_as_it_was_written() {
        assertThat(FilmStrip.of(strip(9).bytes())).isEqualTo(strip(9));
        assertThat(FilmStrip.of(FilmStrip.NONE.bytes())).isEqualTo(FilmStrip.NONE);
    }

    @Test
    void a_still_scene_takes_next_to_nothing() {
        var samples = strip(1).samples();
        var still = new byte[400 * FilmStrip.AREA];
        for (var n = 0; n < still.length; n++) {
            still[n] = samples[n % FilmStrip.AREA];
        }
        assertThat(new FilmStrip(strip(400).times(), still).bytes().length).isLessThan(8_000);
    }

    @Test
    void the_nearest_moment_is_found() {
        var strip = strip(4);
        assertThat(new int[] {strip.nearest(-9), strip.nearest(120), strip.nearest(130), strip.nearest(9_000)})
                .containsExactly(0, 0, 1, 3);
    }

    @Test
    void features_are_read_as_they_were_written_and_refused_where_they_are_cut() {
        var found = FeatureDetector.find(DeadLeaves.plane(320, 200, 1)).first(ClipFeatures.KEPT);
        var features = new ClipFeatures(
                strip(5), List.of(new ClipFeatures.Frame(0, found), new ClipFeatures.Frame(3_000, found)));
        var bytes = features.bytes();
        assertThat(ClipFeatures.of(bytes)).isEqualTo(features);
        assertThat(features.sha256()).hasSize(64).isNotEqualTo(ClipFeatures.NONE.sha256());
        for (var length : new int[] {0, 3, 5, 900, bytes.length - 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ClipFeatures.of(Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void bars_stay_off_the_hash_of_what_lies_between_them() {
        var made = new ClipFingerprinter(3_000);
        var wanted = 0;
        for (var n = 0; n < 12; n++) {
            wanted += made.frame(250L * n, letterboxed(DeadLeaves.plane(512, 256, 1 + n / 6))) ? 1 : 0;
        }
        assertThat(wanted).isPositive();
        assertThat(made.content().top()).isCloseTo(2_500, within(60));
        var content = made.frames().stream()
                .filter(frame -> frame.region().equals(made.content()))
                .findFirst()
                .orElseThrow();
        var alone = Pdq.frame(0, DeadLeaves.plane(512, 256, 1));
        assertThat(content.hash().distanceTo(alone.hash())).isLessThan(16);
        assertThat(content.mirrored().distanceTo(alone.mirrored())).isLessThan(16);
        assertThat(made.frames().getFirst().region()).isEqualTo(Region.ALL);
    }

    @Test
    void a_hash_is_wanted_of_features_at_first_and_where_another_scene_begins() {
        var made = new ClipFingerprinter(10_000);
        var scene = DeadLeaves.plane(256, 256, 1);
        assertThat(made.frame(0, scene)).isTrue();
        made.detail(0, scene);
        assertThat(made.frame(2_000, scene)).isFalse();
        assertThat(made.frame(2_250, DeadLeaves.plane(256, 256, 2))).isTrue();
    }

    private static LumaPlane letterboxed(LumaPlane plane) {
        var samples = new float[512 * 512];
        Arrays.fill(samples, 16);
        System.arraycopy(plane.samples(), 0, samples, 128 * 512, plane.samples().length);
        return new LumaPlane(512, 512, samples);
    }
}
