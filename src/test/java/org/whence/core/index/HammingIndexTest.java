package org.whence.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.compare.Hashes;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.index.HammingIndex.Entry;
import org.whence.core.index.HammingIndex.Hit;
import org.whence.support.SideBySide;

class HammingIndexTest {

    private static final int FEW = 2_000;

    /// Clusters of hashes at every distance from their centre, so that every radius has something on either side of it.
    private static List<Entry> entries(int count, long seed) {
        var random = new SplittableRandom(seed);
        var entries = new ArrayList<Entry>();
        var centre = Hashes.any(random);
        for (var row = 0; row < count; row++) {
            if (row % 100 == 0) {
                centre = Hashes.any(random);
            }
            entries.add(new Entry(10L * row, Hashes.near(centre, row % 100 * 2 / 3, random)));
        }
        return entries;
    }

    private static List<Hit> scan(List<Entry> entries, PdqHash hash, int radius) {
        return entries.stream()
                .map(entry -> new Hit(entry.row(), entry.hash().distanceTo(hash)))
                .filter(hit -> hit.distance() <= radius)
                .sorted(Comparator.comparingInt(Hit::distance).thenComparingLong(Hit::row))
                .toList();
    }

    private static void assertFindsWhatAScanFinds(HammingIndex index, List<Entry> entries) {
        var random = new SplittableRandom(77);
        for (var n = 0; n < 150; n++) {
            var asked = Hashes.near(entries.get(random.nextInt(entries.size())).hash(), n % 20, random);
            var radius = n % 3 == 0 ? 31 : random.nextInt(60);
            assertThat(index.within(asked, radius)).as("radius %d", radius).isEqualTo(scan(entries, asked, radius));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, FEW + 1, 20_000})
    void finds_exactly_what_a_scan_finds(int count) {
        var entries = entries(count, count);
        assertFindsWhatAScanFinds(HammingIndex.of(count, entries.stream(), FEW), entries);
    }

    @Test
    void hashes_added_one_by_one_are_found_whether_old_or_new() {
        var entries = entries(5_000, 3);
        var index = new HammingIndex(new HammingIndex().state(), FEW);
        entries.forEach(entry -> index.add(entry.row(), entry.hash()));
        assertThat(index.state().bands()).isNotNull();
        assertThat(index.state().firstScanned()).isBetween(1, 4_999);
        assertThat(index.size()).isEqualTo(5_000);
        assertThat(index.highestRow()).isEqualTo(49_990);
        assertFindsWhatAScanFinds(index, entries);
    }

    @Test
    void a_row_may_have_several_hashes() {
        var index = new HammingIndex();
        var hash = new PdqHash(1, 2, 3, 4);
        index.add(7, hash);
        index.add(7, hash.complement());
        index.add(7, hash);
        assertThat(index.within(hash, 0)).containsExactly(new Hit(7, 0), new Hit(7, 0));
        assertThat(index.within(hash, 256)).hasSize(3);
    }

    @Test
    void an_empty_index_finds_nothing() {
        assertThat(new HammingIndex().within(new PdqHash(1, 2, 3, 4), 256)).isEmpty();
        assertThat(new HammingIndex().highestRow()).isEqualTo(-1);
    }

    /// New bands are made twice on the way; what is far off is there to be passed over.
    @Test
    void several_readers_find_what_there_was_at_one_moment_while_hashes_come() {
        var random = new SplittableRandom(6);
        var centre = Hashes.any(random);
        var changes = new ArrayList<Consumer<HammingIndex>>();
        for (var row = 0L; row < 1_200; row++) {
            var added = row;
            var hash = row % 3 == 0 ? Hashes.near(centre, random.nextInt(45), random) : Hashes.any(random);
            changes.add(index -> index.add(added, hash));
        }
        SideBySide.assertAnswersOfOneMoment(
                () -> new HammingIndex(new HammingIndex().state(), 400), changes, index -> index.within(centre, 31));
    }
}
