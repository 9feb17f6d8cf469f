package org.whence.work.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whence.adapter.ffmpeg.FfmpegContents;
import org.whence.core.compare.Content;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.PackedFeatures;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.index.FeatureIndex;
import org.whence.core.match.Match;
import org.whence.core.record.MediaId;

/// How many circulated copies of photographs are found among very many pictures, and how much processor time a look-up
/// takes, decoding included.
///
/// `PicturesAtScale FOLDER COUNT EACH [INDEX]`: FOLDER as the project's `circulation.py make` leaves it, COUNT pictures
/// in all, EACH copies of every kind; INDEX is where the index of features is kept for the next time. What is real in
/// the folder is known; the others are put together from features of the real distractors, some bits of each changed
/// and at other places, with a hash of chance.
final class PicturesAtScale {

    /// Of 256, in which a feature that was put together differs from the real one.
    private static final int CHANGED = 14;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final FfmpegContents reader = new FfmpegContents();
    private final List<Content> real = new ArrayList<>();
    private final Map<MediaId, String> names = new HashMap<>();
    private final List<LocalFeatures> distractors = new ArrayList<>();
    private final Map<String, List<Double>> steps = new LinkedHashMap<>();
    private final FeatureIndex features;
    private final StillsAtHand known;
    private boolean isFull;

    /// What came of one kind: copies asked and found, matches with something else.
    private record Score(int asked, int found, int wrong) {

        Score plus(Score other) {
            return new Score(asked + other.asked, found + other.found, wrong + other.wrong);
        }
    }

    private PicturesAtScale(Path folder, Path index) {
        this.folder = folder;
        features = new FeatureIndex(index, true, 1);
        known = new StillsAtHand(features, this::known);
    }

    public static void main(String[] arguments) throws IOException {
        var isKept = arguments.length > 3;
        var index = isKept ? Path.of(arguments[3]) : Files.createTempFile("scale", ".features");
        var scale = new PicturesAtScale(Path.of(arguments[0]), index);
        try {
            scale.know();
            scale.fill(Integer.parseInt(arguments[1]));
            scale.ask(Integer.parseInt(arguments[2]));
        } finally {
            if (!isKept) {
                scale.features.clear();
            }
        }
    }

    private void know() throws IOException {
        for (var kind : List.of("originals", "distractors")) {
            for (var file : files(folder.resolve(kind))) {
                var content = content(file, real.size());
                var features = content.features();
                if (kind.equals("distractors") && features != null && features.count() >= LocalFeatures.KEPT * 9 / 10) {
                    distractors.add(features);
                }
                var name = file.getFileName().toString();
                names.put(content.media(), kind.equals("originals") ? name : "distractor " + name);
                real.add(content);
            }
        }
        isFull = features.load(row -> Optional.ofNullable(known((int) row).features())) > 0;
        for (var row = 0; row < real.size(); row++) {
            add(row, real.get(row));
        }
        say("%d real pictures", real.size());
        var sizes = real.stream()
                .map(Content::features)
                .filter(Objects::nonNull)
                .mapToInt(PicturesAtScale::bytes)
                .summaryStatistics();
        say("on disk, with the index: mean %.0f bytes, most %d", sizes.getAverage(), sizes.getMax());
    }

    /// What the features of a picture take, in the catalogue and in the index.
    private static int bytes(LocalFeatures features) {
        return PackedFeatures.pack(features).length
                + PackedFeatures.INDEXED_BYTES * features.count()
                + PackedFeatures.INDEXED_PICTURE_BYTES;
    }

    private void add(int row, Content content) {
        if (isFull) {
            known.addHashes(row, content);
        } else {
            known.add(row, content);
        }
    }

    private void fill(int count) {
        var from = System.nanoTime();
        for (var row = real.size(); row < count; row++) {
            add(row, isFull ? madeWithoutFeatures(row) : known(row));
        }
        features.keep();
        say("%d pictures after %.0f s, %d MB of heap", count, (System.nanoTime() - from) / 1e9, heap());
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static PictureFingerprint fingerprint(int row) {
        var random = new SplittableRandom(-row);
        return new PictureFingerprint(
                Stream.generate(() ->
                                new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()))
                        .limit(8)
                        .toList(),
                100);
    }

