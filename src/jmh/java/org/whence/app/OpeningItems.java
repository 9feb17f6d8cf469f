package org.whence.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.whence.cli.kit.Console;
import org.whence.core.record.CaseId;

/// Asks what the window and the command line ask of the first case of a home, and prints how long each took and how
/// many statements it ran: `HOME [ITEMS]`. The first item is opened before anything is counted.
final class OpeningItems {

    private final Desk desk;
    private final CaseId in;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private OpeningItems(Desk desk) {
        this.desk = desk;
        in = desk.verbs().cases().all().getFirst().id();
    }

    public static void main(String[] arguments) throws Exception {
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var home = Path.of(arguments[0]);
        try (var desk = new LocalDesks(new Home(home), new Console(err, err, false)).writing(home, false)) {
            new OpeningItems(desk).measure(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
        }
    }

    private void measure(int items) {
        var library = new LibraryPorts(desk.verbs(), new Entries(desk));
        var listing = new org.whence.ui.kit.Listing.InCase(in);
        var all = library.list(listing);
        each("the gallery's list", () -> new LibraryPorts(desk.verbs(), new Entries(desk)).list(listing));
        each(
                "a search",
                () -> desk.verbs().findMedia().bySaying(in, all.getFirst().name()));
        each("the cases", () -> desk.verbs().cases().all());
        each("the time line", () -> desk.verbs().timeline().of(in));
        var some = all.subList(0, Math.min(items, all.size()));
        for (var round = 0; round < 2; round++) {
            var millionths = new long[some.size()];
            var before = desk.statements();
            for (var i = 0; i < some.size(); i++) {
                var began = System.nanoTime();
                desk.verbs().show().of(some.get(i).media(), in);
                library.list(listing);
                millionths[i] = (System.nanoTime() - began) / 1_000;
            }
            Arrays.sort(millionths);
            out.printf(
                    "opening one of %d items: median %.1f ms, longest %.1f ms, %.1f statements each%n",
                    some.size(),
                    millionths[some.size() / 2] / 1e3,
                    millionths[some.size() - 1] / 1e3,
                    (desk.statements() - before) / (double) some.size());
        }
    }

    private void each(String what, Runnable question) {
        for (var round = 0; round < 2; round++) {
            var before = desk.statements();
            var began = System.nanoTime();
            question.run();
            out.printf(
                    "%s: %.1f ms, %d statements%n",
                    what, (System.nanoTime() - began) / 1e6, desk.statements() - before);
        }
    }
}
