package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.index.DeadLeaves;

class CommonPointsTest {

    private static final LumaPlane PICTURE = DeadLeaves.plane(480, 360, 7);
    private static final int LEFT = 130;
    private static final int TOP = 70;

    /// 240 x 180 of the picture.
    private static LocalFeatures crop(boolean mirrored) {
        var samples = new float[240 * 180];
        for (var y = 0; y < 180; y++) {
            for (var x = 0; x < 240; x++) {
                var from = LEFT + (mirrored ? 239 - x : x);
                samples[y * 240 + x] = PICTURE.samples()[(TOP + y) * 480 + from];
            }
        }
        return FeatureDetector.find(new LumaPlane(240, 180, samples)).kept();
    }

    @Test
    void points_of_a_crop_lie_in_the_picture_where_it_was_cut() {
        var common = CommonPoints.of(crop(false), FeatureDetector.find(PICTURE).kept())
                .orElseThrow();
        assertThat(common.points()).hasSizeGreaterThan(20).allSatisfy(point -> {
            assertThat(point.otherX() * 480).isCloseTo(LEFT + point.x() * 240, within(8.0));
            assertThat(point.otherY() * 360).isCloseTo(TOP + point.y() * 180, within(8.0));
        });
        assertThat(common.blocks()).isNotEmpty().allSatisfy(block -> {
            assertThat(block.left() * 480 / 10_000).isBetween(LEFT - 8, LEFT + 240);
            assertThat(block.bottom() * 360 / 10_000).isBetween(TOP, TOP + 180 + 8);
        });
    }

    @Test
    void points_of_a_mirrored_crop_are_those_of_the_crop_as_it_stands() {
        var common = CommonPoints.of(crop(true), FeatureDetector.find(PICTURE).kept())
                .orElseThrow();
        assertThat(common.points())
                .hasSizeGreaterThan(20)
                .allSatisfy(point ->
                        assertThat(point.otherX() * 480).isCloseTo(LEFT + (1 - point.x()) * 240, within(8.0)));
    }

    @Test
    void pictures_that_have_nothing_in_common_have_no_points() {
        var another = FeatureDetector.find(DeadLeaves.plane(480, 360, 8)).kept();
        assertThat(CommonPoints.of(crop(false), another)).isEmpty();
    }
}
