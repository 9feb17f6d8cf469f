package org.whence.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.Landmarks;
import org.whence.support.SyntheticSound;

class SoundIndexTest {

    private final SoundIndex index = new SoundIndex();

    @Test
    void the_track_that_an_excerpt_was_cut_from_comes_first() {
        for (var seed = 0; seed < 24; seed++) {
            index.add(100 + seed, Tracks.of(SyntheticSound.track(seed, 20)));
        }
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

    private static Landmarks landmarks(int[] frames) {
        return new Landmarks(frames, new int[] {1, 2, 3, 4, 5, 6});
    }
}
