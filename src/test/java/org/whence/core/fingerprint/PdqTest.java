package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.media.Region;

class PdqTest {

    /// Sums run the other way in a turned picture, and are rounded elsewhere. At 129 to 256 samples a side, the
    /// outermost box lies one sample beyond the edge.
    private static final int TURNING_BITS = 10;

    static List<String> golden() throws IOException {
        var resource = Objects.requireNonNull(PdqTest.class.getResourceAsStream("pdq-reference.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
            return lines.lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void hashes_and_quality_are_those_of_the_published_reference_bit_for_bit(String line) {
        var seed = Long.parseLong(line.substring(0, line.indexOf(' ')));
        assertThat(described(seed, Planes.of(seed))).isEqualTo(line);
    }

    @Test
    void the_reference_was_asked_about_more_than_a_hundred_planes() throws IOException {
        assertThat(golden()).hasSizeGreaterThan(100);
    }

    static String described(long seed, LumaPlane plane) {
        var fingerprint = Pdq.picture(plane);
        return "%d %d %d %d %s"
                .formatted(seed, plane.width(), plane.height(), fingerprint.quality(), fingerprint.hash());
    }

    @ParameterizedTest
    @EnumSource
    void a_hash_of_an_orientation_is_that_of_the_picture_turned_that_way(Orientation orientation) {
        scenes().forEach(plane -> {
            var foretold = Pdq.picture(plane).dihedral().get(orientation.ordinal());
            var turned = Pdq.picture(turned(plane, orientation)).hash();
            assertThat(foretold.distanceTo(turned)).isLessThanOrEqualTo(plane.width() > 300 ? 2 : TURNING_BITS);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_hash_alone_can_be_turned_too_but_only_about(Orientation orientation) {
        scenes().forEach(plane -> {
            var fingerprint = Pdq.picture(plane);
            var exact = fingerprint.dihedral().get(orientation.ordinal());
            assertThat(fingerprint.hash().turned(orientation).distanceTo(exact)).isLessThanOrEqualTo(50);
        });
    }

    private static Stream<LumaPlane> scenes() {
        var sizes = List.of(new int[] {512, 512}, new int[] {512, 384}, new int[] {300, 170}, new int[] {64, 64});
        return LongStream.range(0, 20).mapToObj(seed -> {
            var size = sizes.get((int) seed % sizes.size());
            return Planes.scene(seed, size[0], size[1]);
        });
    }

    @Test
    void a_frame_has_the_hash_and_quality_of_a_picture() {
        var plane = Planes.scene(7, 320, 240);
        var picture = Pdq.picture(plane);
        assertThat(Pdq.frame(1_500, plane))
                .isEqualTo(new FrameHash(
                        1_500,
                        Region.ALL,
                        picture.hash(),
                        picture.dihedral().get(Orientation.MIRRORED.ordinal()),
                        picture.quality()));
    }

    @Test
    void half_of_the_bits_are_set() {
        var counts = Stream.of(1, 2, 3)
                .map(seed -> Pdq.picture(Planes.scene(seed, 300, 200)).hash());
        assertThat(counts)
                .allSatisfy(hash ->
                        assertThat(hash.distanceTo(new PdqHash(0, 0, 0, 0))).isEqualTo(128));
    }

    @Test
    void hashing_leaves_the_plane_as_it_was() {
        var plane = Planes.scene(7, 320, 240);
        var before = plane.samples().clone();
        Pdq.picture(plane);
        assertThat(plane.samples()).containsExactly(before);
    }

    /// Moves every sample, by the meaning of the words alone.
    static LumaPlane turned(LumaPlane plane, Orientation orientation) {
        var w = plane.width();
        var h = plane.height();
        var width = orientation.isTransposed() ? h : w;
        var height = orientation.isTransposed() ? w : h;
        var samples = new float[w * h];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var from = switch (orientation) {
                    case ORIGINAL -> y * w + x;
                    case ROTATED_90 -> (h - 1 - x) * w + y;
                    case ROTATED_180 -> (h - 1 - y) * w + w - 1 - x;
                    case ROTATED_270 -> x * w + w - 1 - y;
                    case MIRRORED -> y * w + w - 1 - x;
                    case FLIPPED -> (h - 1 - y) * w + x;
                    case TRANSPOSED -> x * w + y;
                    case TRANSVERSED -> (h - 1 - x) * w + w - 1 - y;
                };
                samples[y * width + x] = plane.samples()[from];
            }
        }
        return new LumaPlane(width, height, samples);
    }
}
