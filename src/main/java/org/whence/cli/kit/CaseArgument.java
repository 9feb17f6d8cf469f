package org.whence.cli.kit;

import java.util.List;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `CASE` and `--wait`, which every command that records in a case has.
public final class CaseArgument {

    @Mixin
    private ToRead of;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    /// Something to do in a case.
    @FunctionalInterface
    public interface Task {
        int in(CaseId id, Verbs verbs) throws Exception;
    }

    /// Does it in the case, at a desk that may be written to.
    public int write(Invocation whence, Task task) throws Exception {
        return whence.write(wait, verbs -> task.in(of.id(verbs), verbs));
    }

    /// Does it in the case, at a desk to read from.
    public int read(Invocation whence, Task task) throws Exception {
        return of.read(whence, task);
    }

    /// `CASE` alone, for commands that only read.
    public static final class ToRead {

        @Parameters(index = "0", paramLabel = "CASE", description = "The case's name or id.")
        private String caseName;

        private CaseId id(Verbs verbs) {
            return verbs.openCase().existing(caseName).id();
        }

        /// Does it in the case, at a desk to read from.
        public int read(Invocation whence, Task task) throws Exception {
            return whence.read(List.of(), verbs -> task.in(id(verbs), verbs));
        }
    }

    /// `CASE`, `MEDIA` and `--wait`.
    public static final class OfMedia {

        @Mixin
        private CaseArgument of;

        @Parameters(
                index = "1",
                paramLabel = "MEDIA",
                description = "Its name in the case, its SHA-256 or the beginning of it, or a file.")
        private String media;

        /// Something to do to a media in a case.
        @FunctionalInterface
        public interface Task {
            int to(MediaId media, CaseId in, Verbs verbs) throws Exception;
        }

        public int write(Invocation whence, Task task) throws Exception {
            return of.write(whence, (in, verbs) -> task.to(MediaArgument.in(in, media, verbs), in, verbs));
        }
    }
}
