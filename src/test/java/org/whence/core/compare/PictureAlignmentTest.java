package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.index.DeadLeaves;

class PictureAlignmentTest {

    private static final LumaPlane PICTURE = DeadLeaves.plane(480, 360, 7);

    private static LocalFeatures features(LumaPlane plane) {
        return FeatureDetector.find(plane);
    }

    private static PictureAlignment aligned(LumaPlane here, LumaPlane there) {
        return PictureAlignment.of(features(here), features(there).kept()).orElseThrow();
    }

    /// Samples of the picture at the places that `warp` says.
    private static LumaPlane warped(LumaPlane of, int width, int height, Warp warp) {
        var samples = new float[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var fromX = Math.clamp(warp.x(x, y), 0, of.width() - 1.001);
                var fromY = Math.clamp(warp.y(x, y), 0, of.height() - 1.001);
                var left = (int) fromX;
                var top = (int) fromY;
                var right = (float) (fromX - left);
                var down = (float) (fromY - top);
                var at = top * of.width() + left;
                samples[y * width + x] = (of.samples()[at] * (1 - right) + of.samples()[at + 1] * right) * (1 - down)
                        + (of.samples()[at + of.width()] * (1 - right) + of.samples()[at + of.width() + 1] * right)
                                * down;
            }
        }
        return new LumaPlane(width, height, samples);
    }

    @Test
    void a_crop_lies_where_it_was_cut() {
        var crop = warped(PICTURE, 240, 180, new Warp(1, 0, 130, 0, 1, 70, 0, 0));
        var alignment = aligned(PICTURE, crop);
        assertThat(alignment.toHere().x(0, 0)).isCloseTo(130, within(1.0));
        assertThat(alignment.toHere().y(0, 0)).isCloseTo(70, within(1.0));
        assertThat(alignment.toHere().x(239, 179)).isCloseTo(369, within(1.0));
        assertThat(alignment.share()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 90, 180, 250})
    void a_turned_picture_is_found_at_its_angle(int degrees) {
        var cos = Math.cos(Math.toRadians(degrees));
        var sin = Math.sin(Math.toRadians(degrees));
        var turn = new Warp(cos, -sin, 240 - 240 * cos + 180 * sin, sin, cos, 180 - 240 * sin - 180 * cos, 0, 0);
        var alignment = aligned(PICTURE, warped(PICTURE, 480, 360, turn));
        assertThat(Math.toDegrees(
                        Math.IEEEremainder(alignment.toHere().angle() - Math.toRadians(degrees), 2 * Math.PI)))
                .isCloseTo(0, within(1.0));
        assertThat(alignment.share()).isGreaterThan(0.8);
    }

    @Test
    void a_mirrored_picture_is_found_by_its_features_mirrored() {
        var mirror = warped(PICTURE, 480, 360, new Warp(-1, 0, 479, 0, 1, 0, 0, 0));
        var upright = PictureAlignment.of(features(mirror), features(PICTURE).kept());
        assertThat(upright.map(PictureAlignment::share).orElse(0.0)).isLessThan(0.3);
        var alignment = PictureAlignment.of(
                        features(mirror).mirrored(), features(PICTURE).kept())
                .orElseThrow();
        assertThat(alignment.inliers()).isGreaterThan(100);
        assertThat(alignment.toHere().x(100, 100)).isCloseTo(100, within(1.5));
    }

    @Test
    void a_photograph_of_a_screen_is_found_under_its_perspective() {
        var slanted = new Warp(1.1, 0.06, -20, -0.04, 1.15, 5, 2e-4, -1e-4);
        var alignment = aligned(PICTURE, warped(PICTURE, 480, 360, slanted));
        for (var x = 60; x <= 420; x += 120) {
            assertThat(alignment.toHere().x(x, 180)).isCloseTo(slanted.x(x, 180), within(1.5));
        }
        assertThat(alignment.share()).isGreaterThan(0.8);
    }

    @Test
    void other_pictures_do_not_agree() {
        for (var seed = 100; seed < 106; seed++) {
            var found = PictureAlignment.of(
                    features(PICTURE),
                    features(DeadLeaves.plane(480, 360, seed)).kept());
            assertThat(found.filter(PictureAlignmentTest::isSound)).isEmpty();
        }
    }

    @Test
    void features_that_fit_are_not_enough_where_the_picture_between_them_is_another() {
        var here = features(PICTURE);
        var other = features(DeadLeaves.plane(480, 360, 8));
        var swapped = new LocalFeatures(
                here.width(), here.height(), here.places(), here.shapes(), here.words(), other.thumbnail());
        var alignment = PictureAlignment.of(here, swapped.kept()).orElseThrow();
        assertThat(alignment.inliers()).isGreaterThan(100);
        assertThat(isSound(alignment)).isFalse();
    }

    private static boolean isSound(PictureAlignment alignment) {
        return alignment.isSound(false);
    }

    private static PictureAlignment alignment(int inliers, double spread, double share, int blocks, double agreed) {
        return new PictureAlignment(new Warp(1, 0, 0, 0, 1, 0, 0, 0), inliers, spread, share, blocks, agreed);
    }

    private static boolean isSound(int inliers, double spread, double share, int blocks, double agreed) {
        return alignment(inliers, spread, share, blocks, agreed).isSound(false);
    }

    @Test
    void few_features_are_believed_where_they_spread_and_the_pixels_agree() {
        assertThat(isSound(6, 0.06, 0.83, 10, 0)).isTrue();
        assertThat(isSound(5, 0.06, 0.99, 10, 0)).isFalse();
        assertThat(isSound(6, 0.059, 0.83, 10, 0)).isFalse();
        assertThat(isSound(6, 0.06, 0.82, 10, 0)).isFalse();
        assertThat(isSound(6, 0.06, 0.83, 9, 0)).isFalse();
    }

    @Test
    void the_fewer_features_agree_the_more_of_the_pixels_have_to() {
        assertThat(isSound(30, 0.06, 0.73, 20, 0)).isTrue();
        assertThat(isSound(30, 0.06, 0.72, 20, 0)).isFalse();
        assertThat(isSound(60, 0.06, 0.6, 14, 0)).isTrue();
        assertThat(isSound(60, 0.06, 0.59, 14, 0)).isFalse();
        assertThat(isSound(60, 0.06, 0.6, 13, 0)).isFalse();
    }

    @Test
    void a_mirrored_picture_needs_twice_as_many() {
        assertThat(alignment(60, 0.06, 0.73, 20, 0).isSound(true)).isTrue();
        assertThat(alignment(60, 0.06, 0.72, 20, 0).isSound(true)).isFalse();
        assertThat(alignment(120, 0.06, 0.6, 20, 0).isSound(true)).isTrue();
    }

    @Test
    void of_clips_it_is_worth_following_whatever_the_features() {
        assertThat(alignment(6, 0.06, 0.6, 14, 0).isWorthFollowing()).isTrue();
        assertThat(alignment(6, 0.06, 0.59, 14, 0).isWorthFollowing()).isFalse();
    }

    @Test
    void features_on_a_line_are_believed_where_many_pixels_agree_all_over() {
        assertThat(isSound(20, 0, 0.77, 131, 0.055)).isTrue();
        assertThat(isSound(19, 0, 0.99, 131, 0.055)).isFalse();
        assertThat(isSound(20, 0, 0.76, 1_000, 0.055)).isFalse();
        assertThat(isSound(20, 0, 0.77, 129, 0.055)).isFalse();
        assertThat(isSound(20, 0, 0.77, 131, 0.054)).isFalse();
        assertThat(isSound(60, 0, 0.65, 154, 0.055)).isTrue();
        assertThat(isSound(60, 0, 0.64, 154, 0.055)).isFalse();
    }

    /// Two pages with the same two lines of letters, on other pictures.
    @Test
    void the_same_letters_under_two_pictures_are_not_the_same_picture() {
        var letters = DeadLeaves.plane(480, 360, 50);
        var here = lettered(DeadLeaves.plane(480, 360, 51), letters, 60);
        var there = lettered(DeadLeaves.plane(480, 360, 52), letters, 60);
        var alignment = PictureAlignment.of(features(here), features(there).kept());
        assertThat(alignment.map(PictureAlignment::inliers).orElse(0)).isGreaterThan(PictureAlignment.LEAST_INLIERS);
        assertThat(alignment.map(PictureAlignment::spread).orElse(1.0)).isLessThan(0.06);
        assertThat(alignment.filter(PictureAlignmentTest::isSound)).isEmpty();
    }

    /// The upper `rows` of `letters` over a picture.
    private static LumaPlane lettered(LumaPlane picture, LumaPlane letters, int rows) {
        var samples = picture.samples().clone();
        System.arraycopy(letters.samples(), 0, samples, 0, rows * picture.width());
        return new LumaPlane(picture.width(), picture.height(), samples);
    }
}
