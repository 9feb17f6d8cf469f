package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.LocalFeatures.Thumbnail;
import org.whence.core.index.DeadLeaves;

class PackedFeaturesTest {

    private static final LocalFeatures FOUND = FeatureDetector.find(DeadLeaves.plane(640, 480, 1));

    /// The same with a small picture of chance, which nothing makes smaller.
    private static LocalFeatures noisy(LocalFeatures of) {
        var grey = new byte[Thumbnail.MOST_SAMPLES];
        var random = new SplittableRandom(1);
        for (var i = 0; i < grey.length; i++) {
            grey[i] = (byte) random.nextInt(16);
        }
        return new LocalFeatures(
                of.width(), of.height(), of.places(), of.shapes(), of.words(), new Thumbnail(128, 128, grey));
    }

    private static int inAll(byte[] packed, int count) {
        return packed.length + PackedFeatures.INDEXED_PICTURE_BYTES + PackedFeatures.INDEXED_BYTES * count;
    }

    @Test
    void what_is_packed_keeps_every_bit_of_what_is_compared() {
        var kept = PackedFeatures.unpack(PackedFeatures.pack(FOUND));
        assertThat(kept.count()).isEqualTo(LocalFeatures.KEPT);
        assertThat(kept.words()).isEqualTo(FOUND.first(LocalFeatures.KEPT).words());
        assertThat(kept.shapes()).isEqualTo(FOUND.first(LocalFeatures.KEPT).shapes());
        assertThat(kept.thumbnail().grey()).isEqualTo(FOUND.thumbnail().grey());
        for (var feature = 0; feature < kept.count(); feature++) {
            assertThat(kept.x(feature)).isCloseTo(FOUND.x(feature), within(0.125));
            assertThat(kept.y(feature)).isCloseTo(FOUND.y(feature), within(0.125));
        }
    }

    @Test
    void packed_again_it_stays_as_it_is() {
        var packed = PackedFeatures.pack(FOUND);
        assertThat(PackedFeatures.pack(PackedFeatures.unpack(packed))).isEqualTo(packed);
        var small = FeatureDetector.find(DeadLeaves.plane(130, 97, 4)).kept();
        assertThat(small.kept()).isEqualTo(small);
    }

    @Test
    void no_picture_takes_more_than_32_000_bytes_with_its_place_in_the_index() {
        for (var found : new LocalFeatures[] {FOUND, noisy(FOUND)}) {
            var packed = PackedFeatures.pack(found);
            assertThat(inAll(packed, PackedFeatures.unpack(packed).count())).isLessThanOrEqualTo(32_000);
        }
        var noisy = noisy(FOUND).kept();
        assertThat(noisy.count()).isBetween(560, LocalFeatures.KEPT - 1);
        assertThat(noisy.words()).isEqualTo(Arrays.copyOf(FOUND.words(), LocalFeatures.WORDS * noisy.count()));
        assertThat(noisy.thumbnail().grey()).isEqualTo(noisy(FOUND).thumbnail().grey());
    }

    @Test
    void what_was_kept_before_is_read_as_it_was() {
        var before = FOUND.first(LocalFeatures.KEPT);
        assertThat(PackedFeatures.unpack(before.bytes())).isEqualTo(before);
    }

    @Test
    void bits_that_no_detector_makes_are_kept_all_the_same() {
        var words = new long[] {0, 0, 1, 0};
        var odd = new LocalFeatures(640, 480, new short[2], new byte[2], words, FOUND.thumbnail());
        assertThat(odd.kept()).isEqualTo(odd);
    }

    @Test
    void every_other_length_is_refused() {
        var packed = PackedFeatures.pack(FOUND);
        for (var length = 0; length < packed.length; length += 89) {
            var cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> PackedFeatures.unpack(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> PackedFeatures.unpack(Arrays.copyOf(packed, packed.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void any_bytes_are_features_or_refused() {
        var packed = PackedFeatures.pack(FOUND);
        for (var at = 0; at < packed.length; at += at < 40 ? 1 : 101) {
            var damaged = packed.clone();
            damaged[at] ^= (byte) 0xff;
            try {
                assertThat(PackedFeatures.unpack(damaged).width()).isPositive();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("Not");
            }
        }
    }
}
