package org.whence.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.whence.cli.kit.Console;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Mark;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Records many acts in a case of a home, for measuring: `HOME COUNT CASE SEED`, where CASE is an id, so that two
/// homes can have one case. Every act describes one of 20,000 made-up media. Then the log is walked, as the window
/// does at its start: every line, payload and checkpoint; how long that took is printed.
final class ManyActs {

    private static final int BATCH = 1_000;
    private static final int MEDIA = 20_000;

    private ManyActs() {}

    public static void main(String[] arguments) throws Exception {
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var desks = new LocalDesks(new Home(Path.of(arguments[0])), new Console(err, err, false));
        var count = Integer.parseInt(arguments[1]);
        var in = CaseId.parse(arguments[2]);
        try (var desk = desks.writing(null, false)) {
            record(desk, in, count, Long.parseLong(arguments[3]));
            for (var round = 0; round < 3; round++) {
                var begun = System.nanoTime();
                var trouble = desk.verbs().verify().logTrouble();
                err.printf(
                        "log of %,d lines walked in %.2f s: %s%n",
                        desk.log.size(in), (System.nanoTime() - begun) / 1e9, trouble.orElse("in order"));
            }
        }
    }

    private static void record(Desk desk, CaseId in, int count, long seed) {
        var random = new SplittableRandom(seed);
        if (desk.log.size(in) == 0) {
            desk.log.record(in, new Act.Named("Many acts", List.of()));
        }
        for (var from = 0; from < count; from += BATCH) {
            var entries = new ArrayList<ActLog.Entry>();
            for (var i = from; i < Math.min(count, from + BATCH); i++) {
                var media = new MediaId("%064x".formatted(random.nextInt(MEDIA)));
                var words = "what is seen, for the " + i + "th time";
                entries.add(ActLog.Entry.of(in, new Act.Marked(media, Mark.DESCRIPTION, words, List.of())));
            }
            desk.log.record(entries);
        }
    }
}
