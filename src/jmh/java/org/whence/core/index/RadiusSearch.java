package org.whence.core.index;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.whence.adapter.ffmpeg.FfmpegContents;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.match.Nearness;

/// Processor time of exact search within 31 bits on one thread, beside a peer that reads the same hashes: `radius` in
/// `src/jmh/scripts`.
///
/// `RadiusSearch COUNT FOLDER [PICTURES]`: writes `hashes` and `asked`, 32 bytes a hash, then searches, saves and
/// loads.
/// The hashes are random; or, where there is a folder of pictures, those of each in all eight forms, and then the same
/// over and over with up to [#FARTHEST] bits changed, as copies of copies have. Asked are hashes that are there with
/// fewer than 31 bits changed, and some answers are compared with those of a scan.
final class RadiusSearch {

    private static final int ASKED = 1_000;
    /// In the first ones the virtual machine still compiles what is asked most.
    private static final int ROUNDS = 6;

    /// So many answers are compared with a scan.
    private static final int SCANNED = 50;

    private static final int FARTHEST = 90;
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png", "gif", "image/gif", "webp", "image/webp");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RadiusSearch() {}

    public static void main(String[] arguments) throws IOException {
        var count = Integer.parseInt(arguments[0]);
        var folder = Path.of(arguments[1]);
        var random = new SplittableRandom(1);
        var asked = new PdqHash[ASKED];
        var real = arguments.length > 2 ? hashes(Path.of(arguments[2])) : List.<PdqHash>of();
        var every = real.isEmpty() ? 1 : Math.max(1, real.size() / ASKED);
        say(real.isEmpty() ? "random hashes" : "%d hashes of pictures", real.size());
        var from = System.nanoTime();
        HammingIndex index;
        try (var hashes = new BufferedOutputStream(Files.newOutputStream(folder.resolve("hashes")), 1 << 20)) {
            index = HammingIndex.of(count, IntStream.range(0, count).mapToObj(row -> {
                var hash = real.isEmpty() ? any(random) : copied(real, row, random);
                if (row % every == 0 && row / every < ASKED) {
                    asked[row / every] = changed(hash, Nearness.CONFIDENT_BITS, random);
                }
                write(hashes, hash);
                return new HammingIndex.Entry(row, hash);
            }));
        }
        try (var file = new BufferedOutputStream(Files.newOutputStream(folder.resolve("asked")))) {
            Arrays.stream(asked).forEach(hash -> write(file, hash));
        }
        say("Whence: made and written in %.1f s", (System.nanoTime() - from) / 1e9);
        for (var round = 0; round < ROUNDS; round++) {
            var cpu = THREADS.getCurrentThreadCpuTime();
            var found = 0;
            for (var hash : asked) {
                found += index.within(hash, Nearness.CONFIDENT_BITS).size();
            }
            say("Whence: %.4f ms a search, %d found", (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / ASKED, found);
        }
        compare(index, folder.resolve("hashes"), asked);
        var saved = folder.resolve("index");
        from = System.nanoTime();
        IndexFile.write(saved, index, 1);
        say("Whence: saved in %.2f s", (System.nanoTime() - from) / 1e9);
        index = new HammingIndex(); // so that it does not lie in memory twice
        for (var round = 0; round < ROUNDS; round++) {
            from = System.nanoTime();
            var cpu = THREADS.getCurrentThreadCpuTime();
            var isWhole = IndexFile.read(saved, 1) instanceof IndexFile.Outcome.Loaded;
            say(
                    "Whence: loaded in %.2f s, %.2f s of this thread, whole: %s",
                    (System.nanoTime() - from) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9, isWhole);
        }
    }

    /// Whether what is found is what a scan finds.
    private static void compare(HammingIndex index, Path hashes, PdqHash[] asked) throws IOException {
        var all = ByteBuffer.wrap(Files.readAllBytes(hashes)).asLongBuffer();
        var same = 0;
        for (var n = 0; n < SCANNED; n++) {
            var hash = asked[n * ASKED / SCANNED];
            var rows = new ArrayList<Long>();
            for (var at = 0; at < all.limit(); at += 4) {
                var there = new PdqHash(all.get(at), all.get(at + 1), all.get(at + 2), all.get(at + 3));
                if (there.distanceTo(hash) <= Nearness.CONFIDENT_BITS) {
                    rows.add(at / 4L);
                }
            }
            var found = index.within(hash, Nearness.CONFIDENT_BITS).stream()
                    .map(HammingIndex.Hit::row)
                    .sorted()
                    .toList();
            same += found.equals(rows) ? 1 : 0;
        }
        say("Whence: %d of %d answers are those of a scan", same, SCANNED);
    }

    /// Of all pictures below a folder that can be decoded, in all eight forms.
    private static List<PdqHash> hashes(Path below) throws IOException {
        var reader = new FfmpegContents();
        try (var files = Files.walk(below)) {
            return files.sorted()
                    .filter(file -> TYPES.containsKey(extension(file)))
                    .flatMap(file ->
                            Optional.ofNullable(reader.still(file, TYPES.getOrDefault(extension(file), ""), 1)
                                            .picture())
                                    .stream())
                    .flatMap(picture -> picture.dihedral().stream())
                    .toList();
        }
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static PdqHash any(SplittableRandom random) {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /// The first time as they are.
    private static PdqHash copied(List<PdqHash> real, int row, SplittableRandom random) {
        var hash = real.get(row % real.size());
        return row < real.size() ? hash : changed(hash, FARTHEST, random);
    }

    private static void say(String what, Object... with) {
        System.out.printf(Locale.ROOT, what + "%n", with);
    }

    private static void write(OutputStream to, PdqHash hash) {
        try {
            to.write(ByteBuffer.allocate(32)
                    .putLong(hash.w0())
                    .putLong(hash.w1())
                    .putLong(hash.w2())
                    .putLong(hash.w3())
                    .array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With fewer than so many of its bits changed.
    private static PdqHash changed(PdqHash hash, int most, SplittableRandom random) {
        long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        for (var bit = random.nextInt(most); bit > 0; bit--) {
            words[random.nextInt(words.length)] ^= 1L << random.nextInt(Long.SIZE);
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }
}
