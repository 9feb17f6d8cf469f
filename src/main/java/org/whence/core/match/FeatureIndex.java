package org.whence.core.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.whence.core.fingerprint.LocalFeatures;

/// The local features of many pictures, and the search among them for pictures that show something of another.
///
/// An inverted file: for each visual word ([Vocabulary]) the features that are of this kind. A feature asked looks
/// into the words that it is most like, and votes for the pictures of those features there whose signature is near
/// its own, the nearer and the rarer the word, the more. Votes for one picture have to agree in turn and size
/// ([FeatureVotes]).
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

    /// Words that a feature asked looks into.
    private static final int WORDS_ASKED = 6;

    /// A word that is met so many times as often as the mean one says little, and would take most of the time.
    private static final int COMMON = 16;

    private static final int NEVER_COMMON = 2_000;

    /// Signatures of unrelated features of one word differ in about 24 of 64 bits, those of one place in about 10.
    private static final int FARTHEST = 20;

    private static final double SPREAD = 10;

    /// The heap they take is below 100 MB.
    private static final int MOST_FRESH = 2_000_000;

    /// A picture of few features has few votes; it is not to be less than half as easy to find as it is.
    private static final int FEW = 60;

    private static final float[] NEARNESS = new float[FARTHEST + 1];

    static {
        for (var distance = 0; distance <= FARTHEST; distance++) {
            NEARNESS[distance] = (float) Math.exp(-(distance * distance) / (SPREAD * SPREAD));
        }
    }

    private final Path file;
    private final boolean mayWrite;
    private final int version;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Postings sorted = Postings.NONE;
    private FreshFeatures fresh = new FreshFeatures(null);

    /// A picture that was found, by the caller's row.
    ///
    /// @param isMirrored whether the picture asked lies in it mirrored
    /// @param agreeing how many features agree on how large and how turned it lies there
    /// @param inPlace how many of these agree on where as well; more than a dozen are not told apart
    public record Found(long row, float score, boolean isMirrored, int agreeing, int inPlace) {}

    /// How much the votes for a picture count.
    interface Weights {

        float of(int picture);
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
    /// @param isKnown whether a row is of the catalogue; the last one is asked for
    /// @return the last row, or 0 if there is nothing
    public long load(LongPredicate isKnown) {
        lock.writeLock().lock();
        try {
            var kept = PostingsFile.read(file, version);
            if (kept == null || kept.rows().length == 0 || !isKnown.test(kept.rows()[kept.rows().length - 1])) {
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
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete the index of features", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void sort() {
        sorted = mayWrite ? PostingsFile.write(file, version, sorted, fresh) : PostingsFile.inMemory(sorted, fresh);
        fresh = new FreshFeatures(fresh.vocabulary());
    }

    /// The pictures that show most of what `asked` shows, as it stands or mirrored, the best first.
    ///
    /// @param most how many
    public List<Found> search(LocalFeatures asked, int most) {
        lock.readLock().lock();
        try {
            var found = new ArrayList<Found>();
            if (sorted.rows().length + fresh.size() == 0) {
                return found;
            }
            for (var isMirrored : List.of(false, true)) {
                var shown = isMirrored ? asked.mirrored() : asked;
                var shapes = shapes(shown);
                for (var scored : votes(shown, shapes).best(most, this::weight, shapes)) {
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

    private float weight(int picture) {
        var older = sorted.rows().length;
        var count = picture < older ? sorted.counts()[picture] : fresh.count(picture - older);
        return (float) (1 / Math.sqrt(Math.max(FEW, count)));
    }

    private static int[] shapes(LocalFeatures of) {
        var shapes = new int[of.count()];
        Arrays.setAll(shapes, feature -> FreshFeatures.shape(of, feature));
        return shapes;
    }

    private FeatureVotes votes(LocalFeatures asked, int[] shapes) {
        var votes = new FeatureVotes(sorted.rows().length + fresh.size());
        var nearest = fresh.vocabulary().words(WORDS_ASKED);
        var words = new int[WORDS_ASKED];
        for (var feature = 0; feature < asked.count(); feature++) {
            nearest.of(asked.words(), LocalFeatures.WORDS * feature, words);
            var signature = FreshFeatures.signature(asked, feature);
            for (var word : words) {
                vote(word, feature, signature, shapes[feature], votes);
            }
        }
        return votes;
    }

    private void vote(int word, int asked, long signature, int shape, FeatureVotes votes) {
        var end = sorted.starts()[word + 1];
        var common = Math.max(NEVER_COMMON, (long) COMMON * sorted.count() / Vocabulary.SIZE);
        if (end - sorted.starts()[word] > common) {
            return;
        }
        var rarity = rarity(end - sorted.starts()[word]);
        var ballot = new Ballot(votes, asked, signature, shape, rarity);
        for (long feature = sorted.starts()[word]; feature < end; feature++) {
            if (ballot.isNear(sorted.signature(feature))) {
                ballot.weigh(sorted.picture(feature), sorted.signature(feature), sorted.shape(feature));
            }
        }
        ballot.cast();
        var older = sorted.rows().length;
        for (var feature = fresh.countOf(word) - 1; feature >= 0; feature--) {
            if (ballot.isNear(fresh.signature(word, feature))) {
                ballot.weigh(
                        older + fresh.picture(word, feature),
                        fresh.signature(word, feature),
                        fresh.shape(word, feature));
            }
        }
        ballot.cast();
    }

    private float rarity(int ofWord) {
        var rarity = Math.log((sorted.count() + 16.0 * Vocabulary.SIZE) / (ofWord + 16.0));
        return (float) (rarity * rarity);
    }

    /// What one feature says in one word: at most one vote for each picture, that of the nearest signature.
    private static final class Ballot {

        private final FeatureVotes votes;
        private final int asked;
        private final long signature;
        private final int shape;
        private final float rarity;
        private int picture = -1;
        private int nearest = FARTHEST + 1;
        private int nearestShape;

        Ballot(FeatureVotes votes, int asked, long signature, int shape, float rarity) {
            this.votes = votes;
            this.asked = asked;
            this.signature = signature;
            this.shape = shape;
            this.rarity = rarity;
        }

        /// Whether a feature is near enough to be weighed.
        boolean isNear(long otherSignature) {
            return Long.bitCount(signature ^ otherSignature) <= FARTHEST;
        }

        void weigh(int ofPicture, long otherSignature, int otherShape) {
            var distance = Long.bitCount(signature ^ otherSignature);
            if (ofPicture != picture) {
                cast();
                picture = ofPicture;
            }
            if (distance < nearest) {
                nearest = distance;
                nearestShape = otherShape;
            }
        }

        void cast() {
            if (nearest <= FARTHEST) {
                votes.add(picture, asked, shape, nearestShape, rarity * NEARNESS[nearest]);
            }
            nearest = FARTHEST + 1;
        }
    }
}
