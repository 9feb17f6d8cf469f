package org.whence.work.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.sample.DrawnFiles;
import org.whence.work.add.AddMedia;
import org.whence.work.desk.Verbs;

/// Adds drawn files as `whence add` does, from reading to matched and committed. What is compiled while it runs counts,
/// and
/// with the first of them the start of a worker.
public final class MeasureAdding {

    private final Verbs at;
    private final CaseId in;
    private final Consumer<MeasureSpeed.Figure> each;

    private MeasureAdding(Verbs at, CaseId in, Consumer<MeasureSpeed.Figure> each) {
        this.at = at;
        this.in = in;
        this.each = each;
    }

    /// Adds [DrawnFiles] by their folders.
    ///
    /// @param at an empty home's
    /// @param files the folder of the folders
    public static void run(Verbs at, Path files, Consumer<MeasureSpeed.Figure> each) throws InterruptedException {
        var measure = new MeasureAdding(at, at.openCase().make("bench"), each);
        measure.copies(files.resolve(DrawnFiles.COPIES));
        measure.large(files.resolve(DrawnFiles.LARGE));
        measure.clip(files.resolve(DrawnFiles.CLIP));
    }

    private void copies(Path folder) throws InterruptedException {
        var added = add(folder);
        var matched = at.findMedia().in(in).stream().filter(this::hasMatch).count();
        tell(
                "Adding",
                said("%.1f pictures/s", added.files() / added.seconds()),
                said(
                        "%d drawn pictures and copies, most of 900 x 600, in %.1f s, start of a worker included; %d match another",
                        added.files(), added.seconds(), matched));
    }

    private void large(Path folder) throws InterruptedException {
        var added = add(folder);
        tell(
                "Adding 12 megapixels",
                said("%.2f s each", added.seconds() / added.files()),
                said("%d drawn JPEGs on all cores", added.files()));
    }

    private void clip(Path folder) throws InterruptedException {
        var added = add(folder);
        tell(
                "Adding a clip",
                said("%.1f s", added.seconds()),
                said("%d s of H.264, 1920 x 1080, with sound", DrawnFiles.CLIP_SECONDS));
    }

    private record Added(int files, double seconds) {}

    private Added add(Path folder) throws InterruptedException {
        var began = System.nanoTime();
        var outcome = at.add().add(in, List.of(folder), AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
        return new Added(outcome.files(), (System.nanoTime() - began) / 1e9);
    }

    private boolean hasMatch(MediaId media) {
        return at.show()
                .of(media, null)
                .map(dossier -> !dossier.matches().isEmpty())
                .orElse(false);
    }

    private static String said(String words, Object... with) {
        return String.format(Locale.ROOT, words, with);
    }

    private void tell(String what, String figure, String how) {
        each.accept(new MeasureSpeed.Figure(what, figure, how));
    }
}
