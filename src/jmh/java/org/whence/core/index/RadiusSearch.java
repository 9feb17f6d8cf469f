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
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.match.Nearness;

/// Processor time of exact search within 31 bits among random hashes on one thread, beside a peer that reads the same
/// hashes: `radius` in
/// `src/jmh/scripts`.
///
/// `RadiusSearch COUNT FOLDER`: writes `hashes` and `asked`, 32 bytes a hash, then searches, saves and loads.
final class RadiusSearch {

    private static final int ASKED = 1_000;
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RadiusSearch() {}

    public static void main(String[] arguments) throws IOException {
        var count = Integer.parseInt(arguments[0]);
        var folder = Path.of(arguments[1]);
        var random = new SplittableRandom(1);
        var asked = new PdqHash[ASKED];
        var from = System.nanoTime();
        HammingIndex index;
        try (var hashes = new BufferedOutputStream(Files.newOutputStream(folder.resolve("hashes")), 1 << 20)) {
            index = HammingIndex.of(count, IntStream.range(0, count).mapToObj(row -> {
                var hash = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
                if (row < ASKED) {
                    asked[row] = changed(hash, random);
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

    /// With fewer than 31 of its bits changed.
    private static PdqHash changed(PdqHash hash, SplittableRandom random) {
        long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        for (var bit = random.nextInt(Nearness.CONFIDENT_BITS); bit > 0; bit--) {
            words[random.nextInt(words.length)] ^= 1L << random.nextInt(Long.SIZE);
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }
}
