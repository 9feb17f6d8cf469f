package org.whence.cli.show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;

/// A media held, or a file that is looked at without being added.
final class Looked {

    /// What is done with what is known of it.
    @FunctionalInterface
    interface Task {

        /// @param path of the file that was given; null where a media was named
        void on(Verbs verbs, Dossier dossier, @Nullable Path path);
    }

    private Looked() {}

    /// Does it with each media or file that the words mean.
    static int each(Invocation whence, String what, Task task) throws Exception {
        return each(whence, List.of(what), task);
    }

    static int each(Invocation whence, List<String> all, Task task) throws Exception {
        var paths = all.stream().map(Path::of).filter(Files::isRegularFile).toList();
        return whence.read(paths, verbs -> {
            var outcome = ExitCode.DONE;
            for (var what : all) {
                var path = Path.of(what);
                if (Files.isRegularFile(path)) {
                    var refused = verbs.lookUp().files(List.of(path), (file, dossier) -> task.on(verbs, dossier, file));
                    outcome = refused.isEmpty() ? outcome : ExitCode.NOT_IN_ORDER;
                } else {
                    task.on(
                            verbs,
                            verbs.show().of(verbs.findMedia().named(what), null).orElseThrow(),
                            null);
                }
            }
            return outcome;
        });
    }
}
