package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.ffmpeg.JpegEncoder;
import org.whence.adapter.ffmpeg.SmallFile;
import org.whence.core.json.Json;
import org.whence.core.media.Dimensions;

/// What belongs together is shown together: motion photos, pictures of several, Live Photos, thumbnails, subtitles,
/// tracks and sidecars of one name, and what was taken out of what.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BelongingTest {

    private static final String TRACK = """
            1
            00:00:00,000 --> 00:00:00,033
            2021-04-25 17:11:07.130
            [iso : 100] [latitude: 38.419200] [longitude: 27.128700] [rel_alt: 1.300 abs_alt: 12.860]
            """;
    private static final String GPX = """
            <?xml version="1.0"?><gpx version="1.1"><trk><trkseg>
            <trkpt lat="38.4192" lon="27.1287"><time>2021-04-25T14:11:07Z</time></trkpt>
            <trkpt lat="38.4195" lon="27.1290"><time>2021-04-25T14:11:08Z</time></trkpt>
            </trkseg></trk></gpx>
            """;

    @TempDir
    private static Path folder;

    private Path home;
    private List<Json.Obj> shown = new ArrayList<>();

    private static byte[] picture(int grey) {
        var size = new Dimensions(64, 48);
        var rgb = new byte[(int) size.pixels() * 3];
        Arrays.fill(rgb, (byte) grey);
        return JpegEncoder.encode(rgb, size, 90);
    }

    private static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @BeforeAll
    void add_all_of_them() throws IOException {
        home = folder.resolve("home");
        var film = folder.resolve("film.mp4");
        SmallFile.write(film, "mp4", "libopenh264", "", Map.of(), 0);
        var live = folder.resolve("IMG_0002.mov");
        SmallFile.write(live, "mov", "libopenh264", "", Map.of(), 0);
        var drone = folder.resolve("DJI_0003.mp4");
        SmallFile.write(drone, "mp4", "libopenh264", "", Map.of("title", "flight"), 0);
        var files = List.of(
                write("IMG_0001.jpg", concat(picture(10), Files.readAllBytes(film))),
                write("IMG_0002.jpg", picture(20)),
                live,
                drone,
                write("DJI_0003.srt", TRACK.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                write("DJI_0003.gpx", GPX.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                write("DJI_0003.thm", picture(30)),
                write("IMG_0004.jpg", picture(40)),
                write(
                        "IMG_0004.jpg.xmp",
                        "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                write("IMG_0005.mpo", concat(picture(50), picture(60))));
        var arguments = new ArrayList<>(List.of("add", "Night"));
        files.forEach(file -> arguments.add(file.toString()));
        assertThat(Ran.whence(home, arguments.toArray(String[]::new)).status()).isLessThan(2);
        for (var name : List.of("IMG_0001.jpg", "IMG_0005.mpo")) {
            assertThat(Ran.whence(home, "extract", "Night", name).status())
                    .as(name)
                    .isZero();
        }
        shown = Ran.whence(home, "show", "Night", "--json").json();
    }

    @AfterAll
    void forget() {
        shown = List.of();
    }

    private Json.Obj media(String name) {
        return shown.stream()
                .filter(object -> object.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + shown));
    }

    /// `NAME: RELATION` of each.
    private List<String> with(String name) {
        return ((Json.Array) media(name).members().get("companions"))
                .items().stream()
                        .map(item -> (Json.Obj) item)
                        .map(item -> item.text("name") + ": " + item.text("relation"))
                        .toList();
    }

    @Test
    void the_film_of_a_motion_photo_and_the_photo_name_each_other() {
        assertThat(with("IMG_0001.jpg")).containsExactly("IMG_0001-motionphoto-1.mp4: extracted from this");
        assertThat(with("IMG_0001-motionphoto-1.mp4")).containsExactly("IMG_0001.jpg: this was extracted from it");
    }

    @Test
    void the_second_picture_of_an_mpo_and_the_first_do_too() {
        assertThat(with("IMG_0005.mpo")).containsExactly("IMG_0005-picture-1.jpg: extracted from this");
        assertThat(with("IMG_0005-picture-1.jpg")).containsExactly("IMG_0005.mpo: this was extracted from it");
    }

    @Test
    void picture_and_film_of_a_live_photo_belong_together() {
        assertThat(with("IMG_0002.jpg"))
                .containsExactly("IMG_0002.mov: film of the same name: a Live Photo, most likely");
        assertThat(with("IMG_0002.mov"))
                .containsExactly("IMG_0002.jpg: picture of the same name: a Live Photo, most likely");
    }

    @Test
    void a_clip_has_its_thumbnail_its_subtitles_and_its_track_beside_it() {
        assertThat(with("DJI_0003.mp4"))
                .containsExactlyInAnyOrder(
                        "DJI_0003.srt: subtitles or track of the same name",
                        "DJI_0003.gpx: subtitles or track of the same name",
                        "DJI_0003.thm: thumbnail of the same name, as cameras put beside films");
        var facts = (Json.Obj) media("DJI_0003.mp4").members().get("facts");
        assertThat(facts.members().get("track").toString())
                .as("the way of its subtitles")
                .contains("38.4192");
    }

    @Test
    void a_sidecar_belongs_to_the_picture_whose_name_it_bears() {
        assertThat(with("IMG_0004.jpg"))
                .containsExactly("IMG_0004.jpg.xmp: sidecar of the same name: what a program wrote about it");
    }

    @Test
    void show_says_it_in_words() {
        assertThat(Ran.whence(home, "show", "Night").out())
                .contains("IMG_0002.mov: film of the same name: a Live Photo, most likely")
                .contains("DJI_0003.srt: subtitles or track of the same name");
    }
}
