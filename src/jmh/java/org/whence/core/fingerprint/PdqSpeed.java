package org.whence.core.fingerprint;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.whence.core.index.DeadLeaves;

/// Processor time of PDQ of 512 x 512 luma on one thread, beside a peer that reads the same planes: `pdq` in
/// `src/jmh/scripts`.
///
/// `PdqSpeed FILE`: writes the planes, 32-bit little-endian floats row by row, then hashes them.
final class PdqSpeed {

    private static final int PLANES = 16;
    private static final int ROUNDS = 100;
    private static final int SIDE = 512;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PdqSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var planes = new LumaPlane[PLANES];
        var bytes = ByteBuffer.allocate(Float.BYTES * PLANES * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        for (var n = 0; n < PLANES; n++) {
            planes[n] = DeadLeaves.plane(SIDE, SIDE, n);
            for (var sample : planes[n].samples()) {
                bytes.putFloat(sample);
            }
        }
        Files.write(Path.of(arguments[0]), bytes.array());
        var nanos = new long[ROUNDS * PLANES];
        for (var n = 0; n < nanos.length; n++) {
            var from = THREADS.getCurrentThreadCpuTime();
            Pdq.frame(0, planes[n % PLANES]);
            nanos[n] = THREADS.getCurrentThreadCpuTime() - from;
        }
        Arrays.sort(nanos, nanos.length / 2, nanos.length);
        System.out.printf(
                Locale.ROOT, "Whence %.3f ms in the median, upright and mirrored%n", nanos[nanos.length * 3 / 4] / 1e6);
        for (var plane : planes) {
            var frame = Pdq.frame(0, plane);
            System.out.println("Whence " + frame.hash().hex() + " " + frame.quality());
        }
    }
}
