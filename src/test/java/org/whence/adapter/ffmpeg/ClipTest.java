package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.examination.ClipPlayer.Frame;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Raster;
import org.whence.core.metadata.Field;

class ClipTest {

    private static final Dimensions SIZE = new Dimensions(96, 64);
    private static final int RATE = 25;
    private static final ClipSettings PLAIN = ClipSettings.plain(SIZE, RATE, 400_000);

    @TempDir
    private Path folder;

    private final List<Long> sampled = new ArrayList<>();
    private final List<LumaPlane> planes = new ArrayList<>();

    @Test
    void a_clip_says_what_it_is() {
        var clip = clip(PLAIN.withSound(44_100).tagged(Map.of("comment", "drawn")), 75);

        var reading = read(clip);

        assertThat(reading.status()).isEqualTo(Status.EXAMINED);
        assertThat(reading.reason()).isNull();
        assertThat(reading.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(reading.size()).isEqualTo(SIZE);
        assertThat(reading.durationMillis()).isBetween(3_000L, 3_060L);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.fields())
                .contains(
                        new Field("Container", "comment", "drawn", "drawn"),
                        new Field("Stream0", "Codec", "h264", "h264"),
                        new Field("Stream0", "FrameRate", "25.000 a second", "25/1"),
                        new Field("Stream0", "VariableFrameRate", "no", "no"),
                        new Field("Stream0", "FrameCount", "75", "75"),
                        new Field("Stream1", "Codec", "aac", "aac"),
                        new Field("Stream1", "SampleRate", "44100", "44100"));
    }

    @Test
    void a_short_clip_is_sampled_four_times_a_second() {
        var reading = read(clip(PLAIN.withKeyFrameInterval(1_000), 130));

        assertThat(sampled).hasSize(21);
        for (var quarter = 0; quarter < 21; quarter++) {
            assertThat(sampled.get(quarter)).isBetween(250L * quarter, 250L * quarter + 120);
        }
        assertThat(reading.previews())
                .extracting(Preview::name)
                .startsWith(Preview.SMALL, Preview.LARGE, Preview.frame(0));
    }

    @Test
    void of_a_long_clip_close_key_frames_stand_for_all() {
        read(clip(ClipSettings.plain(SIZE, 1, 100_000).withKeyFrameInterval(2), 602));

        assertThat(sampled)
                .containsExactlyElementsOf(LongStream.range(0, 301)
                        .map(index -> index * 2_000)
                        .boxed()
                        .toList());
    }

