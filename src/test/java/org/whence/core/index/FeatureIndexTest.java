package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.PackedFeatures;
import org.whence.support.SideBySide;

class FeatureIndexTest {

    private static final int PICTURES = 12;
    private static final int VERSION = 1;
    private static List<LumaPlane> planes = List.of();
    private static List<LocalFeatures> features = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void find() {
        planes = IntStream.range(0, PICTURES)
                .mapToObj(seed -> DeadLeaves.plane(320, 240, 1_000 + seed))
                .toList();
        features = planes.stream().map(FeatureDetector::find).toList();
    }

    private Path file() {
        return folder.resolve("features.idx");
    }

    private FeatureIndex index(int from, int to) {
        var index = new FeatureIndex(file(), true, VERSION);
        addTo(index, from, to);
        return index;
    }

    private static void addTo(FeatureIndex index, int from, int to) {
        for (var i = from; i < to; i++) {
            index.add(10 + i, features.get(i).kept());
        }
    }

    /// The middle of a picture.
    private static LocalFeatures crop(int picture) {
        var samples = new float[160 * 120];
        for (var y = 0; y < 120; y++) {
            System.arraycopy(planes.get(picture).samples(), (y + 60) * 320 + 80, samples, y * 160, 160);
        }
        return FeatureDetector.find(new LumaPlane(160, 120, samples));
    }

    private static void assertFindsCrops(FeatureIndex index, int pictures) {
        for (var picture = 0; picture < pictures; picture++) {
            var expected = 10L + picture;
            assertThat(index.search(crop(picture), FeatureIndex.Asking.STILL, 3)
                            .getFirst()
                            .row())
                    .isEqualTo(expected);
            assertThat(index.search(crop(picture).mirrored(), FeatureIndex.Asking.STILL, 3)
                            .getFirst()
                            .row())
                    .isEqualTo(expected);
        }
    }

    private static Optional<LocalFeatures> kept(long row) {
        return Optional.of(features.get((int) row - 10).kept());
    }

    @Test
    void crops_and_mirrored_crops_are_found() {
        assertFindsCrops(index(0, PICTURES), PICTURES);
    }

    @Test
    void what_was_kept_is_found_again_with_what_came_later() {
        index(0, 5).keep();
        var again = new FeatureIndex(file(), true, VERSION);
        assertThat(again.load(FeatureIndexTest::kept)).isEqualTo(14);
        addTo(again, 5, 8);
        assertFindsCrops(again, 8);
        again.keep();
        var merged = new FeatureIndex(file(), false, VERSION);
        assertThat(merged.load(FeatureIndexTest::kept)).isEqualTo(17);
        assertFindsCrops(merged, 8);
    }

    @Test
    void an_index_of_another_catalogue_or_version_is_not_used() {
        index(0, 2).keep();
        assertThat(new FeatureIndex(file(), true, VERSION).load(_ -> Optional.empty()))
                .isZero();
        assertThat(new FeatureIndex(file(), true, VERSION + 1).load(FeatureIndexTest::kept))
                .isZero();
        assertThat(new FeatureIndex(folder.resolve("none"), true, VERSION).load(FeatureIndexTest::kept))
                .isZero();
    }

    @Test
    void an_index_that_does_not_end_as_the_catalogue_does_is_not_used() {
        index(0, 2).keep();
        var again = new FeatureIndex(file(), true, VERSION);
        assertThat(again.load(_ -> Optional.of(features.get(0).kept()))).isZero();
        assertThat(again.load(_ -> Optional.of(features.get(1).first(100)))).isZero();
        assertThat(again.search(crop(1), FeatureIndex.Asking.STILL, 1)).isEmpty();
        assertThat(again.load(FeatureIndexTest::kept)).isEqualTo(11);
    }

    @Test
    void a_damaged_file_is_not_used() throws IOException {
        index(0, 2).keep();
        var whole = Files.readAllBytes(file());
        for (var at = 0; at < whole.length; at += whole.length / 50) {
            var damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(new FeatureIndex(file(), true, VERSION).load(FeatureIndexTest::kept))
                    .isZero();
        }
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(new FeatureIndex(file(), true, VERSION).load(FeatureIndexTest::kept))
                .isZero();
    }

    @Test
    void only_what_shows_the_same_agrees_in_place_and_says_which_way_round() {
        var index = index(0, PICTURES);
        for (var isMirrored : List.of(false, true)) {
            var asked = isMirrored ? crop(3).mirrored() : crop(3);
            var found = index.search(asked, FeatureIndex.Asking.STILL, PICTURES);
            assertThat(found.getFirst().row()).isEqualTo(13);
            assertThat(found.getFirst().inPlace()).isGreaterThan(8);
            assertThat(found.getFirst().isMirrored()).isEqualTo(isMirrored);
            assertThat(found.stream().skip(1))
                    .allSatisfy(other -> assertThat(other.inPlace()).isLessThan(8));
        }
        index.keep();
        var again = new FeatureIndex(file(), true, VERSION);
        again.load(FeatureIndexTest::kept);
        assertThat(again.search(crop(3), FeatureIndex.Asking.STILL, 1)
                        .getFirst()
                        .inPlace())
                .isEqualTo(index.search(crop(3), FeatureIndex.Asking.STILL, 1)
                        .getFirst()
                        .inPlace());
    }