    /// The features of a picture that was put together, always the same for the same row.
    private LocalFeatures made(int row) {
        var random = new SplittableRandom(row);
        var like = distractors.get(random.nextInt(distractors.size()));
        var places = new short[2 * LocalFeatures.KEPT];
        var shapes = new byte[places.length];
        var words = new long[LocalFeatures.WORDS * LocalFeatures.KEPT];
        for (var feature = 0; feature < LocalFeatures.KEPT; feature++) {
            var from = distractors.get(random.nextInt(distractors.size()));
            var which = random.nextInt(from.count());
            places[2 * feature] = (short) random.nextInt(16 * like.width());
            places[2 * feature + 1] = (short) random.nextInt(16 * like.height());
            System.arraycopy(from.shapes(), 2 * which, shapes, 2 * feature, 2);
            System.arraycopy(
                    from.words(),
                    LocalFeatures.WORDS * which,
                    words,
                    LocalFeatures.WORDS * feature,
                    LocalFeatures.WORDS);
            for (var bit = 0; bit < CHANGED; bit++) {
                words[LocalFeatures.WORDS * feature + random.nextInt(LocalFeatures.WORDS)] ^= 1L << random.nextInt(64);
            }
        }
        return new LocalFeatures(like.width(), like.height(), places, shapes, words, like.thumbnail());
    }

    private void ask(int each) throws IOException {
        var truth = new TreeMap<String, List<String[]>>();
        for (var line : Files.readAllLines(folder.resolve("truth.tsv"))) {
            var fields = line.split("\t", -1);
            truth.computeIfAbsent(fields[0].replaceAll("/.*", ""), _ -> new ArrayList<>())
                    .add(fields);
        }
        var scores = new TreeMap<String, Score>();
        for (var kind : truth.entrySet()) {
            var copies = kind.getValue();
            for (var n = 0; n < each; n++) {
                var copy = copies.get(
                        (int) ((long) n * copies.size() / each + kind.getKey().length()) % copies.size());
                var file = folder.resolve("circulated").resolve(copy[0]);
                var began = processorMillis();
                var asked = content(file, -1);
                var read = processorMillis();
                var candidates = known.candidates(asked);
                var searched = processorMillis();
                var matches = known.matches(asked, candidates);
                var laid = processorMillis();
                var isByHash =
                        matches.stream().anyMatch(match -> match.evidence().geometry() == null);
                var sort = isByHash ? "that a hash answered" : "others";
                time(sort + ", decoded and examined", read - began);
                time(sort + ", searched", searched - read);
                time(sort + ", compared", laid - searched);
                time(sort + ", in all", laid - began);
                scores.merge(kind.getKey(), score(matches, copy), Score::plus);
            }
        }
        scores.forEach(
                (kind, score) -> say("| %s | %d | %d | %d |", kind, score.asked(), score.found(), score.wrong()));
        var mean = scores.values().stream()
                .mapToDouble(score -> 100.0 * score.found() / score.asked())
                .average();
        var wrong = scores.values().stream().mapToInt(Score::wrong).sum();
        say("mean of kinds %.1f %%, %d false matches", mean.orElse(0), wrong);
        steps.forEach((what, millis) -> say("look-ups %s: %s", what, times(millis)));
    }

    private void time(String what, double millis) {
        steps.computeIfAbsent(what, _ -> new ArrayList<>()).add(millis);
    }

    private static double processorMillis() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }

    private Score score(List<Match> matches, String[] copy) {
        var found = matches.stream().map(match -> name(match.other())).toList();
        var wrong = found.stream()
                .filter(name -> !name.equals(copy[1]) && !name.equals(copy[2]))
                .toList();
        wrong.forEach(name -> say("%s matches %s", copy[0], name));
        if (!found.contains(copy[1])) {
            say("%s is not found", copy[0]);
        }
        return new Score(1, found.contains(copy[1]) ? 1 : 0, wrong.size());
    }

    private String name(MediaId media) {
        return names.getOrDefault(media, "put together");
    }

    private static String times(List<Double> millis) {
        var inOrder = millis.stream().sorted(Comparator.naturalOrder()).toList();
        return inOrder.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%d, median %.0f ms, 95 %% below %.0f ms of one core",
                        inOrder.size(),
                        inOrder.get(inOrder.size() / 2),
                        inOrder.get(inOrder.size() * 95 / 100));
    }

    private Content known(int row) {
        return row < real.size() ? real.get(row) : madeWithoutFeatures(row).with(made(row), null);
    }

    private static Content madeWithoutFeatures(int row) {
        return new Content(StillsAtHand.media(row), null, fingerprint(row), List.of(), null);
    }

    /// @param row where it is kept, with as many features as are kept; -1: it is asked
    private Content content(Path file, int row) {
        var read = reader.still(file, file.toString().endsWith("png") ? "image/png" : "image/jpeg", 1);
        var features = read.features();
        return new Content(
                StillsAtHand.media(row),
                read.pixels(),
                read.picture(),
                read.regions(),
                features == null || row < 0 ? features : features.kept(),
                List.of(),
                null);
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        }
    }

    private static void say(String what, Object... with) {
        System.out.printf(Locale.ROOT, what + "%n", with);
    }
}
