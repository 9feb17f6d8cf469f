package org.whence.core.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.whence.core.fingerprint.LocalFeatures;

/// The local features of many pictures, and the search among them for pictures that show something of another.
///
/// An inverted file: for each visual word ([Vocabulary]) the features that are of this kind. A look-up
/// ([FeatureSearch]) has every feature vote for pictures in the words that it is most like; votes for one picture have
/// to agree in turn and size ([FeatureVotes]).
///
/// Older pictures lie sorted in a file that is read through memory, so the heap holds only the newest, some
/// thousands; when there are too many of them, all are sorted into a new file. The file can always be made again.
///
/// Source: J. Sivic and A. Zisserman, "Video Google: A Text Retrieval Approach to Object Matching in Videos" (ICCV
/// 2003); H. Jégou, M. Douze and C. Schmid, "Hamming Embedding and Weak Geometric Consistency for Large Scale Image
/// Search" (ECCV 2008).
///
/// For use from any thread; additions wait for searches, and searches for additions.
public final class FeatureIndex {

    /// The heap they take is below 100 MB.
    private static final int MOST_FRESH = 2_000_000;

    /// So many pictures are worth a closer look; their order is by votes, and the right one is rarely far down.
    public static final int CANDIDATES = 40;

    /// Fewer features agree by chance alone, in size and turn, and of two still pictures in place.
    private static final int LEAST_AGREEING = 4;

    private final Path file;
    private final boolean mayWrite;
    private final int version;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Postings sorted = Postings.NONE;
    private FreshFeatures fresh = new FreshFeatures(null);

    /// What asks, and so how much is looked at.
    public enum Asking {
        /// A still picture.
        STILL(10, 6, 16),
        /// A still picture of which hashes have found one that shows the same: the rest of the answer is worth less
        /// time, and of very many pictures more of the common words are passed over.
        ANSWERED(10, 6, 4),
        /// A frame of a clip: small, badly encoded, and one of many that ask.
        FRAME(14, 8, 16);

        private final int farthest;
        private final double spread;
        private final int common;

        Asking(int farthest, double spread, int common) {
            this.farthest = farthest;
            this.spread = spread;
            this.common = common;
        }

        /// Signatures further apart, of 64 bits, have no vote. Those of unrelated features of one word differ in about
        /// 15, those of one place in about 2.
        int farthest() {
            return farthest;
        }

        /// How much the vote of a signature so far away weighs: 1 of an equal one.
        float nearness(int distance) {
            return (float) Math.exp(-(distance * distance) / (spread * spread));
        }

        /// A word that is met so many times as often as the mean one says little, and would take most of the time.
        int common() {
            return common;
        }

        /// Whether it is a still picture.
        public boolean isStill() {
            return this != FRAME;
        }
    }

    /// A picture that was found, by the caller's row.
    ///
    /// @param isMirrored whether the picture asked lies in it mirrored
    /// @param agreeing how many features agree on how large and how turned it lies there
    /// @param inPlace how many of these agree on where as well; more than a dozen are not told apart
    public record Found(long row, float score, boolean isMirrored, int agreeing, int inPlace) {

        /// Whether that is more than chance.
        ///
        /// @param areStill whether both are still pictures: between frames of clips, what moves is not in place
        public boolean isTelling(boolean areStill) {
            return agreeing >= LEAST_AGREEING && (!areStill || inPlace >= LEAST_AGREEING);
        }
    }

    /// An empty index.
    ///
    /// @param file in which it is kept, and `mayWrite` whether it may be written
    /// @param version of the features
    public FeatureIndex(Path file, boolean mayWrite, int version) {
        this.file = file;
        this.mayWrite = mayWrite;
        this.version = version;
    }

    /// Takes up what was kept, if it is whole.
    ///
    /// @param catalogue what it has in a row; an index that does not end so is of another ([KeptRows])
    /// @return the last row, or 0 if there is nothing
    public long load(LongFunction<Optional<LocalFeatures>> catalogue) {
        lock.writeLock().lock();
        try {
            var kept = PostingsFile.read(file, version);
            if (kept == null || !KeptRows.areOf(catalogue, kept.rows(), picture -> picture.count() > 0, kept::holds)) {
                return 0;
            }
            sorted = kept;
            fresh = new FreshFeatures(kept.vocabulary());
            return kept.rows()[kept.rows().length - 1];
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Adds a picture. Rows have to grow.
    public void add(long row, LocalFeatures features) {
        lock.writeLock().lock();
        try {
            fresh.add(row, features);
            if (fresh.features() > MOST_FRESH) {
                sort();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Writes what was added to the file, if that may be written.
    ///
    /// @throws UncheckedIOException if it cannot be
    public void keep() {
        lock.writeLock().lock();
        try {
            if (mayWrite && fresh.size() > 0) {
                sort();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Lets go of every picture, in memory and in the file.
    ///
    /// @throws UncheckedIOException if the file cannot be deleted
    public void clear() {
        lock.writeLock().lock();
        try {
            sorted = Postings.NONE;
            fresh = new FreshFeatures(null);
            deleteFile();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Deletes the file, if there is one. What was read of it stays until nobody searches in it any more.
    ///
    /// @throws UncheckedIOException if it cannot be deleted
    public void deleteFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete the index of features", e);
        }
    }

    private void sort() {
        sorted = mayWrite ? PostingsFile.write(file, version, sorted, fresh) : PostingsFile.inMemory(sorted, fresh);
        fresh = new FreshFeatures(fresh.vocabulary());
    }

    /// The pictures that show most of what `asked` shows, as it stands or mirrored, the best first.
    ///
    /// @param asking what asks
    /// @param most how many
    public List<Found> search(LocalFeatures asked, Asking asking, int most) {
        lock.readLock().lock();
        try {
            var found = new ArrayList<Found>();
            if (sorted.rows().length + fresh.size() == 0) {
                return found;
            }
            for (var isMirrored : List.of(false, true)) {
                var shown = isMirrored ? asked.mirrored() : asked;
                for (var scored : FeatureSearch.of(sorted, fresh, shown, asking, most)) {
                    found.add(new Found(
                            row(scored.picture()), scored.score(), isMirrored, scored.agreeing(), scored.inPlace()));
                }
            }
            found.sort(Comparator.comparingDouble(Found::score).reversed());
            return found.stream().filter(distinct()).limit(most).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private static Predicate<Found> distinct() {
        var seen = new HashSet<Long>();
        return found -> seen.add(found.row());
    }

    private long row(int picture) {
        var older = sorted.rows().length;
        return picture < older ? sorted.rows()[picture] : fresh.row(picture - older);
    }
}
