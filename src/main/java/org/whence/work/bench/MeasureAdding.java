package org.whence.work.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.whence.core.record.MediaId;
import org.whence.work.AddMedia;
import org.whence.work.Verbs;

/// Adds pictures as `whence add` does, from reading to matched and committed: workers are started, and what is compiled
/// while it runs counts.
public final class MeasureAdding {

    private MeasureAdding() {}

    /// How many pictures a second are added, and how many of them are seen before in the end.
    ///
    /// @param at an empty home's
    /// @param pictures the folder that holds them
    public static void run(Verbs at, Path pictures, Consumer<MeasureSpeed.Figure> each) throws InterruptedException {
        var in = at.openCase().make("bench");
        var began = System.nanoTime();
        var outcome = at.add().add(in, List.of(pictures), AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
        var seconds = (System.nanoTime() - began) / 1e9;
        var matched = at.findMedia().in(in).stream()
                .filter(media -> hasMatch(at, media))
                .count();
        each.accept(new MeasureSpeed.Figure(
                "Adding",
                String.format(Locale.ROOT, "%.1f pictures/s", outcome.files() / seconds),
                String.format(
                        Locale.ROOT,
                        "%d drawn pictures and copies, most of 900 x 600, in %.1f s, start of a worker included; %d match"
                                + " another",
                        outcome.files(),
                        seconds,
                        matched)));
    }

    private static boolean hasMatch(Verbs at, MediaId media) {
        return at.show()
                .of(media, null)
                .map(dossier -> !dossier.matches().isEmpty())
                .orElse(false);
    }
}
