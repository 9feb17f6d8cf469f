package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.shorts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.FactReader;
import org.whence.core.metadata.MetadataReading;
import org.whence.core.metadata.Track;
import org.whence.core.place.Place;

class TrackReadingTest {

    private static final String NEW_DRONE = """
            1
            00:00:00,000 --> 00:00:00,033
            <font size="28">SrtCnt : 1, DiffTime : 33ms
            2021-04-25 17:11:07.130
            [iso : 100] [shutter : 1/200.0] [latitude: 38.419200] [longitude: 27.128700] [rel_alt: 1.300 abs_alt: 12.860] </font>

            2
            00:01:02,500 --> 00:01:02,533
            <font size="28">SrtCnt : 2, DiffTime : 33ms
            2021-04-25 17:12:09.630
            [iso : 100] [latitude: 38.420200] [longtitude: 27.128700] [rel_alt: 1.300 abs_alt: 87.100] </font>
            """;

    @TempDir
    private Path folder;

    private MetadataReading read(String type, byte[] bytes) throws IOException {
        return new MetadataReader().read(Files.write(folder.resolve("file"), bytes), type);
    }

    private Track track(String type, String text) throws IOException {
        return Track.in(read(type, text.getBytes(StandardCharsets.UTF_8)).fields())
                .orElseThrow();
    }

    @Test
    void subtitles_of_a_drone_are_a_track_with_heights_times_and_the_bytes_that_say_it() throws IOException {
        var track = track("application/x-subrip", NEW_DRONE);

        assertThat(track.points()).hasSize(2);
        assertThat(track.first().latitude()).isEqualTo(38.4192);
        assertThat(track.first().longitude()).isEqualTo(27.1287);
        assertThat(track.first().altitudeMetres()).isEqualTo(12.86);
        assertThat(track.first().time()).isEqualTo("2021-04-25 17:11:07.130");
        assertThat(track.last().millis()).isEqualTo(62_500);
        assertThat(track.metres()).isCloseTo(111.2, within(0.5));
        var at = track.last().at();
        assertThat(at).isNotNull();
        assertThat(NEW_DRONE.substring((int) at.offset(), (int) (at.offset() + at.length())))
                .contains("SrtCnt : 2");
    }

    @Test
    void a_track_is_a_fact_its_first_position_and_its_first_time() throws IOException {
        var said = read("application/x-subrip", NEW_DRONE.getBytes(StandardCharsets.UTF_8));

        var facts = FactReader.read(said.fields(), "DJI_0042.SRT").facts();

        assertThat(facts.places()).extracting(place -> place.source()).containsExactly("GPSTrack:Point");
        assertThat(facts.places().getFirst().place()).isEqualTo(new Place.Point(38.4192, 27.1287, 50));
        assertThat(facts.captured().getFirst().source()).isEqualTo("GPSTrack:Point");
        assertThat(facts.captured().getFirst().reading().local().toString()).isEqualTo("2021-04-25T17:11:07.130");
    }

    @Test
    void older_forms_put_longitude_first_and_home_is_not_where_the_drone_is() throws IOException {
        var old = track("application/x-subrip", """
                1
                00:00:01,000 --> 00:00:02,000
                HOME(149.0251,-20.2532) 2017.08.05 14:11:51
                GPS(149.0251,-20.2533,16) BAROMETER:1.9
                """);
        assertThat(old.first().latitude()).isEqualTo(-20.2533);
        assertThat(old.first().longitude()).isEqualTo(149.0251);
        assertThat(old.first().altitudeMetres()).isNull();
        assertThat(old.first().time()).isEqualTo("2017.08.05 14:11:51");

        var letters = track("text/vtt", """
                WEBVTT

                00:01.000 --> 00:02.000
                HOME(W: 82.341202, N: 28.932021) 2018-12-26 16:51:23
                GPS(W: 82.341208, N: 28.932009, 152.69m)
                """);
        assertThat(letters.first().longitude()).isEqualTo(-82.341208);
        assertThat(letters.first().altitudeMetres()).isEqualTo(152.69);
        assertThat(letters.first().millis()).isEqualTo(1000);
    }

    @Test
    void spoken_subtitles_and_receivers_without_a_position_are_no_track() throws IOException {
        assertThat(Track.in(read(
                                "application/x-subrip",
                                latin("1\n00:00:01,000 --> 00:00:02,000\nWe lost GPS (again), said the pilot.\n"))
                        .fields()))
                .isEmpty();
        assertThat(Track.in(read(
                                "application/x-subrip",
                                latin("1\n00:00:01,000 --> 00:00:02,000\n[latitude: 0.000000] [longitude: 0.000000]\n"))
                        .fields()))
                .isEmpty();
    }

    @Test
    void points_of_gpx_have_heights_and_times_in_utc() throws IOException {
        var track = track("application/gpx+xml", """
                <?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <gpx version="1.1"><trk><trkseg>
                <trkpt lat="38.4192" lon="27.1287"><ele>12.5</ele><time>2021-04-25T14:11:07Z</time></trkpt>
                <trkpt lon='27.1290' lat='38.4195'><time>2021-04-25T14:11:08Z</time></trkpt>
                </trkseg></trk></gpx>
                """);
        assertThat(track.points()).hasSize(2);
        assertThat(track.first().altitudeMetres()).isEqualTo(12.5);
        assertThat(track.last().latitude()).isEqualTo(38.4195);
        assertThat(track.last().time()).isEqualTo("2021-04-25T14:11:08Z");
    }

