package org.whence.app;

import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Console;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

/// Scrolls the gallery of a home, as the window shows it, and prints how long the frames took: `HOME [JUMP [FRAMES]]`.
///
/// Every other frame scrolls by JUMP pixels (1,500 unless given, which is two pages: no cover there was seen before);
/// the frames between draw what has arrived. A frame lasts from one pulse to the next; where nothing is late that is a
/// sixtieth of a second. The first 60 are not counted. Beside it stands what the window's thread had to work for a
/// frame, which does not depend on what else the machine does, and how long the frames were in which the heap was
/// collected. At last the heap in use is printed, after a collection.
public final class GalleryBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int NOT_COUNTED = 60;
    private static final int SETTLE_NANOS = 2_000_000_000;
    private static @Nullable Desk desk;
    private static double jump = 1_500;
    private static int frames = 1_200;

    public static void main(String[] arguments) throws Exception {
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var home = Path.of(arguments[0]);
        jump = arguments.length > 1 ? Double.parseDouble(arguments[1]) : jump;
        frames = arguments.length > 2 ? Integer.parseInt(arguments[2]) : frames;
        try (var opened = new LocalDesks(new Home(home), new Console(err, err, false)).writing(home, false)) {
            desk = opened;
            Application.launch(Shown.class);
        }
    }

    /// The window. Java starts a main class of this kind only where JavaFX is a module.
    public static final class Shown extends Application {

        @Override
        public void start(Stage stage) {
            var shown = desk;
            if (shown == null) {
                throw new IllegalStateException("Started without a home");
            }
            var executor = Executors.newVirtualThreadPerTaskExecutor();
            var session = new Session(shown, executor, List.of(new Route.Library(new Listing.All())), Optional.empty());
            session.whenUsable(() -> new Scrolling(session.shell().scene(), () -> {
                        executor.shutdownNow();
                        stage.close();
                    })
                    .start());
            session.shell().showOn(stage);
        }
    }

    private static final class Scrolling extends AnimationTimer {

        private final Scene scene;
        private final Runnable done;
        private final long[] millionths = new long[frames];
        private final long[] worked = new long[frames];
        private final List<Long> collecting = new ArrayList<>();
        private final long began = System.nanoTime();
        private int frame = -NOT_COUNTED;
        private long last;
        private long lastWorked;
        private long lastCollections;
        private double direction = 1;

        Scrolling(Scene scene, Runnable done) {
            this.scene = scene;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            var pulse = System.nanoTime();
            if (pulse - began < SETTLE_NANOS) {
                return;
            }
            var work = THREADS.getCurrentThreadCpuTime();
            var collections = collections();
            if (frame >= 0) {
                millionths[frame] = (pulse - last) / 1_000;
                worked[frame] = (work - lastWorked) / 1_000;
                if (collections > lastCollections) {
                    collecting.add(millionths[frame]);
                }
            }
            last = pulse;
            lastWorked = work;
            lastCollections = collections;
            frame++;
            if (frame == frames) {
                stop();
                report();
                done.run();
            } else if (Math.floorMod(frame, 2) == 0) {
                scroll();
            }
        }

        /// As dragging the scroll bar does.
        private void scroll() {
            if (!(scene.lookup(".w-gallery > .scroll-bar") instanceof ScrollBar bar) || bar.getMax() < jump) {
                throw new IllegalStateException("There is no gallery to scroll");
            }
            var to = Math.clamp(bar.getValue() + direction * jump, 0, bar.getMax());
            if (to == bar.getValue()) {
                direction = -direction;
            }
            bar.setValue(to);
        }

        private static long collections() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                    .sum();
        }

        private void report() {
            Arrays.sort(millionths);
            Arrays.sort(worked);
            var late = Arrays.stream(millionths).filter(time -> time >= 20_000).count();
            for (var i = 0; i < 3; i++) {
                System.gc();
            }
            var memory = Runtime.getRuntime();
            System.out.printf(
                    "%d frames: median %.1f ms, 95 %% below %.1f ms, 99 %% below %.1f ms, longest %.1f ms; %.2f %% of them 20 ms or more%n"
                            + "the window's thread worked for a frame: median %.1f ms, 95 %% below %.1f ms, 99 %% below %.1f ms, at most %.1f ms%n"
                            + "%d frames with a collection: %s ms%n"
                            + "heap in use after a collection: %d MB, committed %d MB%n",
                    frames,
                    at(millionths, 0.5),
                    at(millionths, 0.95),
                    at(millionths, 0.99),
                    at(millionths, 1),
                    100.0 * late / frames,
                    at(worked, 0.5),
                    at(worked, 0.95),
                    at(worked, 0.99),
                    at(worked, 1),
                    collecting.size(),
                    collecting.stream().map(time -> Long.toString(time / 1_000)).collect(Collectors.joining(", ")),
                    (memory.totalMemory() - memory.freeMemory()) >> 20,
                    memory.totalMemory() >> 20);
        }

        private static double at(long[] sorted, double share) {
            return sorted[Math.min(frames - 1, (int) (share * frames))] / 1e3;
        }
    }
}
