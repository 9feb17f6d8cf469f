package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.ui.kit.Isolated;

/// What of the files that were to be added was not taken: how many, and why the first of them was not. For use from any
/// thread.
final class LeftOut {

    private final List<String> reasons = new ArrayList<>();

    /// @param says why, in words
    synchronized void add(Path path, String says) {
        var name = path.getFileName() == null ? path : path.getFileName();
        reasons.add(text("job.leftOutReason", Isolated.name(name.toString()), says));
    }

    /// Counts of what was taken, and of what was not where there is such.
    synchronized String after(String counts) {
        return reasons.isEmpty() ? counts : text("job.countsLeftOut", counts, reasons.size());
    }

    /// What came of it, and why something was left out.
    synchronized String closing(String sentence) {
        return reasons.isEmpty() ? sentence : text("job.finishedLeftOut", sentence, reasons.size(), reasons.getFirst());
    }
}
