package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.ffmpeg.ClipEncoder;
import org.whence.adapter.ffmpeg.ClipSettings;
import org.whence.adapter.ffmpeg.SoundEncoder;
import org.whence.cli.kit.Console;
import org.whence.core.json.Json;
import org.whence.core.media.Dimensions;
import org.whence.core.record.MediaId;
import org.whence.core.sample.SyntheticSound;

/// Clips and sounds on the command line: what sounds the same, what that says of the pictures, and what it decides.
class SoundStoryTest {

    private static final Dimensions SIZE = new Dimensions(320, 240);
    private static final int SECONDS = 14;
    private static final float[] SPEECH = SyntheticSound.speech(1, SECONDS);
    private static final float[] MUSIC = SyntheticSound.music(2, SECONDS);

    @TempDir
    private static Path folder;

    private static Path home;
    private static final Map<String, String> HASHES = new HashMap<>();

    @BeforeAll
    static void add() throws Exception {
        home = folder.resolve("home");
        var files = Files.createDirectory(folder.resolve("files"));
        clip(files.resolve("a-first.mp4"), 1, SPEECH);
        clip(files.resolve("b-dubbed.mp4"), 1, MUSIC);
        clip(files.resolve("c-elsewhere.mp4"), 2, SyntheticSound.noisy(SPEECH, 15, 1));
        var excerpt = Arrays.copyOfRange(SPEECH, 3 * SyntheticSound.RATE, 13 * SyntheticSound.RATE);
        SoundEncoder.write(
                files.resolve("d-voice.m4a"), SyntheticSound.noisy(excerpt, 10, 2), SyntheticSound.RATE, 64_000);
        SoundEncoder.write(
                files.resolve("e-silence.m4a"), new float[10 * SyntheticSound.RATE], SyntheticSound.RATE, 64_000);
        var added = Ran.whence(home, "add", "Sounds", files.toString(), "--json");
        assertThat(added.status()).as(added.err()).isZero();
        added.json().forEach(item -> HASHES.put(item.text("name"), item.text("sha256")));
    }

    @Test
    void the_same_sound_under_other_pictures_is_said_to_be_that() {
        var match = match("a-first.mp4", "c-elsewhere.mp4", "same sound");
        assertThat(match.textOrNull("beside")).isEqualTo("other");
        assertThat(match.integer("landmarks")).isGreaterThan(16);
        assertThat(match.object("part").orElseThrow().text("stream")).isEqualTo("sound");
        assertThat(matches("a-first.mp4", "c-elsewhere.mp4")).hasSize(1);
    }

