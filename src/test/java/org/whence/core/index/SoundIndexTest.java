package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.compare.Tracks;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.sample.SyntheticSound;
import org.whence.support.SideBySide;

class SoundIndexTest {

    private static final int VERSION = 3;

    @TempDir
    Path folder;

    private SoundIndex index = new SoundIndex(Path.of("none"), false, VERSION);

    @BeforeEach
    void empty() {
        index = opened();
    }

    private Path file() {
        return folder.resolve("sounds.idx");
    }

    private SoundIndex opened() {
        return new SoundIndex(file(), true, VERSION);
    }

    @Test
    void what_was_kept_is_found_again_with_what_came_later() {
        add(0, 6);
        index.keep();
        index = opened();
        assertThat(index.load(SoundIndexTest::kept)).isEqualTo(105);
        add(6, 9);
        assertFinds(9);
        index.keep();
        index = new SoundIndex(file(), false, VERSION);
        assertThat(index.load(SoundIndexTest::kept)).isEqualTo(108);
        assertThat(index.size()).isEqualTo(9);
        assertFinds(9);
    }

    @Test
    void an_index_of_another_catalogue_or_version_is_not_used() {
        add(0, 2);
        index.keep();
        assertThat(opened().load(_ -> Optional.empty())).isZero();
        assertThat(new SoundIndex(file(), true, VERSION + 1).load(SoundIndexTest::kept))
                .isZero();
        assertThat(new SoundIndex(folder.resolve("none"), true, VERSION).load(SoundIndexTest::kept))
                .isZero();
    }

    @Test
    void a_damaged_file_is_not_used() throws IOException {
        add(0, 2);
        index.keep();
        var whole = Files.readAllBytes(file());
        for (var at = 0; at < whole.length; at += whole.length / 9) {
            var damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(opened().load(SoundIndexTest::kept)).isZero();
        }
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThat(opened().load(SoundIndexTest::kept)).isZero();
    }

    @Test
    void what_is_cleared_is_gone_from_the_disk() {
        add(0, 1);
        index.keep();
        assertThat(file()).exists();
        index.clear();
        assertThat(file()).doesNotExist();
    }

    private static Optional<Landmarks> kept(long row) {
        return Optional.of(Tracks.of(SyntheticSound.track(row - 100, 20)));
    }

    private void add(int from, int to) {
        for (var seed = from; seed < to; seed++) {
            index.add(100 + seed, Tracks.of(SyntheticSound.track(seed, 20)));
        }
    }

    private void assertFinds(int tracks) {
        for (var seed = 0; seed < tracks; seed++) {
            var excerpt = Tracks.cut(SyntheticSound.track(seed, 20), 7, 10);
            assertThat(index.search(Tracks.of(excerpt)).getFirst().row()).isEqualTo(100 + seed);
        }
    }

    @Test
    void the_track_that_an_excerpt_was_cut_from_comes_first() {
        add(0, 24);
        for (var seed = 0; seed < 24; seed += 5) {
            var excerpt = SyntheticSound.noisy(Tracks.cut(SyntheticSound.track(seed, 20), 7, 10), 10, seed);
            assertThat(index.search(Tracks.of(excerpt)).getFirst().row()).isEqualTo(100 + seed);
        }
        assertThat(index.size()).isEqualTo(24);
    }

    @Test
    void what_agrees_on_two_neighbouring_offsets_counts_together() {
        index.add(1, landmarks(new int[] {10, 21, 32, 43, 54, 65}));
        assertThat(index.search(landmarks(new int[] {0, 10, 22, 32, 44, 54}))
                        .getFirst()
                        .votes())
                .isEqualTo(6);
    }

    @Test
    void nothing_is_found_in_an_empty_index_or_after_it_was_cleared() {
        var track = Tracks.of(SyntheticSound.track(1, 10));
        assertThat(index.search(track)).isEmpty();
        index.add(1, track);
        assertThat(index.search(track)).hasSize(1);
        index.clear();
        assertThat(index.search(track)).isEmpty();
        assertThat(index.size()).isZero();
    }

    /// Sounds come, are sorted into a file, are let go of and come again.
    @Test
    void several_readers_find_what_there_was_at_one_moment_while_sounds_come_and_go() {
        var tracks = IntStream.range(0, 6)
                .mapToObj(seed -> Tracks.of(SyntheticSound.track(seed % 3, 20)))
                .toList();
        var changes = new ArrayList<Consumer<SoundIndex>>();
        for (var round = 0; round < 3; round++) {
            for (var track = 0; track < tracks.size(); track++) {
                var added = track;
                changes.add(index -> index.add(added + 1, tracks.get(added)));
            }
            changes.add(SoundIndex::keep);
            changes.add(index -> index.add(9, tracks.getFirst()));
            changes.add(SoundIndex::clear);
        }
        var asked = Tracks.of(Tracks.cut(SyntheticSound.track(0, 20), 7, 10));
        SideBySide.assertAnswersOfOneMoment(this::opened, changes, index -> index.search(asked));
    }

    private static Landmarks landmarks(int[] frames) {
        return new Landmarks(frames, new int[] {1, 2, 3, 4, 5, 6});
    }
}
