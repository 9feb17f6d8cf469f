package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Preview;
import org.whence.core.examination.SoundPlayer;
import org.whence.core.examination.Status;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.WaveForm;

class SoundTest {

    private static final Dimensions SIZE = new Dimensions(96, 64);
    private static final int FRAMES_PER_SECOND = 25;
    private static final int SECONDS = 6;

    @TempDir
    private Path folder;

    @Test
    void the_wave_form_shows_where_the_sound_is_loud() {
        var wave = wave(clip(44_100)).orElseThrow();

        assertThat(wave.high(100, 1_900)).isLessThan(0.05);
        assertThat(wave.high(2_050, 2_950)).isCloseTo(0.5, within(0.08));
        assertThat(wave.low(2_050, 2_950)).isCloseTo(-0.5, within(0.08));
        assertThat(wave.high(3_100, 5_900)).isLessThan(0.05);
        assertThat(wave.columns() * wave.microsPerColumn() / 1000.0).isCloseTo(6_000, within(100.0));
    }

    @Test
    void a_silent_clip_has_none() {
        assertThat(wave(clip(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 1_937, 2_000, 2_400, 5_990})
    void a_jump_leads_exactly_to_the_moment_wanted(long millis) {
        try (var sound = SoundDecoder.open(clip(44_100))) {
            sound.at(4_000);
            var stretch = sound.at(millis).orElseThrow();

            assertThat(stretch.timeMillis()).isCloseTo(millis, within(1L));
            var heard = rest(sound, stretch);
            var starts = firstLoud(heard);
            if (millis <= 2_000) {
                assertThat(millis + starts).isCloseTo(2_000, within(25L));
            }
            assertThat(millis + heard.length / 48.0).isCloseTo(6_000, within(60.0));
        }
    }

    @Test
    void one_stretch_follows_the_other_without_a_gap() {
        try (var sound = SoundDecoder.open(clip(22_050))) {
            var next = 0.0;
            for (var stretch = sound.next(); stretch.isPresent(); stretch = sound.next()) {
                assertThat((double) stretch.get().timeMillis()).isCloseTo(next, within(1.0));
                next += stretch.get().samples().length / 192.0;
            }
            assertThat(next).isCloseTo(6_000, within(80.0));
        }
    }

    @Test
    void a_file_of_sound_alone_is_a_sound_and_has_a_wave_form() throws IOException {
        var file = Files.write(folder.resolve("sound.wav"), wav(8_000, 3));

        var reading = ClipReader.read(file, (_, _) -> false, _ -> {});

        assertThat(reading.kind()).isEqualTo(MediaKind.AUDIO);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.status()).isEqualTo(Status.EXAMINED);
        assertThat(reading.previews()).extracting(Preview::name).containsExactly(Preview.WAVE);
        try (var sound = SoundDecoder.open(file)) {
            assertThat(rest(sound, sound.at(1_000).orElseThrow()).length / 48.0).isCloseTo(2_000, within(5.0));
        }
    }

    @Test
    void what_holds_no_sound_is_refused() {
        var silent = clip(0);
        assertThatThrownBy(() -> SoundDecoder.open(silent))
                .isInstanceOf(ExaminerException.class)
                .hasMessageContaining("the sound");
    }

    @Test
    void a_truncated_sound_ends_and_never_hangs() throws IOException {
        var whole = Files.readAllBytes(clip(44_100));
        for (var length = 0; length < whole.length; length += 1 + whole.length / 40) {
            var file = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, length));
            try (var sound = SoundDecoder.open(file)) {
                sound.at(3_000).ifPresent(stretch -> rest(sound, stretch));
            } catch (ExaminerException expected) {
                assertThat(expected).hasMessageContaining("the sound");
            }
        }
    }

    private Optional<WaveForm> wave(Path file) {
        return ClipReader.read(file, (_, _) -> false, _ -> {}).previews().stream()
                .filter(preview -> preview.name().equals(Preview.WAVE))
                .findFirst()
                .map(preview -> WaveForm.of(preview.bytes()));
    }

    /// The left channel of that stretch and all after it.
    private static short[] rest(SoundPlayer.Sound sound, SoundPlayer.Stretch first) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.samples());
        try {
            for (var next = sound.next(); next.isPresent(); next = sound.next()) {
                bytes.writeBytes(next.get().samples());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var samples = ByteBuffer.wrap(bytes.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var left = new short[samples.remaining() / 2];
        for (var index = 0; index < left.length; index++) {
            left[index] = samples.get(2 * index);
        }
        return left;
    }

    private static long firstLoud(short[] samples) {
        for (var index = 0; index < samples.length; index++) {
            if (Math.abs(samples[index]) > 4_000) {
                return index / 48;
            }
        }
        return -1;
    }

    /// Six seconds, of which the third is loud.
    private Path clip(int samplesPerSecond) {
        var file = folder.resolve("clip" + samplesPerSecond + ".mp4");
        var settings = ClipSettings.plain(SIZE, FRAMES_PER_SECOND, 200_000).withSound(samplesPerSecond);
        try (var encoder = ClipEncoder.create(file, settings)) {
            for (var index = 0; index < SECONDS * FRAMES_PER_SECOND; index++) {
                encoder.picture(Drawing.rgb(SIZE, 1 + index / 50));
                if (samplesPerSecond > 0) {
                    var loud = index / FRAMES_PER_SECOND == 2;
                    encoder.sound(tone(samplesPerSecond, samplesPerSecond / FRAMES_PER_SECOND, index, loud ? 0.5 : 0));
                }
            }
        }
        return file;
    }

    private static float[] tone(int rate, int length, int index, double loudness) {
        var tone = new float[length];
        for (var at = 0; at < length; at++) {
            tone[at] = (float) (loudness * Math.sin((index * length + at) * 2 * Math.PI * 700 / rate));
        }
        return tone;
    }

    private static byte[] wav(int rate, int seconds) {
        var data = rate * seconds * 2;
        var bytes = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes())
                .putInt(36 + data)
                .put("WAVEfmt ".getBytes())
                .putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2);
        bytes.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(data);
        for (var index = 0; index < rate * seconds; index++) {
            bytes.putShort((short) (8_000 * Math.sin(index * 0.3)));
        }
        return bytes.array();
    }
}