    /// A block has 8,192 pictures: of those in the next one, too, the right one is found, whenever it came.
    @Test
    void a_picture_far_down_the_index_is_told_by_its_number() {
        var other = features.getFirst().first(1);
        var index = new FeatureIndex(file(), true, VERSION);
        for (var row = 1; row <= 9_000; row++) {
            index.add(
                    row,
                    row == 100 || row == 8_192
                            ? features.get(3).kept()
                            : row == 8_193 ? features.get(5).kept() : other);
        }
        index.keep();
        index.add(9_001, features.get(7).kept());
        for (var isOneFile : List.of(false, true)) {
            assertThat(rows(index, 3, 2)).containsExactlyInAnyOrder(100L, 8_192L);
            assertThat(rows(index, 5, 1)).containsExactly(8_193L);
            assertThat(rows(index, 7, 1)).containsExactly(9_001L);
            if (!isOneFile) {
                index.keep();
            }
        }
    }

    private static List<Long> rows(FeatureIndex index, int asked, int most) {
        return index.search(crop(asked), FeatureIndex.Asking.STILL, most).stream()
                .map(FeatureIndex.Found::row)
                .toList();
    }

    @Test
    void a_picture_takes_as_much_of_the_file_as_the_packing_reckons_with() throws IOException {
        var one = features.getFirst().first(200);
        var sizes = new ArrayList<Long>();
        for (var pictures : List.of(8_192, 3 * 8_192)) {
            var index = new FeatureIndex(file(), true, VERSION);
            for (var row = 1; row <= pictures; row++) {
                index.add(row, one.first(row % 8 == 0 ? 1 : 0));
            }
            index.keep();
            sizes.add(Files.size(file()));
        }
        var pictures = 2 * 8_192;
        assertThat(sizes.getLast() - sizes.getFirst())
                .isLessThanOrEqualTo((long) PackedFeatures.INDEXED_BYTES * pictures / 8
                        + (long) PackedFeatures.INDEXED_PICTURE_BYTES * pictures);
    }

    /// Pictures come, are sorted into a file, are let go of and come again.
    @Test
    void several_readers_find_what_there_was_at_one_moment_while_pictures_come_and_go() {
        var changes = new ArrayList<Consumer<FeatureIndex>>();
        for (var round = 0; round < 3; round++) {
            for (var picture = 0; picture < PICTURES; picture++) {
                var added = picture;
                changes.add(index -> addTo(index, added, added + 1));
                if (picture % 5 == 4) {
                    changes.add(FeatureIndex::keep);
                }
            }
            changes.add(FeatureIndex::clear);
        }
        var asked = crop(3);
        SideBySide.assertAnswersOfOneMoment(
                () -> new FeatureIndex(file(), true, VERSION),
                changes,
                index -> index.search(asked, FeatureIndex.Asking.STILL, PICTURES));
    }

    @Test
    void an_empty_index_finds_nothing() {
        assertThat(index(0, 0).search(features.getFirst(), FeatureIndex.Asking.STILL, 5))
                .isEmpty();
    }

    /// 600 features a picture.
    @Test
    void after_a_hash_common_words_are_passed_over_only_among_very_many_pictures() {
        assertThat(FeatureSearch.mostOfWord(600 * 50_000L, FeatureIndex.Asking.ANSWERED))
                .isEqualTo(2_000);
        assertThat(FeatureSearch.mostOfWord(600 * 100_000L, FeatureIndex.Asking.ANSWERED))
                .isEqualTo(3_662);
        assertThat(FeatureSearch.mostOfWord(600 * 100_000L, FeatureIndex.Asking.STILL))
                .isEqualTo(14_648);
        assertThat(FeatureSearch.mostOfWord(600 * 1_000L, FeatureIndex.Asking.STILL))
                .isEqualTo(2_000);
    }

    @Test
    void a_word_that_too_many_pictures_share_has_no_vote() {
        var one = features.getFirst().first(1);
        var index = new FeatureIndex(file(), true, VERSION);
        for (var row = 1; row <= 2_000; row++) {
            index.add(row, one);
        }
        index.keep();
        assertThat(index.search(one, FeatureIndex.Asking.STILL, 1)).isNotEmpty();
        index.add(2_001, one);
        index.keep();
        assertThat(index.search(one, FeatureIndex.Asking.STILL, 1)).isEmpty();
    }

    @Test
    void of_two_stills_features_agree_in_place_as_well() {
        assertThat(new FeatureIndex.Found(1, 9, false, 4, 3).isTelling(true)).isFalse();
        assertThat(new FeatureIndex.Found(1, 9, false, 4, 4).isTelling(true)).isTrue();
        assertThat(new FeatureIndex.Found(1, 9, false, 4, 3).isTelling(false)).isTrue();
        assertThat(new FeatureIndex.Found(1, 9, false, 3, 3).isTelling(false)).isFalse();
    }

    /// With ten bits of its signature changed a feature still finds itself, with eleven it does not.
    @Test
    void signatures_that_are_far_apart_have_no_vote() {
        var index = index(0, 1);
        var asked = features.getFirst();
        assertThat(index.search(changed(asked, 10), FeatureIndex.Asking.STILL, 1))
                .isNotEmpty();
        assertThat(index.search(changed(asked, 11), FeatureIndex.Asking.STILL, 1))
                .isEmpty();
        assertThat(index.search(changed(asked, 14), FeatureIndex.Asking.FRAME, 1))
                .isNotEmpty();
        assertThat(index.search(changed(asked, 15), FeatureIndex.Asking.FRAME, 1))
                .isEmpty();
    }

    /// The first feature, with bits of its signature changed that do not decide its word.
    private static LocalFeatures changed(LocalFeatures of, int bits) {
        var one = of.first(1);
        var words = one.words().clone();
        for (var bit = 0; bit < bits; bit++) {
            words[0] ^= 1L << 2 * bit;
        }
        return new LocalFeatures(one.width(), one.height(), one.places(), one.shapes(), words, one.thumbnail());
    }
}
