package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.AreaShrink;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.Pdq;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.fingerprint.RegionFinder;
import org.whence.core.index.DeadLeaves;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.record.MediaId;
import org.whence.core.sample.Change;
import org.whence.core.sample.Image;
import org.whence.core.sample.Scene;

class PictureMatcherTest {

    private static final LumaPlane PICTURE = DeadLeaves.plane(480, 360, 21);
    private static final Content ORIGINAL = content('0', PICTURE);

    private static Content content(char digit, LumaPlane plane) {
        return new Content(
                new MediaId(String.valueOf(digit).repeat(64)),
                null,
                Pdq.picture(plane),
                RegionFinder.find(plane),
                FeatureDetector.find(plane),
                List.of(),
                null);
    }

    private static LumaPlane page(int width, int height, float tone) {
        var samples = new float[width * height];
        Arrays.fill(samples, tone);
        return new LumaPlane(width, height, samples);
    }

    private static LumaPlane crop(LumaPlane of, int left, int top, int width, int height) {
        var cut = page(width, height, 0);
        for (var y = 0; y < height; y++) {
            System.arraycopy(of.samples(), (top + y) * of.width() + left, cut.samples(), y * width, width);
        }
        return cut;
    }

    private static LumaPlane mirrored(LumaPlane of) {
        var mirrored = page(of.width(), of.height(), 0);
        for (var i = 0; i < of.samples().length; i++) {
            mirrored.samples()[i] = of.samples()[i - i % of.width() + of.width() - 1 - i % of.width()];
        }
        return mirrored;
    }

    private static LumaPlane laid(LumaPlane picture, LumaPlane onto, int left, int top) {
        for (var y = 0; y < picture.height(); y++) {
            System.arraycopy(
                    picture.samples(),
                    y * picture.width(),
                    onto.samples(),
                    (top + y) * onto.width() + left,
                    picture.width());
        }
        return onto;
    }

    private static Match match(LumaPlane asked) {
        return matched(content('1', asked), ORIGINAL).orElseThrow();
    }

    private static void assertNear(Part part, int left, int top, int right, int bottom) {
        var wanted = new int[] {left, top, right, bottom};
        var region = Optional.ofNullable(part.region()).orElseThrow();
        var found = new int[] {region.left(), region.top(), region.right(), region.bottom()};
        for (var side = 0; side < 4; side++) {
            assertThat(Math.abs(found[side] - wanted[side])).isLessThan(80);
        }
    }

    private static Optional<Match> matched(Content a, Content b) {
        return PictureMatcher.match(a, b, EitherWay.BOTH);
    }

    @Test
    void a_crop_maps_the_rectangle_that_it_was_cut_from() {
        var match = match(crop(PICTURE, 120, 90, 240, 180));
        assertThat(match.relation()).isEqualTo(Relation.CROP);
        assertThat(match.strength()).isEqualTo(Strength.CONFIDENT);
        assertThat(match.here()).isEqualTo(Part.WHOLE);
        assertNear(match.there(), 2500, 2500, 7500, 7500);
    }

    @Test
    void a_mirrored_crop_says_that_it_is_mirrored() {
        var match = match(mirrored(crop(PICTURE, 0, 0, 300, 300)));
        assertThat(match.relation()).isEqualTo(Relation.CROP);
        assertThat(match.evidence().orientation()).isEqualTo(Orientation.MIRRORED);
        assertNear(match.there(), 0, 0, 6250, 8333);
    }

    @Test
    void an_inset_in_another_picture_maps_a_part_here_and_all_there() {
        var match = match(laid(PICTURE, DeadLeaves.plane(800, 600, 22), 200, 120));
        assertThat(match.relation()).isEqualTo(Relation.CROP);
        assertThat(match.there()).isEqualTo(Part.WHOLE);
        assertNear(match.here(), 2500, 2000, 8500, 8000);
    }

    @Test
    void a_mirrored_inset_lies_where_it_is_seen() {
        var match = match(laid(mirrored(PICTURE), DeadLeaves.plane(800, 600, 22), 200, 120));
        assertNear(match.here(), 2500, 2000, 8500, 8000);
    }

