package org.whence.cli.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;
import org.whence.work.desk.Verbs;

/// How a media is named on the command line: by its SHA-256, the beginning of it, a file with the same bytes, or, in a
/// case, by the name it came with.
public final class MediaArgument {

    private MediaArgument() {}

    /// The media of the case that is meant.
    ///
    /// @throws RefusedException if none is, or several are, or it is only in other cases
    public static MediaId in(CaseId id, String argument, Verbs verbs) throws InterruptedException {
        var media = near(id, argument, verbs);
        if (!verbs.findMedia().isIn(id, media)) {
            throw new RefusedException("This media is held here and not in the case: add it first.");
        }
        return media;
    }

    /// The media that is meant, as seen from the case: one that has that name there, else one held in any.
    ///
    /// @throws RefusedException if none is, or several are
    public static MediaId near(CaseId id, String argument, Verbs verbs) throws InterruptedException {
        var called = Files.isRegularFile(Path.of(argument))
                ? Optional.<MediaId>empty()
                : verbs.findMedia().called(id, argument);
        return called.isPresent() ? called.get() : held(argument, verbs);
    }

    /// The media held, in whichever case, that is meant.
    ///
    /// @throws RefusedException if none is, or several are
    public static MediaId held(String argument, Verbs verbs) throws InterruptedException {
        var file = Path.of(argument);
        return Files.isRegularFile(file)
                ? verbs.findMedia().ofFile(file)
                : verbs.findMedia().named(argument);
    }
}
