package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.AreaShrink;
import org.whence.core.fingerprint.Pdq;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;
import org.whence.support.SharedMedia;

@Tag("shared")
class SharedFilesTest {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("mpo", "image/jpeg"),
            Map.entry("fuzzed", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("cr2", "image/x-raw-canon"),
            Map.entry("dng", "image/x-raw-adobe"),
            Map.entry("psd", "image/vnd.adobe.photoshop"),
            Map.entry("jxl", "image/jxl"),
            Map.entry("heic", "image/heic"),
            Map.entry("heif", "image/heif"),
            Map.entry("avif", "image/avif"));

    private static final List<String> CLIPS = List.of("mp4", "mov", "mkv", "webm", "3gp");

    static Stream<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var name : List.of("metadata", "similarity", "c2pa", "hostile")) {
            try (var found = Files.walk(SharedMedia.folder().resolve(name))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files.stream().filter(file -> TYPES.containsKey(ending(file)) || CLIPS.contains(ending(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_picture_and_clip_gets_an_outcome(Path file) {
        if (CLIPS.contains(ending(file))) {
            var reading = ClipReader.read(
                    file,
                    (time, plane) -> {
                        assertThat(time).isNotNegative();
                        return false;
                    },
                    _ -> {});
            assertThat(reading.status()).isIn(Status.EXAMINED, Status.DAMAGED, Status.UNSUPPORTED);
            return;
        }
        switch (PictureDecoder.decode(file, TYPES.get(ending(file)), 1)) {
            case PictureReading.Decoded(var picture, var _) -> {
                try (picture) {
                    assertThat(picture.previews()).hasSize(2);
                }
            }
            case PictureReading.Undecoded(var status, var reason, var _) -> {
                assertThat(status).isIn(Status.DAMAGED, Status.UNSUPPORTED);
                assertThat(reason).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "metadata/ex-landscape_1.jpg, 1, 600, 450",
        "metadata/ex-landscape_6.jpg, 6, 600, 450",
        "metadata/ex-45-gps_ifd.jpg, 1, 1600, 900",
        "metadata/me-exif-at-eof.heic, 1, 3024, 4032",
        "metadata/lh-example.heic, 1, 1280, 854",
        "metadata/xv-Stonehenge.heic, 1, 300, 200",
        "metadata/av-kimono.rotate270.avif, 1, 722, 1024",
        "metadata/av-fox.profile0.8bpc.yuv420.odd-width.odd-height.avif, 1, 1203, 799",
        "metadata/me-32Bit-72dpi-sRGB-800x600.avif, 1, 800, 600",
        "metadata/me-Animation_Lossless.webp, 1, 320, 240",
        "metadata/pi-sugarshack.mpo, 1, 640, 480",
        "metadata/pn-basn6a16.png, 1, 32, 32"
    })
    void pictures_have_the_upright_size_that_exiftool_states(String name, int orientation, int width, int height) {
        try (var picture = decoded(SharedMedia.folder().resolve(name), orientation)) {
            assertThat(picture.size()).isEqualTo(new Dimensions(width, height));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "metadata/me-with-gps.mov, 320, 568",
        "metadata/me-with-gps.mp4, 1920, 1080",
        "metadata/me-sample.3gp, 176, 144",
        "metadata/tk-testMKV.mkv, 320, 240",
        "metadata/tk-testWEBM.webm, 170, 120",
        "similarity/video/th-chair-orig-22-sd-bar.mp4, 480, 720"
    })
    void clips_have_the_upright_size_that_exiftool_states(String name, int width, int height) {
        var reading = ClipReader.read(SharedMedia.folder().resolve(name), (_, _) -> false, _ -> {});

        assertThat(reading.status()).isEqualTo(Status.EXAMINED);
        assertThat(reading.size()).isEqualTo(new Dimensions(width, height));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void one_landscape_stored_in_eight_ways_is_one_picture(int orientation) {
        assertThat(landscape(orientation).distanceTo(landscape(1))).isLessThan(32);
    }

    @Test
    void a_frame_of_a_clip_hashes_near_the_same_frame_as_a_still() {
        var clip = SharedMedia.folder().resolve("similarity/video/th-doorknob-hd-no-bar.mp4");
        var hashes = new ArrayList<PdqHash>();

        var reading = ClipReader.read(
                clip, (time, plane) -> !hashes.add(Pdq.frame(time, plane).hash()), _ -> {});

        var preview = JpegDecoder.decode(reading.previews().get(1).bytes(), 1280);
        var rgb = ClipTest.rgb(preview);
        var still = Pdq.picture(
                AreaShrink.of(rgb, preview.width(), preview.height(), preview.width() * 3, PixelLayout.RGB));
        assertThat(hashes)
                .anySatisfy(hash -> assertThat(hash.distanceTo(still.hash())).isLessThan(16));
    }

    private static PdqHash landscape(int orientation) {
        var file = SharedMedia.folder().resolve("metadata/ex-landscape_" + orientation + ".jpg");
        try (var picture = decoded(file, orientation);
                var pixels = picture.tones()) {
            var size = pixels.size();
            var plane = AreaShrink.of(
                    Drawing.packed(pixels), size.width(), size.height(), pixels.rowBytes(), pixels.layout());
            return Pdq.picture(plane).hash();
        }
    }

    private static Picture decoded(Path file, int orientation) {
        return switch (PictureDecoder.decode(file, TYPES.get(ending(file)), orientation)) {
            case PictureReading.Decoded(var picture, var _) -> picture;
            case PictureReading.Undecoded(var _, var reason, var _) ->
                throw new UncheckedIOException(new IOException(reason));
        };
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
