package org.whence.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.core.media.Raster;

final class PictureTest {

    @Test
    void pictures_that_differ_only_within_cells_are_the_same_when_covered() {
        var stripes = raster(200, 100, (x, y) -> x % 2 == 0 ? 0 : 200);
        var flat = raster(200, 100, (x, y) -> 100);
        assertThat(Picture.Covered.of(stripes)).usingRecursiveComparison().isEqualTo(Picture.Covered.of(flat));
    }

    @Test
    void light_and_shade_remain_and_so_does_the_shape() {
        var covered = Picture.Covered.of(raster(300, 600, (x, y) -> y < 300 ? 20 : 230));
        assertThat(covered.width()).isEqualTo(36);
        assertThat(covered.height()).isEqualTo(72);
        assertThat(covered.grey()[0] & 0xFF).isEqualTo(20);
        assertThat(covered.grey()[covered.grey().length - 1] & 0xFF).isEqualTo(230);
    }

    @Test
    void a_picture_of_one_pixel_can_be_covered() {
        assertThat(Picture.Covered.of(raster(1, 1, (x, y) -> 90)).grey()[0]).isEqualTo((byte) 90);
    }

    private interface Shade {
        int at(int x, int y);
    }

    private static Raster raster(int width, int height, Shade shade) {
        var bgra = new byte[4 * width * height];
        for (var i = 0; i < width * height; i++) {
            for (var channel = 0; channel < 3; channel++) {
                bgra[4 * i + channel] = (byte) shade.at(i % width, i / width);
            }
            bgra[4 * i + 3] = (byte) 255;
        }
        return new Raster(width, height, bgra);
    }
}
