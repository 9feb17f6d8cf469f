package org.whence.core.index;

import java.util.Arrays;
import java.util.List;
import org.whence.core.fingerprint.LocalFeatures;

/// One look-up in a [FeatureIndex]: every feature of a picture looks into the words that it is most like, and votes for
/// the pictures of those features there whose signature is near its own.
///
/// The nearer the signature and the rarer the word, the more a vote counts; one feature has one vote for a picture in
/// each word. Signatures of one place in two pictures differ in at most ten bits 985 times in a thousand; of those that
/// merely are of one word, one in forty does at a hundred thousand pictures, and these are what a look-up has to wade
/// through. For one thread.
final class FeatureSearch {

    /// Words that a feature asked looks into.
    private static final int WORDS_ASKED = 6;

    /// A word of no more features is never passed over.
    private static final int NEVER_COMMON = 2_000;

    /// A picture of few features has few votes; it is not to be less than half as easy to find as it is.
    private static final int FEW = 60;

    /// So many signatures are measured at a time.
    private static final int STRETCH = 1_024;

    private final Postings sorted;
    private final FreshFeatures fresh;
    private final int older;
    private final long mostOfWord;
    private final int farthest;
    private final float[] nearness;
    private final LocalFeatures asked;
    private final int[] shapes;
    private final FeatureVotes votes;
    private final long[] signatures = new long[STRETCH];
    private final int[] distances = new int[STRETCH];

    private FeatureSearch(Postings sorted, FreshFeatures fresh, LocalFeatures asked, FeatureIndex.Asking asking) {
        this.sorted = sorted;
        this.fresh = fresh;
        this.asked = asked;
        older = sorted.rows().length;
        mostOfWord = mostOfWord(sorted.count(), asking);
        farthest = asking.farthest();
        nearness = new float[farthest + 1];
        for (var distance = 0; distance <= farthest; distance++) {
            nearness[distance] = asking.nearness(distance);
        }
        shapes = new int[asked.count()];
        Arrays.setAll(shapes, feature -> Shape.of(asked, feature));
        votes = new FeatureVotes(older + fresh.size());
    }

    /// The pictures that most features speak for, the best first, by their number: those of `sorted`, then those of
    /// `fresh`.
    static List<FeatureVotes.Scored> of(
            Postings sorted, FreshFeatures fresh, LocalFeatures asked, FeatureIndex.Asking asking, int most) {
        var search = new FeatureSearch(sorted, fresh, asked, asking);
        search.vote();
        return search.votes.best(most, search::weight, search.shapes);
    }

    /// How many features a word may have before it is passed over, among so many.
    static long mostOfWord(long features, FeatureIndex.Asking asking) {
        return Math.max(NEVER_COMMON, asking.common() * features / Vocabulary.SIZE);
    }

    private float weight(int picture) {
        var count = picture < older ? sorted.counts()[picture] : fresh.count(picture - older);
        return (float) (1 / Math.sqrt(Math.max(FEW, count)));
    }

    private void vote() {
        var nearest = fresh.vocabulary().words(WORDS_ASKED);
        var words = new int[WORDS_ASKED];
        for (var feature = 0; feature < asked.count(); feature++) {
            nearest.of(asked.words(), LocalFeatures.WORDS * feature, words);
            var signature = FreshFeatures.signature(asked, feature);
            for (var word : words) {
                vote(word, feature, signature);
            }
        }
    }

    private void vote(int word, int feature, long signature) {
        var count = sorted.countOf(word);
        if (count > mostOfWord) {
            return;
        }
        var ballot = new Ballot(feature, rarity(count));
        for (var done = 0; done < count; done += STRETCH) {
            var from = (long) sorted.start(word) + done;
            var length = Math.min(STRETCH, count - done);
            sorted.signatures(from, length, signatures);
            measure(signatures, signature, distances);
            for (var n = BitColumns.firstWithin(distances, 0, farthest);
                    n >= 0 && n < length;
                    n = BitColumns.firstWithin(distances, n + 1, farthest)) {
                ballot.weigh(sorted.place(word, from + n), distances[n]);
            }
        }
        ballot.cast();
        for (var n = 0; n < fresh.countOf(word); n++) {
            var distance = Long.bitCount(signature ^ fresh.signature(word, n));
            if (distance <= farthest) {
                ballot.weigh(fresh.place(word, n) + ((long) older << Integer.SIZE), distance);
            }
        }
        ballot.cast();
    }

    /// A loop of its own, over all of both arrays, so that the compiler makes vector instructions of it.
    private static void measure(long[] signatures, long signature, int[] distances) {
        for (var n = 0; n < signatures.length; n++) {
            distances[n] = Long.bitCount(signatures[n] ^ signature);
        }
    }

    private float rarity(int ofWord) {
        var rarity = Math.log((sorted.count() + 16.0 * Vocabulary.SIZE) / (ofWord + 16.0));
        return (float) (rarity * rarity);
    }

    /// What one feature says in one word: at most one vote for each picture, that of the nearest signature.
    private final class Ballot {

        private final int feature;
        private final float rarity;
        private int picture = -1;
        private int nearest = Integer.MAX_VALUE;
        private int nearestShape;

        Ballot(int feature, float rarity) {
            this.feature = feature;
            this.rarity = rarity;
        }

        /// @param place of a feature there, those of one picture after each other
        void weigh(long place, int distance) {
            var ofPicture = (int) (place >>> Integer.SIZE);
            if (ofPicture != picture) {
                cast();
                picture = ofPicture;
            }
            if (distance < nearest) {
                nearest = distance;
                nearestShape = (int) place;
            }
        }

        void cast() {
            if (nearest <= farthest) {
                votes.add(picture, feature, shapes[feature], nearestShape, rarity * nearness[nearest]);
            }
            nearest = Integer.MAX_VALUE;
        }
    }
}