    @Test
    void a_contact_sheet_has_at_most_24_frames_spread_evenly() {
        var frames = read(clip(PLAIN.withKeyFrameInterval(25), 60 * RATE)).previews().stream()
                .map(Preview::name)
                .filter(name -> name.startsWith("frame-"))
                .map(name -> Long.parseLong(name.substring(6)))
                .toList();

        assertThat(frames).hasSizeBetween(20, 24).startsWith(0L);
        assertThat(frames.getLast()).isGreaterThan(55_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void a_turned_clip_is_put_upright(int degrees) {
        var turn = Turn.ofExif(
                switch (degrees) {
                    case 90 -> 6;
                    case 180 -> 3;
                    case 270 -> 8;
                    default -> 1;
                });
        var upright = Drawing.rgb(SIZE);
        var stored = Drawing.stored(upright, SIZE, turn);
        var file = folder.resolve("clip.mp4");
        try (var encoder = ClipEncoder.create(
                file, ClipSettings.plain(Turn.size(SIZE, turn), RATE, 2_000_000).turned(degrees))) {
            for (var index = 0; index < 10; index++) {
                encoder.picture(stored);
            }
        }

        assertThat(read(file).size()).isEqualTo(SIZE);
        assertThat(planes.getFirst().width()).isEqualTo(SIZE.width());
        try (var clip = ClipDecoder.open(file, 4_000)) {
            assertThat(clip.size()).isEqualTo(SIZE);
            assertThat(Drawing.difference(rgb(clip.next().orElseThrow().picture()), upright))
                    .isLessThan(8);
        }
    }

    @Test
    void frames_follow_each_other_with_exact_times_and_numbers() {
        try (var clip = ClipDecoder.open(clip(PLAIN, 60), 4_000)) {
            for (var index = 0; index < 60; index++) {
                var frame = clip.next().orElseThrow();
                assertThat(frame.number()).isEqualTo(index);
                assertThat(frame.timeMillis()).isEqualTo(index * 40L);
            }
            assertThat(clip.next()).isEmpty();
            assertThat(clip.frameRate()).isEqualTo(25.0);
            assertThat(clip.durationMillis()).isEqualTo(2_400);
        }
    }

    @Test
    void going_to_a_time_gives_the_frame_shown_then() {
        var file = clip(ClipSettings.plain(SIZE, 30, 400_000).withKeyFrameInterval(20), 90);
        var random = new Random(3);
        try (var clip = ClipDecoder.open(file, 4_000)) {
            for (var round = 0; round < 40; round++) {
                var number = random.nextInt(90);
                var frame = clip.at(Math.round(number * 1000 / 30.0)).orElseThrow();
                assertThat(frame.number()).isEqualTo(number);
                assertThat(Drawing.difference(rgb(frame.picture()), Drawing.rgb(SIZE, number + 1)))
                        .isLessThan(12);
                assertThat(clip.next().map(Frame::number).orElse(90L)).isEqualTo(number + 1L);
            }
            assertThat(clip.at(19).orElseThrow().number()).isZero();
            assertThat(clip.at(1_000_000).orElseThrow().number()).isEqualTo(89);
        }
    }

    @Test
    void frames_are_shrunk_and_never_enlarged() {
        var file = clip(PLAIN, 3);
        try (var small = ClipDecoder.open(file, 48)) {
            assertThat(small.size()).isEqualTo(new Dimensions(48, 32));
            assertThat(small.next().orElseThrow().picture().width()).isEqualTo(48);
        }
        try (var large = ClipDecoder.open(file, 1_000)) {
            assertThat(large.size()).isEqualTo(SIZE);
        }
    }

    @Test
    void the_same_input_makes_the_same_clip() throws IOException {
        var first = Files.readAllBytes(clip(PLAIN.withSound(48_000), 30));
        var second = Files.readAllBytes(clip(PLAIN.withSound(48_000), 30));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_playlist_is_no_clip() throws IOException {
        var clip = clip(PLAIN, 5);
        var list = Files.writeString(
                folder.resolve("list.mp4"), "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + clip + "\n");

        assertThat(read(list).status()).isEqualTo(Status.DAMAGED);
        assertThatThrownBy(() -> ClipDecoder.open(list, 100)).isInstanceOf(ExaminerException.class);
    }

    @Test
    void cut_and_flipped_clips_get_an_outcome() throws IOException {
        var whole = Files.readAllBytes(clip(PLAIN.withSound(44_100), 40));
        var random = new Random(11);
        for (var round = 0; round < 120; round++) {
            var bytes = Arrays.copyOf(whole, round % 2 == 0 ? random.nextInt(whole.length) : whole.length);
            for (var flip = 0; bytes.length > 0 && flip < round % 7; flip++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            var file = Files.write(folder.resolve("damaged.mp4"), bytes);

            assertThat(read(file).status()).isIn(Status.EXAMINED, Status.DAMAGED, Status.UNSUPPORTED);
            try (var clip = ClipDecoder.open(file, 64)) {
                clip.at(800);
            } catch (ExaminerException expected) {
                assertThat(expected).hasMessageContaining("the clip");
            }
        }
    }

    private ClipReading read(Path file) {
        return ClipReader.read(
                file,
                (time, plane) -> {
                    sampled.add(time);
                    planes.add(plane);
                    return false;
                },
                _ -> {});
    }

    private Path clip(ClipSettings settings, int frames) {
        var file = folder.resolve("clip.mp4");
        try (var encoder = ClipEncoder.create(file, settings)) {
            for (var index = 0; index < frames; index++) {
                encoder.picture(Drawing.rgb(settings.size(), index + 1));
                if (settings.samplesPerSecond() > 0) {
                    encoder.sound(tone(settings.samplesPerSecond() / settings.framesPerSecond(), index));
                }
            }
        }
        return file;
    }

    private static float[] tone(int length, int index) {
        var tone = new float[length];
        for (var at = 0; at < length; at++) {
            tone[at] = (float) (0.3 * Math.sin((index * length + at) * 0.06));
        }
        return tone;
    }

    static byte[] rgb(Raster raster) {
        var bgra = raster.bgra();
        var rgb = new byte[bgra.length / 4 * 3];
        for (int from = 0, to = 0; from < bgra.length; from += 4) {
            rgb[to++] = bgra[from + 2];
            rgb[to++] = bgra[from + 1];
            rgb[to++] = bgra[from];
        }
        return rgb;
    }
}
