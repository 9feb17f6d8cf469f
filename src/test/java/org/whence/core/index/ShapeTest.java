package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.FeatureDetector;

class ShapeTest {

    @Test
    void it_says_where_a_feature_is_how_large_and_how_turned_within_its_steps() {
        var found = FeatureDetector.find(DeadLeaves.plane(640, 480, 3));
        for (var feature = 0; feature < found.count(); feature++) {
            var shape = Shape.of(found, feature);
            assertThat(Shape.x(shape) + Shape.STEP / 2.0).isCloseTo(found.x(feature), within(Shape.STEP / 2.0));
            assertThat(Shape.y(shape) + Shape.STEP / 2.0).isCloseTo(found.y(feature), within(Shape.STEP / 2.0));
            assertThat(Shape.scale(shape) / 16.0).isCloseTo(found.scale(feature), within(1 / 16.0));
            assertThat(found.angle(feature) - Shape.angle(shape)).isBetween(0, 1);
            assertThat(shape >>> Shape.BITS).isZero();
        }
    }
}
