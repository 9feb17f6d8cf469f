package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Part;
import org.whence.core.media.Raster;
import org.whence.core.media.Region;
import org.whence.ui.SampleDossiers;
import org.whence.ui.kit.cover.Look;

class OverlayTest {

    private static final Dimensions WIDE = new Dimensions(400, 200);

    @Test
    void equal_pictures_cover_each_other_and_fill_the_room() {
        var overlay = Overlay.of(WIDE, new Dimensions(800, 400), match(Part.WHOLE, Part.WHOLE), 1000, 800);
        assertThat(overlay.mine()).isEqualTo(new Rectangle2D(0, 150, 1000, 500));
        assertThat(overlay.other()).isEqualTo(overlay.mine());
        assertThat(overlay.common()).isEqualTo(overlay.mine());
        assertThat(overlay.isOtherFuller()).isFalse();
    }

    @Test
    void a_crop_lies_on_the_part_of_the_other_that_it_was_cut_from() {
        var there = new Part(null, new Region(2_500, 5_000, 7_500, 10_000), Part.Of.PICTURE);
        var overlay = Overlay.of(WIDE, new Dimensions(800, 400), match(Part.WHOLE, there), 800, 400);
        assertThat(overlay.isOtherFuller()).isTrue();
        assertThat(overlay.other()).isEqualTo(new Rectangle2D(0, 0, 800, 400));
        assertThat(overlay.mine()).isEqualTo(new Rectangle2D(200, 200, 400, 200));
        assertThat(overlay.common()).isEqualTo(overlay.mine());
    }

    @Test
    void a_turned_picture_stands_as_this_one_does() {
        var overlay = Overlay.of(
                WIDE, new Dimensions(200, 400), match(Part.WHOLE, Part.WHOLE, Orientation.ROTATED_90), 400, 200);
        assertThat(overlay.other()).isEqualTo(overlay.mine());
    }

    @ParameterizedTest
    @EnumSource
    void a_corner_goes_where_the_turn_takes_it(Orientation turn) {
        var corner = new Rectangle2D(0, 0, 0.25, 0.5);
        var expected = switch (turn) {
            case ORIGINAL -> new Rectangle2D(0, 0, 0.25, 0.5);
            case ROTATED_90 -> new Rectangle2D(0.5, 0, 0.5, 0.25);
            case ROTATED_180 -> new Rectangle2D(0.75, 0.5, 0.25, 0.5);
            case ROTATED_270 -> new Rectangle2D(0, 0.75, 0.5, 0.25);
            case MIRRORED -> new Rectangle2D(0.75, 0, 0.25, 0.5);
            case FLIPPED -> new Rectangle2D(0, 0.5, 0.25, 0.5);
            case TRANSPOSED -> new Rectangle2D(0, 0, 0.5, 0.25);
            case TRANSVERSED -> new Rectangle2D(0.5, 0.75, 0.5, 0.25);
        };
        assertThat(Look.as(turn).turned(corner)).isEqualTo(expected);
        assertThat(Look.as(turn).unturned(expected)).isEqualTo(corner);
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_and_itself_turned_differ_nowhere(Orientation turn) {
        var picture = raster(40, 20);
        var match = match(Part.WHOLE, Part.WHOLE, turn);
        var other = turned(picture, turn);
        var overlay = Overlay.of(new Dimensions(40, 20), new Dimensions(other.width(), other.height()), match, 40, 20);
        assertThat(Difference.of(picture, other, overlay, Overlay.turn(match), 40)
                        .bgra())
                .satisfies(bgra -> {
                    for (var i = 0; i < bgra.length; i++) {
                        assertThat(bgra[i]).isEqualTo((byte) (i % 4 == 3 ? 255 : 0));
                    }
                });
    }

    @Test
    void a_difference_shows_where_it_is_and_what_the_other_lacks_is_dimmed() {
        var there = new Part(null, Region.ALL, Part.Of.PICTURE);
        var here = new Part(null, new Region(0, 0, 5_000, 10_000), Part.Of.PICTURE);
        var match = match(here, there);
        var overlay = Overlay.of(new Dimensions(4, 2), new Dimensions(2, 2), match, 4, 2);
        var mine = new Raster(4, 2, grey(8, 100));
        var other = new Raster(2, 2, grey(4, 90));
        var difference =
                Difference.of(mine, other, overlay, Orientation.ORIGINAL, 4).bgra();
        assertThat((int) difference[0]).isEqualTo(20);
        assertThat((int) difference[3 * 4]).isEqualTo(25);
        assertThat(overlay.common().getWidth()).isCloseTo(2, within(1e-9));
    }

    private static byte[] grey(int pixels, int light) {
        var bgra = new byte[4 * pixels];
        Arrays.fill(bgra, (byte) light);
        return bgra;
    }

    private static Raster raster(int width, int height) {
        var bgra = new byte[4 * width * height];
        for (var i = 0; i < bgra.length; i++) {
            bgra[i] = (byte) (i * 31 + i / 160 * 7);
        }
        return new Raster(width, height, bgra);
    }

    /// Mirrors left to right, mirrors top to bottom, exchanges rows and columns: the definition of [Orientation].
    private static Raster turned(Raster of, Orientation turn) {
        var mirrors = List.of(
                Orientation.ROTATED_180, Orientation.ROTATED_270, Orientation.MIRRORED, Orientation.TRANSVERSED);
        var flips =
                List.of(Orientation.ROTATED_90, Orientation.ROTATED_180, Orientation.FLIPPED, Orientation.TRANSVERSED);
        var width = turn.isTransposed() ? of.height() : of.width();
        var out = new byte[of.bgra().length];
        for (var y = 0; y < of.height(); y++) {
            for (var x = 0; x < of.width(); x++) {
                var toX = mirrors.contains(turn) ? of.width() - 1 - x : x;
                var toY = flips.contains(turn) ? of.height() - 1 - y : y;
                var at = turn.isTransposed() ? toX * width + toY : toY * width + toX;
                System.arraycopy(of.bgra(), 4 * (y * of.width() + x), out, 4 * at, 4);
            }
        }
        return new Raster(width, of.bgra().length / 4 / width, out);
    }

    private static Match match(Part here, Part there) {
        return match(here, there, Orientation.ORIGINAL);
    }

    private static Match match(Part here, Part there, Orientation turn) {
        return new Match(
                SampleDossiers.CROP,
                SampleDossiers.WHOLE,
                Relation.CROP,
                Match.Strength.CONFIDENT,
                here,
                there,
                new Evidence(10, 90, 90, turn, 1),
                List.of());
    }
}
