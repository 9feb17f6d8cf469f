package org.whence.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Console;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Messages;
import org.whence.ui.kit.Route;

/// Goes through the pages of the window over a home, twice, and prints for each how long it took until its words were
/// other ones, and until they changed no more: `HOME [ITEMS]`. The case is the one with most media, the items the first
/// of it and those with most matches.
public final class PageChanges {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long STILL_NANOS = 1_500_000_000;
    private static final long LONGEST_NANOS = 30_000_000_000L;
    private static final long SETTLED_NANOS = 20_000_000_000L;
    private static @Nullable Desk desk;
    private static final List<Route> routes = new ArrayList<>();

    private PageChanges() {}

    public static void main(String[] arguments) throws Exception {
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var home = Path.of(arguments[0]);
        try (var opened = new LocalDesks(new Home(home), new Console(err, err, false)).writing(home, false)) {
            desk = opened;
            pages(opened);
            Application.launch(Shown.class);
        }
    }

    private static void pages(Desk opened) {
        var in = opened.verbs().cases().all().stream()
                .max((one, other) -> Long.compare(one.media(), other.media()))
                .orElseThrow()
                .id();
        for (var round = 0; round < 2; round++) {
            routes.addAll(List.of(
                    new Route.Library(new Listing.InCase(in)),
                    new Route.Posts(in),
                    new Route.Claims(in),
                    new Route.MapAndTime(in),
                    new Route.Custody(in),
                    new Route.Exchange(in),
                    new Route.Report(in, null)));
            for (var media : items(opened, in)) {
                routes.add(new Route.Item(new Listing.InCase(in), media));
            }
            routes.add(new Route.Library(new Listing.OpenMatches()));
            routes.add(new Route.Library(new Listing.NotExamined()));
            routes.add(new Route.Library(new Listing.All()));
        }
    }

    private static List<MediaId> items(Desk opened, CaseId in) {
        var all = opened.verbs().list().in(in);
        var most = all.stream().max((one, other) -> Integer.compare(one.copies(), other.copies()));
        return List.of(all.getFirst().item().media(), most.orElseThrow().item().media());
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
            session.whenUsable(() -> new Turning(session, () -> {
                        executor.shutdownNow();
                        stage.close();
                    })
                    .start());
            session.shell().showOn(stage);
        }
    }

    private static final class Turning extends AnimationTimer {

        private final Session session;
        private final Scene scene;
        private final Runnable done;
        private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        private long asked = System.nanoTime() + SETTLED_NANOS;
        private long first;
        private long last;
        private long longest;
        private long pulse;
        private long worked;
        private long allBegan;
        private long allWorked;
        private String words = "";
        private int place = -1;

        Turning(Session session, Runnable done) {
            this.session = session;
            this.scene = session.shell().scene();
            this.done = done;
        }

        @Override
        public void handle(long ignored) {
            var now = System.nanoTime();
            if (now < asked) {
                return;
            }
            if (place >= 0) {
                longest = Math.max(longest, now - pulse);
                var shown = new StringBuilder();
                collect(scene.lookup(".w-body"), shown);
                if (!shown.toString().equals(words)) {
                    words = shown.toString();
                    last = now;
                    allWorked = SYSTEM.getProcessCpuTime() - allBegan;
                    first = first == 0 ? now : first;
                }
            }
            pulse = now;
            if (place < 0 || now - Math.max(asked, last) > (isThere() ? STILL_NANOS : LONGEST_NANOS)) {
                next(now);
            }
        }

        private boolean isThere() {
            return !words.isBlank() && !words.contains(Messages.text("library.loading"));
        }

        private void next(long now) {
            if (place >= 0) {
                out.printf(
                        "%-24s first %5d ms, last %5d ms, longest frame %4d ms; worked: window %4d ms, all %5d ms%n",
                        name(routes.get(place)),
                        first == 0 ? 0 : (first - asked) / 1_000_000,
                        last == 0 ? 0 : (last - asked) / 1_000_000,
                        longest / 1_000_000,
                        (THREADS.getCurrentThreadCpuTime() - worked) / 1_000_000,
                        allWorked / 1_000_000);
            }
            place++;
            if (place == routes.size()) {
                stop();
                done.run();
                return;
            }
            asked = now;
            first = 0;
            last = 0;
            longest = 0;
            worked = THREADS.getCurrentThreadCpuTime();
            allBegan = SYSTEM.getProcessCpuTime();
            allWorked = 0;
            session.model().open(routes.get(place));
        }

        private static String name(Route route) {
            return route instanceof Route.Library(var listing)
                    ? "Library " + listing.getClass().getSimpleName()
                    : route.getClass().getSimpleName();
        }

        private static void collect(@Nullable Node node, StringBuilder words) {
            if (node == null || !node.isVisible()) {
                return;
            }
            if (node instanceof Labeled labeled) {
                words.append(labeled.getText()).append('\n');
            } else if (node instanceof Text text) {
                words.append(text.getText()).append('\n');
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            }
        }
    }
}
