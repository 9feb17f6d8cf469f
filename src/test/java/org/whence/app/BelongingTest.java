package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.exifSegment;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.shorts;
import static org.whence.support.MediaBytes.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.whence.support.MediaBytes.Directory;

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

    private static final String LIVE = "1745E022-9712-43C7-B024-000000000001";
    private static final String OTHER_LIVE = "1745E022-9712-43C7-B024-00000000000A";
    private static final String BOTH_PARTS = "the same Apple content identifier: picture and film of one Live Photo";

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

    /// A JPEG as a telephone of Apple's writes it: the identifier stands in the maker note, tag 0x0011, whose
    /// places are counted from its own beginning.
    private static byte[] livePicture(int grey, String identifier) {
        byte[] notes = concat(
                latin("Apple iOS\0"),
                shorts(1),
                latin("MM"),
                new Directory().text(0x0011, identifier).at(14));
        var camera = new Directory().text(0x010F, "Apple");
        byte[] tiff = tiff(camera, new Directory().add(0x927C, 7, notes.length, notes), new Directory());
        byte[] plain = picture(grey);
        return concat(Arrays.copyOf(plain, 2), exifSegment(tiff), Arrays.copyOfRange(plain, 2, plain.length));
    }

    /// A film with the identifier among the keys of its `moov`, which stands last.
    private static byte[] liveFilm(String title, String identifier) throws IOException {
        var plain = folder.resolve("plain.mov");
        SmallFile.write(plain, "mov", "libopenh264", "", Map.of("title", title), 0);
        byte[] film = Files.readAllBytes(plain);
        Files.delete(plain);
        byte[] data = box("data", ints(1, 0), latin(identifier));
        byte[] meta = box(
                "meta",
                box("hdlr", ints(0, 0), latin("mdta"), ints(0, 0, 0)),
                box("keys", ints(0, 1), box("mdta", latin("com.apple.quicktime.content.identifier"))),
                box("ilst", ints(8 + data.length, 1), data));
        int at = new String(film, StandardCharsets.ISO_8859_1).lastIndexOf("moov") - 4;
        var moov = ByteBuffer.wrap(film);
        moov.putInt(at, moov.getInt(at) + meta.length);
        return concat(film, meta);
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
                write("DJI_0003.srt", TRACK.getBytes(StandardCharsets.UTF_8)),
                write("DJI_0003.gpx", GPX.getBytes(StandardCharsets.UTF_8)),
                write("DJI_0003.thm", picture(30)),
                write("IMG_0004.jpg", picture(40)),
                write("IMG_0004.jpg.xmp", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.UTF_8)),
                write("IMG_0005.mpo", concat(picture(50), picture(60))),
                write("harbour.jpg", livePicture(70, LIVE)),
                write("video-1.mov", liveFilm("one", LIVE)),
                write("IMG_0006.jpg", livePicture(80, OTHER_LIVE)),
                write("IMG_0006.mov", liveFilm("two", OTHER_LIVE.toLowerCase(Locale.ROOT))),
                write("IMG_0006-copy.jpg", livePicture(90, OTHER_LIVE)),
                write("alone.jpg", livePicture(100, "00000000-0000-4000-8000-000000000003")));
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
    void renamed_parts_of_a_live_photo_are_found_by_the_identifier_that_both_carry() {
        assertThat(with("harbour.jpg")).containsExactly("video-1.mov: " + BOTH_PARTS);
        assertThat(with("video-1.mov")).containsExactly("harbour.jpg: " + BOTH_PARTS);
    }

    @Test
    void parts_that_also_share_a_name_are_listed_once_and_copies_beside_them() {
        assertThat(with("IMG_0006.jpg"))
                .containsExactlyInAnyOrder(
                        "IMG_0006.mov: " + BOTH_PARTS,
                        "IMG_0006-copy.jpg: the same Apple content identifier: of the same Live Photo");
        assertThat(with("IMG_0006.mov"))
                .containsExactlyInAnyOrder("IMG_0006.jpg: " + BOTH_PARTS, "IMG_0006-copy.jpg: " + BOTH_PARTS);
    }

    @Test
    void a_picture_with_an_identifier_of_its_own_is_related_to_nothing() {
        assertThat(with("alone.jpg")).isEmpty();
    }

    @Test
    void the_identifiers_are_among_the_metadata_under_the_names_that_exiftool_gives_them() {
        assertThat(Ran.whence(home, "metadata", folder.resolve("harbour.jpg").toString())
                        .out())
                .contains("MediaGroupUUID", LIVE);
        assertThat(Ran.whence(home, "metadata", folder.resolve("video-1.mov").toString())
                        .out())
                .contains("ContentIdentifier", LIVE);
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
