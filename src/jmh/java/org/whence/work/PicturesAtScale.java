package org.whence.work;

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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whence.adapter.ffmpeg.FfmpegContents;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.match.CandidateSearch;
import org.whence.core.match.Content;
import org.whence.core.match.FeatureIndex;
import org.whence.core.match.HammingIndex;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.match.PairMatcher;
import org.whence.core.match.Sight;
import org.whence.core.record.MediaId;

/// How many circulated copies of photographs are found among very many pictures, and how much processor time a look-up
/// takes, decoding included.
///
/// `PicturesAtScale FOLDER COUNT EACH`: FOLDER as the project's `circulation.py make` leaves it, COUNT pictures in
/// all, EACH copies of every kind. What is real in the folder is known; the others are put together from features
/// of the real distractors, some bits of each changed and at other places, with a hash of chance.
final class PicturesAtScale {

    private static final int CANDIDATES = 40;
    private static final int LEAST_AGREEING = 4;

    /// Of 256, in which a feature that was put together differs from the real one.
    private static final int CHANGED = 14;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final FfmpegContents reader = new FfmpegContents();
    private final PairMatcher matcher = new PairMatcher();
    private final List<Content> real = new ArrayList<>();
    private final Map<MediaId, String> names = new HashMap<>();
    private final List<LocalFeatures> distractors = new ArrayList<>();
    private final HammingIndex hashes = new HammingIndex();
    private final FeatureIndex features;

    /// What came of one kind: copies asked and found, matches with something else.
    private record Score(int asked, int found, int wrong) {

        Score plus(Score other) {
            return new Score(asked + other.asked, found + other.found, wrong + other.wrong);
        }
    }

    private PicturesAtScale(Path folder, Path index) {
        this.folder = folder;
        features = new FeatureIndex(index, true, 1);
    }

    public static void main(String[] arguments) throws IOException {
        var index = Files.createTempDirectory("scale");
        var scale = new PicturesAtScale(Path.of(arguments[0]), index.resolve("features"));
        try {
            scale.know();
            scale.fill(Integer.parseInt(arguments[1]));
            scale.ask(Integer.parseInt(arguments[2]));
        } finally {
            scale.features.clear();
            Files.delete(index);
        }
    }

    private void know() throws IOException {
        for (var kind : List.of("originals", "distractors")) {
            for (var file : files(folder.resolve(kind))) {
                var content = content(file, real.size());
                var features = content.features();
                if (kind.equals("distractors") && features != null && features.count() == LocalFeatures.KEPT) {
                    distractors.add(features);
                }
                names.put(
                        content.media(),
                        kind.equals("originals") ? file.getFileName().toString() : "distractor");
                add(content);
                real.add(content);
            }
        }
        say("%d real pictures", real.size());
    }

    private void add(Content content) {
        var row = real.size();
        if (content.picture() != null && content.picture().quality() >= Nearness.FAINTEST_QUALITY) {
            hashes.add(row, content.picture().hash());
        }
        for (var framed : content.regions().framed()) {
            if (framed.fingerprint().quality() >= Nearness.FAINTEST_QUALITY) {
                hashes.add(row, framed.fingerprint().hash());
            }
        }
        if (content.features() != null) {
            features.add(row + 1, content.features());
        }
    }

    private void fill(int count) {
        var from = System.nanoTime();
        for (var row = real.size(); row < count; row++) {
            hashes.add(row, fingerprint(row).hash());
            features.add(row + 1, made(row));
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
            var which = random.nextInt(LocalFeatures.KEPT);
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
        var byHash = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (var kind : truth.entrySet()) {
            var copies = kind.getValue();
            for (var n = 0; n < each; n++) {
                var copy = copies.get(
                        (int) ((long) n * copies.size() / each + kind.getKey().length()) % copies.size());
                var cpu = THREADS.getCurrentThreadCpuTime();
                var matches = matches(content(folder.resolve("circulated").resolve(copy[0]), -1));
                var millis = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
                var isByHash =
                        matches.stream().anyMatch(match -> match.evidence().geometry() == null);
                (isByHash ? byHash : others).add(millis);
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
        say("look-ups that a hash answered: %s", times(byHash));
        say("others: %s", times(others));
    }

    private Score score(List<Match> matches, String[] copy) {
        var found = matches.stream().map(match -> name(match.other())).toList();
        var wrong = (int) found.stream()
                .filter(name -> !name.equals(copy[1]) && !name.equals(copy[2]))
                .count();
        return new Score(1, found.contains(copy[1]) ? 1 : 0, wrong);
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

    /// As the program looks ([FindPriorAppearances]): hashes first, features where these leave it open.
    private List<Match> matches(Content asked) {
        var sights = new LinkedHashMap<Integer, List<Sight>>();
        new CandidateSearch(
                        hashes, row -> Optional.of(new CandidateSearch.Place(media((int) row), 0)), Nearness.LEAD_BITS)
                .of(asked)
                .forEach(candidate -> sights.put(row(candidate.media()), new ArrayList<>()));
        if (asked.features() != null) {
            for (var found : features.search(asked.features(), CANDIDATES)) {
                if (found.agreeing() >= LEAST_AGREEING && found.inPlace() >= LEAST_AGREEING) {
                    sights.computeIfAbsent((int) found.row() - 1, _ -> new ArrayList<>())
                            .add(new Sight(-1, -1, found.isMirrored()));
                }
            }
        }
        return sights.entrySet().stream()
                .flatMap(entry -> {
                    var other = known(entry.getKey());
                    var byHashes = matcher.match(asked.withoutFeatures(), other, entry.getValue());
                    return byHashes
                            .filter(match -> match.strength() == Match.Strength.CONFIDENT)
                            .or(() -> matcher.match(asked, other, entry.getValue()))
                            .stream();
                })
                .toList();
    }

    private Content known(int row) {
        return row < real.size()
                ? real.get(row)
                : new Content(media(row), null, fingerprint(row), List.of(), null).with(made(row), null);
    }

    private static MediaId media(int row) {
        return new MediaId("%064x".formatted(row + 1));
    }

    private static int row(MediaId media) {
        return Integer.parseInt(media.hex(), 48, 64, 16) - 1;
    }

    /// @param row where it is kept, with as many features as are kept; -1: it is asked
    private Content content(Path file, int row) {
        var read = reader.still(file, file.toString().endsWith("png") ? "image/png" : "image/jpeg", 1);
        var features = read.features();
        return new Content(
                media(row),
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