    @Test
    void of_a_long_track_every_so_many_points_are_kept_and_the_last() throws IOException {
        var text = new StringBuilder();
        IntStream.range(0, 5_003)
                .forEach(
                        i -> text.append("%d\n00:00:%02d,%03d --> 00:00:59,000\n[latitude: 1.%06d] [longitude: 2.5]\n\n"
                                .formatted(i, i / 1000, i % 1000, i)));

        var fields = read("application/x-subrip", latin(text.toString())).fields();

        var track = Track.in(fields).orElseThrow();
        assertThat(track.points()).hasSizeLessThanOrEqualTo(Track.MOST);
        assertThat(track.last().latitude()).isEqualTo(1.005002);
        assertThat(fields.stream().filter(field -> field.source().equals("GPSTrack:Points")))
                .singleElement()
                .satisfies(field -> assertThat(field.raw()).isEqualTo("5003"));
    }

    @Test
    void subtitles_inside_a_clip_are_read_at_their_times() throws IOException {
        var samples = List.of(
                text("[latitude: 38.4192] [longitude: 27.1287] [abs_alt: 12.8]"),
                text("nothing here"),
                text("[latitude: 38.4202] [longitude: 27.1287]"));

        var track = Track.in(read("video/mp4", clip("sbtl", "tx3g", samples)).fields())
                .orElseThrow();

        assertThat(track.points()).extracting(Track.Point::millis).containsExactly(0L, 2000L);
        assertThat(track.last().latitude()).isEqualTo(38.4202);
    }

    @Test
    void camera_motion_and_telemetry_inside_a_clip_are_read_too() throws IOException {
        var camm = ByteBuffer.allocate(28)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 5)
                .putDouble(38.4192)
                .putDouble(27.1287)
                .putDouble(12.5);
        var motion = Track.in(read("video/mp4", clip("meta", "camm", List.of(camm.array())))
                        .fields())
                .orElseThrow();
        assertThat(motion.first().latitude()).isEqualTo(38.4192);
        assertThat(motion.first().altitudeMetres()).isEqualTo(12.5);

        var stream = concat(
                entry("GPSU", 'U', 16, latin("210425141107.250")),
                entry("SCAL", 'l', 4, ints(10_000_000, 10_000_000, 1000, 1000, 100)),
                entry("GPS5", 'l', 20, ints(384_192_000, 271_287_000, 12_500, 0, 0)));
        var gopro = Track.in(read(
                                "video/mp4",
                                clip("meta", "gpmd", List.of(entry("DEVC", 0, 1, entry("STRM", 0, 1, stream)))))
                        .fields())
                .orElseThrow();
        assertThat(gopro.first().latitude()).isCloseTo(38.4192, within(1e-9));
        assertThat(gopro.first().longitude()).isCloseTo(27.1287, within(1e-9));
        assertThat(gopro.first().time()).isEqualTo("2021-04-25T14:11:07.250Z");
    }

    @Test
    void a_clip_cut_anywhere_and_tables_that_lie_give_no_more_than_defects() throws IOException {
        byte[] whole = clip("sbtl", "tx3g", List.of(text("[latitude: 38.4192] [longitude: 27.1287]")));
        for (int length = 0; length < whole.length; length++) {
            read("video/mp4", java.util.Arrays.copyOf(whole, length));
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] wrong = whole.clone();
            wrong[i] = (byte) 0xFF;
            assertThat(read("video/mp4", wrong)).isNotNull();
        }
    }

    private static byte[] text(String words) {
        return concat(shorts(words.length()), latin(words));
    }

    private static byte[] entry(String key, int type, int size, byte[] data) {
        return concat(
                latin(key),
                new byte[] {(byte) type, (byte) size},
                shorts(data.length / size),
                data,
                new byte[-data.length & 3]);
    }

    /// A clip with one timed track, whose samples are a second each.
    private static byte[] clip(String handler, String format, List<byte[]> samples) {
        byte[] data = concat(samples.toArray(byte[][]::new));
        byte[] head = box("ftyp", latin("isom"), ints(0x200), latin("isommp41"));
        byte[] media = box("mdat", data);
        int[] sizes = IntStream.concat(
                        IntStream.of(0, 0, samples.size()), samples.stream().mapToInt(sample -> sample.length))
                .toArray();
        byte[] table = box(
                "stbl",
                box("stsd", ints(0, 1), box(format, new byte[8])),
                box("stts", ints(0, 1, samples.size(), 1000)),
                box("stsc", ints(0, 1, 1, samples.size(), 1)),
                box("stsz", ints(sizes)),
                box("stco", ints(0, 1, head.length + 8)));
        byte[] track = box(
                "trak",
                box(
                        "mdia",
                        box("mdhd", ints(0, 0, 0, 1000, samples.size() * 1000), shorts(0x15C7, 0)),
                        box("hdlr", ints(0, 0), latin(handler), ints(0, 0, 0), latin("x\0")),
                        box("minf", table)));
        return concat(head, media, box("moov", track));
    }
}