    @Test
    void bars_and_borders_do_not_make_it_less_than_a_whole_copy() {
        var framed = content('1', laid(PICTURE, page(480, 480, 255), 0, 60));
        var match = matched(framed, ORIGINAL).orElseThrow();
        assertThat(match.relation()).isEqualTo(Relation.NEAR_COPY);
        assertThat(match.there()).isEqualTo(Part.WHOLE);
        var region = Optional.ofNullable(match.here().region()).orElseThrow();
        assertThat(region.contains(framed.regions().content())).isTrue();
        assertThat(region.contains(Region.ALL)).isFalse();
    }

    @Test
    void a_negative_is_a_copy() {
        var negative = page(480, 360, 0);
        for (var i = 0; i < negative.samples().length; i++) {
            negative.samples()[i] = 255 - PICTURE.samples()[i];
        }
        assertThat(match(negative).relation()).isEqualTo(Relation.NEAR_COPY);
    }

    @Test
    void a_faint_copy_is_confirmed_by_its_pixels_and_an_empty_one_is_not() {
        var faint = page(480, 360, 0);
        for (var i = 0; i < faint.samples().length; i++) {
            faint.samples()[i] = 100 + PICTURE.samples()[i] / 20;
        }
        var one = content('1', faint);
        assertThat(Optional.ofNullable(one.picture()).orElseThrow().quality()).isBetween(10, 49);
        assertThat(matched(one, ORIGINAL).orElseThrow().strength()).isEqualTo(Strength.CONFIDENT);
        assertThat(matched(content('2', page(480, 360, 100)), ORIGINAL)).isEmpty();
    }

    /// Two posts of one app look alike as a whole, whatever the small pictures in them show.
    @Test
    void where_the_content_is_less_than_three_fifths_the_hash_of_the_whole_is_the_pages() {
        assertThat(matched(page('1', 6_000), page('2', 6_000))).isPresent();
        assertThat(matched(page('1', 5_999), page('2', 5_999))).isEmpty();
        assertThat(matched(page('1', 5_999), page('2', 10_000))).isEmpty();
    }

    /// Only its hash is known, and that it has content down to `bottom`.
    private static Content page(char digit, int bottom) {
        var regions = new PictureRegions(new Region(0, 0, Region.FULL, bottom), List.of());
        return new Content(
                new MediaId(String.valueOf(digit).repeat(64)),
                null,
                Pdq.picture(PICTURE),
                regions,
                null,
                List.of(),
                null);
    }

    @Test
    void other_pictures_do_not_match() {
        assertThat(matched(content('1', DeadLeaves.plane(480, 360, 23)), ORIGINAL))
                .isEmpty();
    }

    /// A block of flats is so many windows: its right third lies on its left one, as it stands and mirrored, with a
    /// dozen
    /// features and most of the blocks.
    @Test
    void what_a_scene_has_twice_is_not_one_copied_from_the_other() {
        var flats = Scene.FLATS.image();
        for (var scene : List.of(Scene.HARBOUR, Scene.FLATS)) {
            var left = content('1', luma(scene.image().crop(0, 300, 900, 600)));
            for (var right : List.of(
                    scene.image().crop(1_000, 300, 900, 600), scene.image().crop(1_180, 400, 600, 400))) {
                assertThat(matched(content('2', luma(right)), left)).isEmpty();
                assertThat(matched(content('2', luma(Change.MIRRORED.of(right))), left))
                        .isEmpty();
            }
        }
        assertThat(matched(
                        content('1', luma(flats.crop(1_500, 750, 750, 600))),
                        content('2', luma(flats.crop(0, 450, 750, 450)))))
                .isEmpty();
    }

    private static LumaPlane luma(Image image) {
        var fit = AreaShrink.fitted(image.width(), image.height(), PixelLayout.RGB, FeatureDetector.PLANE_SIDE);
        for (var row = 0; row < image.height(); row++) {
            fit.row(image.rgb(), 3 * image.width() * row);
        }
        return fit.plane();
    }

    @Test
    void seen_from_the_other_side_the_parts_change_places() {
        var crop = content('1', crop(PICTURE, 120, 90, 240, 180));
        var match = matched(ORIGINAL, crop).orElseThrow();
        assertThat(match.there()).isEqualTo(Part.WHOLE);
        assertNear(match.here(), 2500, 2500, 7500, 7500);
    }
}
