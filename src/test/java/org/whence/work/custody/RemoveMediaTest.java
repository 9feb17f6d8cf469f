package org.whence.work.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.core.compare.Content;
import org.whence.core.custody.Act;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.FilmStrip;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.index.DeadLeaves;
import org.whence.core.index.FeatureIndex;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Pair;
import org.whence.core.match.Relation;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.metadata.Field;
import org.whence.core.provenance.Note;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.support.Desks;
import org.whence.support.PlainExamination;
import org.whence.work.CustodyHome;
import org.whence.work.RefusedException;

final class RemoveMediaTest {

    private static final String SECRET = "quetzalcoatlus";
    private static final String PUBLIC = "harpsichord";
    private static final PdqHash HASH =
            new PdqHash(0x5EC2E75EC2E75EC2L, 0x1A2B3C4D5E6F7081L, 0x5EC2E75EC2E75EC3L, 0x1A2B3C4D5E6F7082L);

    @TempDir
    private Path folder;

    private CustodyHome home;
    private MediaId secret;
    private MediaId other;

    @BeforeEach
    void tell() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        secret = add(CASE, 1, SECRET);
        other = add(CASE, 2, PUBLIC);
        home.log.record(CASE, posted(post(3, Desks.START, SECRET + " alone"), secret));
        home.log.record(CASE, posted(post(4, Desks.START, PUBLIC + " together"), secret, other));
        home.log.record(CASE, new Act.Claimed(claim(5, CASE, secret, "the " + SECRET)));
        note(6, new Note.Subject(Note.Kind.MEDIA, secret.hex()), SECRET + " flies");
        note(7, new Note.Subject(Note.Kind.CLAIM, id(5).toString()), "this " + SECRET + " is a kite");
        home.log.record(CASE, new Act.Revised(id(7), Note.Form.INFERENCE, "no " + SECRET, List.of()));
        home.log.record(CASE, new Act.Marked(secret, Mark.DESCRIPTION, "a " + SECRET, List.of()));
        home.log.record(CASE, new Act.Decided(Pair.of(secret, other), Decision.SAME_RECORDING, List.of()));
        home.known.candidates(new Content(secret, null, null, List.of(new FrameHash(0, HASH, 100)), null));
        home.known.keep();
        home.sign.all();
        home.backups.keep(CustodyHome.TODAY);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void nothing_of_it_is_left_in_any_file_of_the_home() throws Exception {
        Files.writeString(folder.resolve("home/catalogue-v3.db"), "what was kept of an older version: " + SECRET);
        assertThat(filesWith(SECRET.getBytes(StandardCharsets.UTF_8))).hasSizeGreaterThanOrEqualTo(5);
        assertThat(filesWithHash()).hasSizeGreaterThanOrEqualTo(3);

        var outcome = home.remove.remove(CASE, secret, "It shows a witness.", "The witness.");

        assertThat(outcome.held()).isFalse();
        assertThat(filesWith(SECRET.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(filesWithHash()).isEmpty();
        assertThat(filesWith(PUBLIC.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(home.vault.find(secret)).isEmpty();
        assertThat(home.previews.get(secret, Preview.SMALL)).isEmpty();
        assertThat(home.examinations.latest(secret)).isEmpty();
        assertThat(home.examinations.latest(other)).isPresent();
    }

    @Test
    void its_features_strips_sounds_and_hashes_are_in_no_file_any_more() throws Exception {
        var hashes = home.examinations.hashes(secret).orElseThrow();
        var features = FeatureDetector.find(DeadLeaves.plane(320, 240, 7)).kept();
        var samples = new byte[FilmStrip.AREA];
        new SplittableRandom(8).nextBytes(samples);
        var strip = new FilmStrip(new long[] {0}, samples);
        home.features.put(secret, new ClipFeatures(strip, List.of(new ClipFeatures.Frame(0, features))));
        home.features.put(other, FeatureDetector.find(DeadLeaves.plane(320, 240, 9)));
        assertThat(home.features.candidates(features, FeatureIndex.Asking.STILL))
                .isNotEmpty();
        home.features.keep();
        var sound = new SoundFingerprint(new int[] {0x10203, 0x1F2E3D, 0x2A3B4C, 0x3C4D5E});
        home.soundPrints.put(secret, sound);
        home.sounds.candidates(Landmarks.of(sound));
        home.sounds.keep();
        home.backups.discard();
        home.backups.keep(CustodyHome.TODAY);
        var word = features.words()[4 * LocalFeatures.WORDS];
        var traces = List.of(
                ByteBuffer.allocate(Long.BYTES).putLong(word).array(),
                ByteBuffer.allocate(Long.BYTES).putLong(Long.reverseBytes(word)).array(),
                Arrays.copyOfRange(strip.bytes(), 200, 232),
                sound.bytes(),
                hashes.sha1().getBytes(StandardCharsets.US_ASCII),
                hashes.md5().getBytes(StandardCharsets.US_ASCII));
        assertThat(traces).filteredOn(trace -> filesWith(trace).size() >= 2).hasSize(traces.size() - 1);

        home.remove.remove(CASE, secret, "It shows a witness.", "The witness.");
        assertThat(traces).allSatisfy(trace -> assertThat(filesWith(trace)).isEmpty());
        assertThat(folder.resolve("home/index")).isEmptyDirectory();
        home.features.candidates(features, FeatureIndex.Asking.STILL);
        home.features.keep();

        assertThat(traces).allSatisfy(trace -> assertThat(filesWith(trace)).isEmpty());
        assertThat(filesWith(secret.hex().getBytes(StandardCharsets.US_ASCII)))
                .as("the act that removed it names it")
                .allMatch(file -> file.getFileName().toString().startsWith("catalogue.db"));
        assertThat(home.features.of(other)).isPresent();
    }

    @Test
    void what_was_said_of_its_records_before_they_were_here_goes_too() {
        note(20, new Note.Subject(Note.Kind.CLAIM, id(21).toString()), SECRET + " foretold");
        home.log.record(CASE, new Act.Claimed(claim(21, CASE, secret, "tomorrow")));
        home.remove.remove(CASE, secret, "It shows a witness.", "The witness.");
        assertThat(filesWith(SECRET.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void no_other_media_matches_it_any_more_and_nothing_of_it_is_at_hand() throws Exception {
        var still = add(CASE, 22, "still");
        var matches = new SqliteMatches(home.catalogue);
        matches.replace(still, List.of(match(still, secret)));
        matches.replace(other, List.of(match(other, still)));
        assertThat(matches.of(other)).hasSize(1);
        assertThat(home.contents.of(still)).isPresent();

        home.remove.remove(CASE, still, "It shows a witness.", "The witness.");

        assertThat(matches.of(other)).isEmpty();
        assertThat(matches.of(secret)).isEmpty();
        assertThat(home.contents.of(still)).isEmpty();
    }

    private static Match match(MediaId media, MediaId found) {
        return new Match(
                media,
                found,
                Relation.NEAR_COPY,
                Match.Strength.LEAD,
                Part.WHOLE,
                Part.WHOLE,
                new Evidence(14, 80, 75, Orientation.ROTATED_90, 1),
                List.of());
    }

    @Test
    void the_chain_still_holds_and_verify_says_what_erased_it() throws Exception {
        var outcome = home.remove.remove(CASE, secret, "It shows a witness.", "The witness.");
        assertThat(home.wrong()).isEmpty();
        assertThat(outcome.erased()).isEqualTo(10);
        assertThat(home.said("erased"))
                .singleElement()
                .asString()
                .contains("10 payloads erased by act 13: lines 1, 2, ");
    }

    @Test
    void a_post_that_carried_another_media_is_recorded_again_without_it() {
        home.remove.remove(CASE, secret, "It shows a witness.", "The witness.");
        assertThat(home.log.latest(CASE, 0, 1).getFirst().act()).isInstanceOfSatisfying(Act.Posted.class, again -> {
            assertThat(again.media()).containsExactly(other);
            assertThat(again.post().text()).isEqualTo(PUBLIC + " together");
        });
    }

    @Test
    void what_another_case_holds_stays() throws Exception {
        add(OTHER_CASE, 8, SECRET);
        var outcome = home.remove.remove(CASE, secret, "Out of scope.", "The editor.");
        assertThat(outcome.held()).isTrue();
        assertThat(home.vault.find(secret)).isPresent();
        assertThat(home.examinations.latest(secret)).isPresent();
        assertThat(home.wrong()).isEmpty();
    }

    @Test
    void one_that_was_interrupted_is_finished_at_the_next_start() throws Exception {
        var original = Files.readAllBytes(home.vault.find(secret).orElseThrow());
        home.remove.remove(CASE, secret, "It shows a witness.", "The witness.");
        home.vault.preserve(Files.write(folder.resolve("again"), original), _ -> {});
        home.backups.keep(CustodyHome.TODAY);
        home.remove.finish();
        assertThat(home.vault.find(secret)).isEmpty();
        assertThat(folder.resolve("home/backups")).isEmptyDirectory();
    }

    @Test
    void what_is_not_there_or_not_reasoned_is_refused() {
        assertThatThrownBy(() -> home.remove.remove(OTHER_CASE, secret, "Reason.", "Authority."))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> home.remove.remove(CASE, secret, " ", "Authority."))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> home.remove.remove(CASE, secret, "Reason.", " "))
                .isInstanceOf(RefusedException.class);
        assertThat(home.vault.find(secret)).isPresent();
    }

    private MediaId add(CaseId in, int number, String word) throws Exception {
        var source = Files.writeString(folder.resolve(word + ".jpg"), "bytes of the " + word);
        var hashes = home.vault.preserve(source, _ -> {}).hashes();
        var media = hashes.media();
        home.log.record(in, new Act.Added(hashes, acquisition(number, media, word + ".jpg")));
        if (home.examinations.latest(media).isEmpty()) {
            home.log.record(List.of(examined(in, examination(media, word))));
        }
        home.previews.put(media, List.of(new Preview(Preview.SMALL, word.getBytes(StandardCharsets.UTF_8))));
        return media;
    }

    private static Examination examination(MediaId media, String word) {
        var frames = word.equals(SECRET) ? List.of(new FrameHash(0, HASH, 100)) : List.<FrameHash>of();
        return PlainExamination.of(media)
                .type("video/mp4", MediaKind.VIDEO)
                .lasting(1_000L)
                .frames(frames)
                .says(List.of(new Field("IFD0", "ImageDescription", word, word)))
                .made();
    }

    private void note(int number, Note.Subject on, String text) {
        home.log.record(CASE, new Act.Noted(id(number), on, Part.WHOLE, Note.Form.OBSERVATION, text));
    }

    /// Half of the hash as the catalogue and the index keep it.
    private static byte[] hash(ByteOrder order) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .order(order)
                .putLong(HASH.w0())
                .putLong(HASH.w1())
                .array();
    }

    /// In either order: the catalogue has the hash as it is written, the saved index as it lies in memory.
    private TreeSet<Path> filesWithHash() {
        var found = filesWith(hash(ByteOrder.BIG_ENDIAN));
        found.addAll(filesWith(hash(ByteOrder.LITTLE_ENDIAN)));
        return found;
    }

    private TreeSet<Path> filesWith(byte[] wanted) {
        var needle = HexFormat.of().formatHex(wanted);
        var found = new TreeSet<Path>();
        try (var files = Files.walk(folder.resolve("home"))) {
            for (var file : new ArrayList<>(files.filter(Files::isRegularFile).toList())) {
                if (HexFormat.of().formatHex(Files.readAllBytes(file)).contains(needle)) {
                    found.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
