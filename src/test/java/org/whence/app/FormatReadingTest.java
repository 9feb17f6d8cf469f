package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.adapter.ffmpeg.SmallFile;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Field;

/// Clips and sounds of every container that is read, written by FFmpeg: each is told by its content, and what was
/// written into it comes out again.
class FormatReadingTest {

    private static final Map<String, String> TAGS = Map.of(
            "title", "At the bridge",
            "artist", "Ada",
            "comment", "from the north bank",
            "creation_time", "2026-11-13T18:11:05Z",
            "date", "2026-11-13");

    @TempDir
    private Path folder;

    private Examination examined(
            String name, String container, String pictures, String sound, Map<String, String> tags, int pause)
            throws InterruptedException {
        var file = folder.resolve(name);
        SmallFile.write(file, container, pictures, sound, tags, pause);
        return examined(file);
    }

    private static Examination examined(Path file) throws InterruptedException {
        return Examining.examine(file).examination();
    }

    private static List<String> raw(Examination examination, String source) {
        return examination.metadata().stream()
                .filter(field -> field.source().equalsIgnoreCase(source))
                .map(Field::raw)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "a.mkv,  matroska, libopenh264, aac,        video/x-matroska, h264,       aac",
        "a.webm, webm,     libvpx,      libopus,    video/webm,       vp8,        opus",
        "a.avi,  avi,      mpeg2video,  libmp3lame, video/x-msvideo,  mpeg2video, mp3",
        "a.ts,   mpegts,   mpeg2video,  aac,        video/mp2t,       mpeg2video, aac",
        "a.mov,  mov,      libopenh264, aac,        video/quicktime,  h264,       aac",
        "a.3gp,  3gp,      mpeg4,       aac,        video/3gpp,       mpeg4,      aac"
    })
    void a_clip_says_its_streams_their_codecs_sizes_and_rates(
            String name,
            String container,
            String pictures,
            String sound,
            String type,
            String pictureCodec,
            String soundCodec)
            throws InterruptedException {
        var examination = examined(name, container, pictures, sound, TAGS, 0);

        assertThat(examination.type()).isEqualTo(type);
        assertThat(examination.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(examination.status()).isEqualTo(Status.EXAMINED);
        assertThat(examination.defects()).isEmpty();
        assertThat(raw(examination, "Stream0:Codec")).containsExactly(pictureCodec);
        assertThat(raw(examination, "Stream0:ImageWidth")).containsExactly("64");
        assertThat(raw(examination, "Stream0:ImageHeight")).containsExactly("48");
        assertThat(raw(examination, "Stream0:FrameRate")).containsExactly("10/1");
        assertThat(raw(examination, "Stream0:VariableFrameRate")).containsExactly("no");
        assertThat(raw(examination, "Stream1:Codec")).containsExactly(soundCodec);
        assertThat(raw(examination, "Stream1:SampleRate")).containsExactly("48000");
        assertThat(raw(examination, "Stream1:Channels")).containsExactly("1");
        assertThat(examination.metadata()).anyMatch(field -> field.raw().strip().equals("At the bridge"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.mp3,  mp3,  libmp3lame, audio/mpeg,     mp3",
        "a.m4a,  ipod, aac,        audio/mp4,      aac",
        "a.ogg,  ogg,  flac,       audio/ogg,      flac",
        "a.opus, opus, libopus,    audio/opus,     opus",
        "a.wav,  wav,  pcm_s16le,  audio/vnd.wave, pcm_s16le",
        "a.flac, flac, flac,       audio/flac,     flac"
    })
    void a_sound_says_its_codec_its_tags_and_when(
            String name, String container, String encoder, String type, String codec) throws InterruptedException {
        var examination = examined(name, container, "", encoder, TAGS, 0);

        assertThat(examination.type()).isEqualTo(type);
        assertThat(examination.kind()).isEqualTo(MediaKind.AUDIO);
        assertThat(examination.status()).isEqualTo(Status.EXAMINED);
        assertThat(examination.defects()).isEmpty();
        assertThat(raw(examination, "Stream0:Codec")).containsExactly(codec);
        assertThat(raw(examination, "Stream0:SampleRate")).containsExactly("48000");
        for (var said : List.of("At the bridge", "Ada", "from the north bank")) {
            assertThat(examination.metadata())
                    .as(said)
                    .anyMatch(field -> field.raw().strip().equals(said));
        }
        assertThat(examination.facts().captured()).isNotEmpty();
    }

    @Test
    void who_wrote_a_matroska_file_and_when_are_facts_each_said_once() throws InterruptedException {
        var examination = examined("a.mkv", "matroska", "libopenh264", "aac", TAGS, 0);

        assertThat(raw(examination, "Matroska:WritingApp"))
                .singleElement()
                .asString()
                .startsWith("Lavf");
        assertThat(raw(examination, "Matroska:DateTimeOriginal")).containsExactly("2026:11:13 18:11:05");
        assertThat(examination.facts().software()).anyMatch(software -> software.startsWith("Lavf"));
        assertThat(examination.facts().captured())
                .extracting(time -> time.source())
                .contains("Matroska:DateTimeOriginal")
                .doesNotContain("Container:creation_time");
    }

    @Test
    void a_rate_that_changes_is_said() throws InterruptedException {
        var steady = examined("a.mkv", "matroska", "libopenh264", "", Map.of(), 0);
        var pausing = examined("b.mkv", "matroska", "libopenh264", "", Map.of(), 7);

        assertThat(raw(steady, "Stream0:VariableFrameRate")).containsExactly("no");
        assertThat(raw(pausing, "Stream0:VariableFrameRate")).singleElement().isNotEqualTo("no");
    }

    @Test
    void of_a_matroska_file_that_is_cut_off_what_stands_in_its_head_is_still_read() throws Exception {
        var file = folder.resolve("a.mkv");
        SmallFile.write(file, "matroska", "libopenh264", "aac", TAGS, 0);
        byte[] whole = Files.readAllBytes(file);
        var cut = Files.write(folder.resolve("cut.mkv"), java.util.Arrays.copyOf(whole, 1_500));

        var examination = examined(cut);

        assertThat(raw(examination, "Matroska:WritingApp")).isNotEmpty();
        assertThat(raw(examination, "Track1:VideoCodecID")).containsExactly("V_MPEG4/ISO/AVC");
        assertThat(examination.defects()).isNotEmpty();
        assertThat(examination.facts().captured()).isNotEmpty();
    }
}
