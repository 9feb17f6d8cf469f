package org.whence.work.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Examiner;
import org.whence.core.finding.Rule;
import org.whence.core.finding.Rules;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Extent;
import org.whence.work.FindMedia;
import org.whence.work.add.FindFiles;
import org.whence.work.known.FindPriorAppearances;

/// Looks files up without adding them. Nothing is recorded.
public final class LookUp {

    private final FindMedia findMedia;
    private final Examiner examiner;
    private final FindPriorAppearances find;
    private final ShowMedia show;

    public LookUp(FindMedia findMedia, Examiner examiner, FindPriorAppearances find, ShowMedia show) {
        this.findMedia = findMedia;
        this.examiner = examiner;
        this.find = find;
        this.show = show;
    }

    /// Looks up all files that the paths mean, and hands over what is known of each.
    ///
    /// @return what could not be looked up, and why
    public List<FindFiles.Refused> files(List<Path> paths, BiConsumer<Path, Dossier> each) throws InterruptedException {
        var found = FindFiles.in(paths);
        var refused = new ArrayList<>(found.refused());
        for (var file : found.files()) {
            try {
                each.accept(file, file(file));
            } catch (IOException e) {
                refused.add(new FindFiles.Refused(file, "This cannot be read."));
            }
        }
        return refused;
    }

    /// What is known of one file.
    ///
    /// @throws IOException if it cannot be read
    public Dossier file(Path file) throws IOException, InterruptedException {
        var hashes = findMedia.hash(file);
        var held = show.of(hashes.media(), null);
        if (held.isPresent() && held.get().examination() != null) {
            return held.get();
        }
        var name = String.valueOf(file.getFileName());
        return dossier(hashes, name, examiner.examine(hashes.media(), file, name));
    }

    private Dossier dossier(ContentHashes hashes, String name, Examined examined) {
        var book = show.rules();
        var examination = examined.examination();
        var found = find.of(examined);
        var around = show.around(found);
        var seen = show.seen(around);
        var matches = around.visible(found);
        var subject = new Rule.Subject(examination, List.of(), List.of(), List.of());
        return new Dossier(
                hashes,
                null,
                examination,
                List.of(),
                List.of(),
                List.of(),
                seen.confident(matches),
                seen.leads(matches),
                ShowMedia.earliestFirst(
                        around.witnesses().about(hashes.media(), null, Extent.of(examination), matches)),
                List.of(),
                Rules.check(subject, book.off()),
                List.of(),
                Map.of(),
                Appraisal.NONE,
                Explained.of(
                        examination,
                        examination.facts(),
                        BesideTheFile.track(examination, List.of()),
                        List.of(name),
                        book.traces(),
                        List.of()));
    }
}
