package org.whence.work.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.Pdq;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.index.DeadLeaves;
import org.whence.core.index.FeatureIndex;
import org.whence.core.index.HammingIndex;
import org.whence.core.index.IndexFile;
import org.whence.core.match.Nearness;

/// Measures on this machine how fast pictures are fingerprinted and found again, on one thread, with made-up pictures
/// and hashes. Equal numbers make equal work everywhere.
///
/// Pictures are drawn ([DeadLeaves]); where more are wanted than are worth drawing, their features are mixed from
/// halves of two drawn ones, which makes them more alike than real pictures are. What was planted has to be found: a
/// figure says how much of it was.
public final class MeasureSpeed {

    private static final int DRAWN = 24;
    private static final int SIDE = 512;
    private static final int ASKED_HASHES = 2_000;

    private final int hashes;
    private final int pictures;

    /// @param what was measured, the `figure` with its unit, and `how`
    public record Figure(String what, String figure, String how) {}

    /// @param hashes in the index of hashes, and `pictures` in that of local features; at least as many as are drawn
    public MeasureSpeed(int hashes, int pictures) {
        this.hashes = hashes;
        this.pictures = Math.max(DRAWN, pictures);
    }

    /// Measures, and hands over each figure as soon as it is known.
    ///
    /// @param folder for files that are gone afterwards
    public void run(Path folder, Consumer<Figure> each) {
        fingerprints(each);
        radiusSearch(folder, each);
        featureSearch(folder, each);
    }

    private static double medianMillis(int warmUp, int rounds, IntConsumer work) {
        IntStream.range(0, warmUp).forEach(work);
        var nanos = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            var start = System.nanoTime();
            work.accept(round);
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[rounds / 2] / 1e6;
    }

    private static Figure millis(String what, double millis, String how) {
        return new Figure(what, String.format(Locale.ROOT, "%.2f ms", millis), how);
    }

    private static void fingerprints(Consumer<Figure> each) {
        var square = DeadLeaves.plane(SIDE, SIDE, 1);
        each.accept(millis("PDQ, eight orientations", medianMillis(400, 400, _ -> Pdq.picture(square)), "512 x 512"));
        var plane = DeadLeaves.plane(FeatureDetector.PLANE_SIDE, FeatureDetector.PLANE_SIDE * 3 / 4, 2);
        var count = FeatureDetector.find(plane).count();
        each.accept(millis(
                "Local features",
                medianMillis(40, 40, _ -> FeatureDetector.find(plane)),
                "%d of 800 x 600".formatted(count)));
    }

    private void radiusSearch(Path folder, Consumer<Figure> each) {
        var random = new SplittableRandom(1);
        var asked = new PdqHash[ASKED_HASHES];
        var start = System.nanoTime();
        var index = HammingIndex.of(hashes, IntStream.range(0, hashes).mapToObj(row -> {
            var hash = any(random);
            if (row < asked.length) {
                asked[row] = changed(hash, random);
            }
            return new HammingIndex.Entry(row, hash);
        }));
        var size = String.format(Locale.ROOT, "%,d random hashes", hashes);
        each.accept(millis("Index of hashes, built", (System.nanoTime() - start) / 1e6, size));
        var planted = Math.min(asked.length, hashes);
        var found = new boolean[planted];
        var median = medianMillis(
                planted / 2,
                planted,
                row -> found[row] = index.within(asked[row], Nearness.CONFIDENT_BITS).stream()
                        .anyMatch(hit -> hit.row() == row));
        var all = IntStream.range(0, planted).filter(row -> found[row]).count();
        each.accept(millis(
                "Search within 31 bits",
                median,
                String.format(Locale.ROOT, "%s, %,d of %,d planted found", size, all, planted)));
        var file = folder.resolve("hashes.idx");
        start = System.nanoTime();
        IndexFile.write(file, index, Examination.VERSION);
        each.accept(millis("Index of hashes, saved", (System.nanoTime() - start) / 1e6, bytes(file)));
        start = System.nanoTime();
        var loaded = IndexFile.read(file, Examination.VERSION);
        var millis = (System.nanoTime() - start) / 1e6;
        if (loaded instanceof IndexFile.Outcome.Loaded) {
            each.accept(millis("Index of hashes, loaded and checked", millis, bytes(file)));
        }
    }

