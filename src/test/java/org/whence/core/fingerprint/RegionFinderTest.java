package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whence.core.index.DeadLeaves;
import org.whence.core.media.Region;

class RegionFinderTest {

    private static final LumaPlane PICTURE = DeadLeaves.plane(400, 300, 3);

    /// A page of one tone with the picture on it.
    private static LumaPlane framed(int width, int height, float tone, int left, int top) {
        var samples = new float[width * height];
        Arrays.fill(samples, tone);
        lay(samples, width, PICTURE, left, top);
        return new LumaPlane(width, height, samples);
    }

    private static void lay(float[] samples, int width, LumaPlane picture, int left, int top) {
        for (var y = 0; y < picture.height(); y++) {
            System.arraycopy(
                    picture.samples(), y * picture.width(), samples, (top + y) * width + left, picture.width());
        }
    }

    private static void assertContent(PictureRegions found, double left, double top, double right, double bottom) {
        assertThat(found.content().left() / (double) Region.FULL).isCloseTo(left, within(0.004));
        assertThat(found.content().top() / (double) Region.FULL).isCloseTo(top, within(0.004));
        assertThat(found.content().right() / (double) Region.FULL).isCloseTo(right, within(0.004));
        assertThat(found.content().bottom() / (double) Region.FULL).isCloseTo(bottom, within(0.004));
        var whole = Pdq.picture(PICTURE);
        assertThat(found.framed())
                .anySatisfy(framed -> assertThat(framed.fingerprint().hash().distanceTo(whole.hash()))
                        .isLessThan(16));
    }

    @Test
    void a_picture_without_a_frame_is_all_content() {
        assertThat(RegionFinder.find(PICTURE)).isEqualTo(PictureRegions.NONE);
    }

    @Test
    void bars_above_and_below_are_no_content() {
        assertContent(RegionFinder.find(framed(400, 400, 0, 0, 50)), 0, 0.125, 1, 0.875);
    }

    @Test
    void a_border_is_no_content() {
        assertContent(RegionFinder.find(framed(500, 400, 255, 40, 60)), 0.08, 0.15, 0.88, 0.9);
    }

    @Test
    void a_caption_is_passed_with_its_letters() {
        var page = framed(400, 360, 250, 0, 60);
        var random = new Random(1);
        for (var y = 15; y < 45; y++) {
            for (var x = 0; x < 400; x++) {
                page.samples()[y * 400 + x] = random.nextInt(2) == 0 ? 10 : 250;
            }
        }
        assertContent(RegionFinder.find(page), 0, 1 / 6.0, 1, 1);
    }

    @Test
    void the_fields_of_a_collage_are_hashed_by_themselves() {
        var samples = new float[800 * 300];
        lay(samples, 800, DeadLeaves.plane(400, 300, 4), 0, 0);
        lay(samples, 800, PICTURE, 400, 0);
        var found = RegionFinder.find(new LumaPlane(800, 300, samples));
        assertContent(found, 0, 0, 1, 1);
    }
}
