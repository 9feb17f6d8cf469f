package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Preview;
import org.whence.core.media.Dimensions;

class PreviewsTest {

    /// Both are as large as the picture then, so that neither may differ from the other; a row that was not written
    /// would hold what lay in memory before.
    @Test
    void of_a_small_picture_of_odd_size_both_previews_are_the_same_bytes_however_often_they_are_made(
            @TempDir Path folder) throws IOException {
        var size = new Dimensions(225, 191);
        var rgb = new byte[3 * 225 * 191];
        new SplittableRandom(1).nextBytes(rgb);
        var file = Files.write(folder.resolve("odd.jpg"), JpegEncoder.encode(rgb, size, 90));
        var first = previews(file);
        assertThat(first).extracting(Preview::name).containsExactly(Preview.SMALL, Preview.LARGE);
        assertThat(first.getFirst().bytes()).isEqualTo(first.getLast().bytes());
        for (var time = 0; time < 5; time++) {
            rgb[time]++;
            JpegEncoder.encode(rgb, size, 90); // leaves other bytes in the memory that is used anew
            assertThat(previews(file).getFirst().bytes())
                    .isEqualTo(first.getFirst().bytes());
        }
    }

    private static List<Preview> previews(Path file) {
        try (var picture = ((PictureReading.Decoded) PictureDecoder.decode(file, "image/jpeg", 1)).picture()) {
            return picture.previews();
        }
    }
}
