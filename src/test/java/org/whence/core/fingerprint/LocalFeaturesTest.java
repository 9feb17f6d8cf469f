package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.whence.core.index.DeadLeaves;

class LocalFeaturesTest {

    private static final LocalFeatures FOUND = FeatureDetector.find(DeadLeaves.plane(640, 480, 1));

    @Test
    void what_is_written_is_read_back() {
        assertThat(LocalFeatures.of(FOUND.bytes())).isEqualTo(FOUND);
    }

    @Test
    void mirrored_twice_is_as_before() {
        assertThat(FOUND.mirrored()).isNotEqualTo(FOUND);
        assertThat(FOUND.mirrored().mirrored()).isEqualTo(FOUND);
    }

    @Test
    void every_other_length_is_refused() {
        var written = FOUND.kept().bytes();
        for (var length = 0; length < written.length; length += 97) {
            var cut = Arrays.copyOf(written, length);
            assertThatThrownBy(() -> LocalFeatures.of(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void any_bytes_are_features_or_refused() {
        var written = FOUND.kept().bytes();
        for (var at = 0; at < 40; at++) {
            var damaged = written.clone();
            damaged[at] ^= (byte) 0xff;
            try {
                assertThat(LocalFeatures.of(damaged).bytes()).isEqualTo(damaged);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("Not");
            }
        }
    }

    @Test
    void a_page_has_no_features() {
        var samples = new float[400 * 400];
        Arrays.fill(samples, 255);
        for (var y = 20; y < 60; y++) {
            for (var x = 30; x < 370; x += 14) {
                Arrays.fill(samples, y * 400 + x, y * 400 + x + 5, 0);
            }
        }
        assertThat(FeatureDetector.find(new LumaPlane(400, 400, samples)).count())
                .isZero();
    }
}
