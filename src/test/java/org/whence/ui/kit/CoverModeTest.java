package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.core.media.Raster;

class CoverModeTest {

    private static final Raster COVER = slope();

    @Test
    void one_grey_is_one_grey() {
        assertThat(greys(CoverMode.GREY.of(COVER))).hasSize(1);
    }

    @Test
    void squares_are_few_and_each_of_one_grey() {
        var squares = CoverMode.PIXELS.of(COVER);
        assertThat(greys(squares)).hasSizeLessThanOrEqualTo(6);
        assertThat(squares.bgra()[0]).isEqualTo(squares.bgra()[4 * 10]);
    }

    @Test
    void no_mode_changes_the_smoothed_cover_that_is_kept() {
        var before = COVER.bgra().clone();
        for (var mode : CoverMode.values()) {
            mode.of(COVER);
        }
        assertThat(COVER.bgra()).isEqualTo(before);
    }

    private static Set<Byte> greys(Raster raster) {
        var greys = new HashSet<Byte>();
        for (var i = 0; i < raster.bgra().length; i += 4) {
            greys.add(raster.bgra()[i]);
        }
        return greys;
    }

    /// From dark at the left to light at the right.
    private static Raster slope() {
        var bgra = new byte[4 * 96 * 60];
        for (var i = 0; i < bgra.length; i++) {
            bgra[i] = (byte) (i % 4 == 3 ? 255 : i / 4 % 96);
        }
        return new Raster(96, 60, bgra);
    }
}