    private static String bytes(Path file) {
        try {
            return String.format(Locale.ROOT, "%.1f MB", Files.size(file) / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read how large the index is", e);
        }
    }

    private static PdqHash any(SplittableRandom random) {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /// The hash with fewer than 31 of its bits changed.
    private static PdqHash changed(PdqHash hash, SplittableRandom random) {
        long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        for (var bit = random.nextInt(Nearness.CONFIDENT_BITS); bit > 0; bit--) {
            words[random.nextInt(words.length)] ^= 1L << random.nextInt(Long.SIZE);
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    private void featureSearch(Path folder, Consumer<Figure> each) {
        var planes = IntStream.range(0, DRAWN)
                .mapToObj(seed -> DeadLeaves.plane(640, 480, 100 + seed))
                .toList();
        var drawn =
                planes.stream().map(plane -> FeatureDetector.find(plane).kept()).toList();
        var random = new SplittableRandom(2);
        var index = new FeatureIndex(folder.resolve("features.idx"), true, Examination.VERSION);
        var start = System.nanoTime();
        for (var row = 0; row < pictures; row++) {
            index.add(
                    row + 1,
                    row < DRAWN
                            ? drawn.get(row)
                            : mixed(drawn.get(random.nextInt(DRAWN)), drawn.get(random.nextInt(DRAWN))));
        }
        index.keep();
        var size = String.format(Locale.ROOT, "%,d pictures", pictures);
        each.accept(millis("Index of local features, built and saved", (System.nanoTime() - start) / 1e6, size));
        var asked = planes.stream()
                .map(MeasureSpeed::cropped)
                .map(FeatureDetector::find)
                .toList();
        var first = new boolean[DRAWN];
        var median = medianMillis(
                DRAWN,
                DRAWN,
                picture -> first[picture] = index.search(asked.get(picture), FeatureIndex.Asking.STILL, 1)
                                .getFirst()
                                .row()
                        == picture + 1);
        var right = IntStream.range(0, DRAWN).filter(picture -> first[picture]).count();
        each.accept(millis(
                "Search for the middle of a picture",
                median,
                "%s, %d of %d found first".formatted(size, right, DRAWN)));
    }

    /// The middle of a picture, half as wide and half as high.
    private static LumaPlane cropped(LumaPlane plane) {
        var width = plane.width() / 2;
        var height = plane.height() / 2;
        var samples = new float[width * height];
        for (var y = 0; y < height; y++) {
            var from = (y + height / 2) * plane.width() + width / 2;
            System.arraycopy(plane.samples(), from, samples, y * width, width);
        }
        return new LumaPlane(width, height, samples);
    }

    /// Every second feature of each, as of one picture.
    private static LocalFeatures mixed(LocalFeatures one, LocalFeatures other) {
        var count = Math.min(one.count(), other.count());
        var places = Arrays.copyOf(one.places(), 2 * count);
        var shapes = Arrays.copyOf(one.shapes(), 2 * count);
        var words = Arrays.copyOf(one.words(), LocalFeatures.WORDS * count);
        for (var feature = 1; feature < count; feature += 2) {
            System.arraycopy(other.places(), 2 * feature, places, 2 * feature, 2);
            System.arraycopy(other.shapes(), 2 * feature, shapes, 2 * feature, 2);
            var at = LocalFeatures.WORDS * feature;
            System.arraycopy(other.words(), at, words, at, LocalFeatures.WORDS);
        }
        return new LocalFeatures(one.width(), one.height(), places, shapes, words, one.thumbnail());
    }
}