    @Test
    void the_same_pictures_under_another_sound_are_said_to_be_that() {
        var found = matches("a-first.mp4", "b-dubbed.mp4");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().text("relation")).isEqualTo("near copy");
        assertThat(found.getFirst().textOrNull("beside")).isEqualTo("other");
    }

    @Test
    void an_excerpt_of_sound_alone_is_found_at_its_place() {
        var match = match("d-voice.m4a", "a-first.mp4", "same sound");
        assertThat(match.textOrNull("beside")).isNull();
        var segment = (Json.Obj) match.items("segments").getFirst();
        assertThat(seconds(segment, "otherFrom") - seconds(segment, "from")).isBetween(2.8, 3.2);
        assertThat(Ran.whence(home, "matches", HASHES.get("d-voice.m4a")).out()).contains("same sound", "landmarks");
    }

    @Test
    void silence_sounds_like_nothing() {
        assertThat(shown("e-silence.m4a").items("matches")).isEmpty();
        assertThat(shown("e-silence.m4a").items("leads")).isEmpty();
    }

    @Test
    void a_sound_that_was_published_before_refutes_a_claim_for_the_sound_alone() {
        var clip = HASHES.get("c-elsewhere.mp4");
        run("claim", "Sounds", clip, "--when", "2025-03-07", "--quote", "filmed on 7 March 2025");
        var other = HASHES.get("a-first.mp4");
        run("post", "Sounds", other, "--post", "https://t.me/somebody/1", "--posted-at", "2019-08-03T12:00:00Z");
        assertThat(verdict("c-elsewhere.mp4").text("verdict")).isEqualTo("cannot tell");

        run("decide", "Sounds", clip, other, "same-recording");

        var verdict = verdict("c-elsewhere.mp4");
        assertThat(verdict.text("verdict")).isEqualTo("refuted");
        assertThat(verdict.text("scope")).startsWith("the sound");
        assertThat(verdict.text("says")).contains("refuted for the sound");
    }

    @Test
    void a_frame_is_kept_as_a_media_of_its_own_that_names_its_parent() throws Exception {
        var clip = HASHES.get("a-first.mp4");
        var kept = run("frame", "Sounds", clip, "0:02.040", "--json").json().getFirst();
        assertThat(kept.text("name")).isEqualTo("a-first 00-00-02.040.png");
        var shown =
                Ran.whence(home, "show", kept.text("media"), "--json").json().getFirst();
        assertThat(shown.integer("width")).isEqualTo(SIZE.width());
        assertThat(shown.integer("height")).isEqualTo(SIZE.height());
        assertThat(shown.items("matches")).anySatisfy(match -> {
            assertThat(((Json.Obj) match).text("relation")).isEqualTo("frame of");
            assertThat(((Json.Obj) match).text("media")).isEqualTo(clip);
        });
        assertThat(how(new MediaId(kept.text("media")))).isEqualTo("derived from " + clip + " at 00:00:02.040");
    }

    @Test
    void a_pack_is_heard_by_a_desk_that_holds_none_of_its_media() throws Exception {
        var pack = folder.resolve("sounds.pack");
        run("pack", pack.toString(), "--case", "Sounds", "--contact", "desk one");
        var there = folder.resolve("there");
        assertThat(Ran.whence(there, "import", pack.toString()).status()).isZero();

        var asked = folder.resolve("asked.m4a");
        var excerpt = Arrays.copyOfRange(SPEECH, 2 * SyntheticSound.RATE, 12 * SyntheticSound.RATE);
        SoundEncoder.write(asked, SyntheticSound.noisy(excerpt, 12, 3), SyntheticSound.RATE, 64_000);
        var seen = Ran.whence(there, "look", asked.toString(), "--json").json().getFirst();

        assertThat(sameSound(seen)).contains(HASHES.get("a-first.mp4"), HASHES.get("c-elsewhere.mp4"));
        assertThat(seen.items("appearances"))
                .anySatisfy(each -> assertThat(((Json.Obj) each).text("source")).contains("a pack of desk one"));
        var salted = folder.resolve("salted.pack");
        run("pack", salted.toString(), "--case", "Sounds", "--salted");
        assertThat(Files.readString(pack)).contains("\"peaks\"");
        assertThat(Files.readString(salted)).doesNotContain("peaks");

        Ran.whence(there, "add", "Mine", asked.toString());
        var contents = Ran.whence(there, "packs", "--json").json().getFirst().text("pack");
        var added = seen.text("sha256");
        assertThat(sameSound(Ran.whence(there, "show", added, "--json").json().getFirst()))
                .isNotEmpty();
        Ran.whence(there, "packs", "--remove", contents);
        assertThat(sameSound(Ran.whence(there, "show", added, "--json").json().getFirst()))
                .isEmpty();
        Ran.whence(there, "import", pack.toString());
        assertThat(sameSound(Ran.whence(there, "show", added, "--json").json().getFirst()))
                .isNotEmpty();
    }

    @Test
    void a_case_file_without_media_is_heard_too() {
        var file = folder.resolve("sounds.zip");
        run("export", "Sounds", file.toString(), "--no-media");
        assertThat(Ran.whence(home, "verify", file.toString()).status()).isZero();
        var there = folder.resolve("elsewhere");
        assertThat(Ran.whence(there, "import", file.toString()).status()).isZero();

        var asked = folder.resolve("asked-again.m4a");
        var excerpt = Arrays.copyOfRange(SPEECH, 2 * SyntheticSound.RATE, 12 * SyntheticSound.RATE);
        SoundEncoder.write(asked, SyntheticSound.noisy(excerpt, 12, 4), SyntheticSound.RATE, 64_000);
        var seen = Ran.whence(there, "look", asked.toString(), "--json").json().getFirst();

        assertThat(sameSound(seen)).contains(HASHES.get("a-first.mp4"), HASHES.get("d-voice.m4a"));
    }

    private static List<String> sameSound(Json.Obj of) {
        return of.items("matches").stream()
                .map(Json.Obj.class::cast)
                .filter(match -> match.text("relation").equals("same sound"))
                .map(match -> match.text("media"))
                .toList();
    }

    private static String how(MediaId media) throws Exception {
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        try (var desk = new LocalDesks(new Home(home), new Console(silent, silent, false)).reading(null, List.of())) {
            return desk.verbs()
                    .show()
                    .of(media, null)
                    .orElseThrow()
                    .acquisitions()
                    .getFirst()
                    .how();
        }
    }

    private static double seconds(Json.Obj of, String name) {
        return Double.parseDouble(of.get(name).orElseThrow().toString().replaceAll("[^0-9.]", ""));
    }

    private static Ran run(String... arguments) {
        var ran = Ran.whence(home, arguments);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran;
    }

    private static Json.Obj shown(String name) {
        return Ran.whence(home, "show", HASHES.get(name), "--json").json().getFirst();
    }

    private static Json.Obj verdict(String name) {
        return (Json.Obj) shown(name).items("verdicts").getFirst();
    }

    private static List<Json.Obj> matches(String name, String other) {
        return shown(name).items("matches").stream()
                .map(Json.Obj.class::cast)
                .filter(match -> match.text("media").equals(HASHES.get(other)))
                .toList();
    }

    private static Json.Obj match(String name, String other, String relation) {
        return matches(name, other).stream()
                .filter(match -> match.text("relation").equals(relation))
                .findFirst()
                .orElseThrow();
    }

    /// Rectangles that move over each other, others for another scene.
    private static void clip(Path file, int scene, float[] sound) {
        var settings = ClipSettings.plain(SIZE, 10, 600_000).withSound(SyntheticSound.RATE);
        try (var encoder = ClipEncoder.create(file, settings)) {
            for (var frame = 0; frame < SECONDS * 10; frame++) {
                encoder.picture(picture(scene, frame));
            }
            encoder.sound(sound);
        }
    }

    private static byte[] picture(int scene, int frame) {
        var random = new Random(scene);
        var rgb = new byte[3 * SIZE.width() * SIZE.height()];
        for (var shape = 0; shape < 60; shape++) {
            var left = random.nextInt(SIZE.width());
            var top = random.nextInt(SIZE.height());
            var right = Math.min(SIZE.width(), left + 20 + random.nextInt(90));
            var bottom = Math.min(SIZE.height(), top + 20 + random.nextInt(70));
            var grey = (byte) random.nextInt(256);
            var shift = frame * (1 + random.nextInt(3)) / 2;
            for (var y = top; y < bottom; y++) {
                for (var x = left; x < right; x++) {
                    var at = 3 * (y * SIZE.width() + (x + shift) % SIZE.width());
                    rgb[at] = grey;
                    rgb[at + 1] = (byte) (grey + 20);
                    rgb[at + 2] = (byte) (grey - 20);
                }
            }
        }
        return rgb;
    }
}
