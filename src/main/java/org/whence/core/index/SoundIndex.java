package org.whence.core.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.whence.core.fingerprint.Landmarks;

/// Finds the sounds in which another may be heard, for `core.compare` to decide on: every landmark of every sound,
/// by its hash.
///
/// Older sounds lie sorted in a file that is read through memory, so the heap holds only the newest; when there are too
/// many of them, all are sorted into a new file. The file can always be made again.
///
/// A look-up counts, for each sound and each offset, the landmarks that agree; a sound is as good a candidate as its
/// best offset. For use from any thread, one at a time.
public final class SoundIndex {

    /// More are not handed on.
    public static final int MOST_CANDIDATES = 50;

    /// Fewer at one offset are chance.
    private static final int LEAST_VOTES = 5;

    /// Offsets are counted in steps of two frames, and each with its neighbour.
    private static final int STEP_BITS = 1;

    /// Added to every offset, so that none is below 0.
    private static final long OFFSETS = 1L << 30;

    /// 30 s, of what is asked at a time.
    private static final int STRETCH_FRAMES = 1_292;

    /// A hash that is met more often than this tells little: only the sounds that came last vote by it.
    private static final int LONGEST_CHAIN = 512;

    /// The heap they take is below 70 MB.
    private static final int MOST_FRESH = 4_000_000;

    /// A sound and how many landmarks speak for it at its best offset.
    public record Found(long row, int votes) {}

    private final Path file;
    private final boolean mayWrite;
    private final int version;
    private SoundPostings sorted = SoundPostings.NONE;
    private FreshSounds fresh = new FreshSounds();

    /// An empty index.
    ///
    /// @param file in which it is kept, and `mayWrite` whether it may be written
    /// @param version of the fingerprints
    public SoundIndex(Path file, boolean mayWrite, int version) {
        this.file = file;
        this.mayWrite = mayWrite;
        this.version = version;
    }

    /// Takes up what was kept, if it is whole.
    ///
    /// @param catalogue what it has in a row; an index that does not end so is of another ([KeptRows])
    /// @return the last row, or 0 if there is nothing
    public synchronized long load(LongFunction<Optional<Landmarks>> catalogue) {
        var kept = SoundPostings.read(file, version);
        if (kept == null || !KeptRows.areOf(catalogue, kept.rows(), sound -> sound.count() > 0, kept::holds)) {
            return 0;
        }
        sorted = kept;
        fresh = new FreshSounds();
        return kept.rows()[kept.rows().length - 1];
    }

    /// Adds a sound.
    ///
    /// @param row under which it is found; rows have to grow
    public synchronized void add(long row, Landmarks landmarks) {
        fresh.add(row, landmarks);
        if (fresh.landmarks() > MOST_FRESH) {
            sort();
        }
    }

    /// Writes what was added to the file, if that may be written.
    ///
    /// @throws UncheckedIOException if it cannot be
    public synchronized void keep() {
        if (mayWrite && fresh.size() > 0) {
            sort();
        }
    }

    private void sort() {
        sorted = mayWrite ? SoundPostings.write(file, version, sorted, fresh) : SoundPostings.inMemory(sorted, fresh);
        fresh = new FreshSounds();
    }

    /// How many sounds are in it.
    public synchronized int size() {
        return sorted.rows().length + fresh.size();
    }

    /// The sounds in which `asked` may be heard, the best first. What is asked is counted in stretches of half a
    /// minute, so that an hour takes no more memory than that.
    public synchronized List<Found> search(Landmarks asked) {
        var best = new HashMap<Integer, Integer>();
        for (var from = 0; from < asked.count() && size() > 0; ) {
            var votes = new Tally();
            var end = asked.frames()[from] + STRETCH_FRAMES;
            for (; from < asked.count() && asked.frames()[from] < end; from++) {
                vote(asked.hashes()[from], asked.frames()[from], votes);
            }
            votes.each((place, times) -> {
                var both = times + votes.times(place + 1);
                if (both >= LEAST_VOTES) {
                    best.merge((int) (place >>> Integer.SIZE), both, Math::max);
                }
            });
        }
        var found = new ArrayList<Found>();
        best.forEach((sound, most) -> found.add(new Found(row(sound), most)));
        found.sort(Comparator.comparingInt(Found::votes).reversed().thenComparingLong(Found::row));
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_CANDIDATES)));
    }

    private long row(int sound) {
        var older = sorted.rows().length;
        return sound < older ? sorted.rows()[sound] : fresh.row(sound - older);
    }

    private void vote(int hash, int frame, Tally votes) {
        var left = LONGEST_CHAIN;
        var older = sorted.rows().length;
        for (var at = fresh.newest(hash); at >= 0 && left > 0; at = fresh.before(at)) {
            votes.count(place(older + fresh.sound(at), fresh.frame(at) - frame));
            left--;
        }
        var first = Math.max(sorted.start(hash), sorted.start(hash + 1) - left);
        for (var at = sorted.start(hash + 1) - 1; at >= first; at--) {
            votes.count(place(sorted.sound(at), sorted.frame(at) - frame));
        }
    }

    private static long place(int sound, int offset) {
        return (long) sound << Integer.SIZE | (offset >> STEP_BITS) + OFFSETS;
    }

    /// Lets go of every sound, in memory and in the file.
    ///
    /// @throws UncheckedIOException if the file cannot be deleted
    public synchronized void clear() {
        sorted = SoundPostings.NONE;
        fresh = new FreshSounds();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete the index of sounds", e);
        }
    }
}
