package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.examination.ExaminerException;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;

class CloseDecoderTest {

    private static final Dimensions SIZE = new Dimensions(61, 37);

    @TempDir
    private Path folder;

    private int orientation = 1;
    private final CloseDecoder decoder = new CloseDecoder((_, _) -> orientation);

    @AfterEach
    void close() {
        decoder.forget();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_piece_is_the_upright_picture_pixel_for_pixel(int exif) throws IOException {
        orientation = exif;
        var drawn = Drawing.rgb(SIZE);
        var turn = Turn.ofExif(exif);
        var file = png(PictureEncoder.png(Drawing.stored(drawn, SIZE, turn), Turn.size(SIZE, turn), 3));
        var area = new Area(13, 5, 20, 30);
        assertThat(rgb(decoder.picture(file, "image/png", area, 30))).isEqualTo(cut(drawn, area));
    }

    @Test
    void what_is_longer_than_wanted_is_shrunk_and_nothing_is_enlarged() throws IOException {
        var file = png(PictureEncoder.png(Drawing.rgb(SIZE), SIZE, 3));
        var shrunk = decoder.picture(file, "image/png", new Area(0, 0, 60, 30), 20);
        assertThat(new Dimensions(shrunk.width(), shrunk.height())).isEqualTo(new Dimensions(20, 10));
        var whole = decoder.picture(file, "image/png", new Area(0, 0, SIZE.width(), SIZE.height()), 5_000);
        assertThat(new Dimensions(whole.width(), whole.height())).isEqualTo(SIZE);
    }

    @Test
    void an_area_that_is_not_in_the_picture_is_refused() throws IOException {
        var file = png(PictureEncoder.png(Drawing.rgb(SIZE), SIZE, 3));
        assertThatThrownBy(() -> decoder.picture(file, "image/png", new Area(50, 0, 20, 10), 20))
                .isInstanceOf(ExaminerException.class);
    }

    @Test
    void what_was_decoded_is_kept_until_it_is_forgotten() throws IOException {
        var file = png(PictureEncoder.png(Drawing.rgb(SIZE), SIZE, 3));
        var area = new Area(1, 2, 3, 4);
        var first = decoder.picture(file, "image/png", area, 4);
        Files.delete(file);
        assertThat(decoder.picture(file, "image/png", area, 4).bgra()).isEqualTo(first.bgra());
        decoder.forget();
        assertThatThrownBy(() -> decoder.picture(file, "image/png", area, 4)).isInstanceOf(ExaminerException.class);
    }

    private Path png(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture"), bytes);
    }

    private static byte[] rgb(Raster raster) {
        var rgb = new byte[3 * raster.width() * raster.height()];
        for (var i = 0; i < rgb.length / 3; i++) {
            rgb[3 * i] = raster.bgra()[4 * i + 2];
            rgb[3 * i + 1] = raster.bgra()[4 * i + 1];
            rgb[3 * i + 2] = raster.bgra()[4 * i];
        }
        return rgb;
    }

    private static byte[] cut(byte[] rgb, Area area) {
        var cut = new byte[3 * area.width() * area.height()];
        for (var y = 0; y < area.height(); y++) {
            System.arraycopy(
                    rgb,
                    3 * ((area.top() + y) * SIZE.width() + area.left()),
                    cut,
                    3 * y * area.width(),
                    3 * area.width());
        }
        return cut;
    }
}
