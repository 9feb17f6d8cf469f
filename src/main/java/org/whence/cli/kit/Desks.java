package org.whence.cli.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.work.custody.VerifyCaseFile;
import org.whence.work.desk.Verbs;

/// How the command line comes by a desk. Only what a command asks for is opened.
public interface Desks {

    /// A desk that may be written to.
    ///
    /// @param home the folder, or null for the usual one
    /// @param wait until another process has let go of it
    /// @throws org.whence.work.RefusedException if another process holds it, or it is of a newer version
    OpenDesk writing(@Nullable Path home, boolean wait) throws InterruptedException;

    /// A desk to read from, even while another process writes; nothing is recorded.
    ///
    /// @param readable folders and files outside the home that are to be examined
    OpenDesk reading(@Nullable Path home, List<Path> readable) throws InterruptedException;

    /// The desk of the sample case, made if it is not there; to read from, where another process writes to it.
    OpenDesk sample(@Nullable Path home) throws InterruptedException;

    /// Draws files to be added into a folder: [org.whence.core.sample.DrawnFiles].
    ///
    /// @param home as in [#writing]
    void draw(@Nullable Path home, Path folder);

    /// What checks case files, without a home.
    VerifyCaseFile caseFiles();

    /// Puts a backup in the place of the catalogue, and gives the desk a new name.
    ///
    /// @return what was done, in a sentence
    /// @throws org.whence.work.RefusedException if another process holds the home, or the backup is damaged or of a
    ///     newer version: then nothing was changed
    String restore(@Nullable Path home, Path backup, boolean wait) throws InterruptedException;

    /// Asks for a passphrase on the terminal; nothing where there is none.
    Optional<char[]> askPassphrase(String prompt);

    /// What can be said of the machine and the home without opening anything.
    List<Check> diagnose(@Nullable Path home) throws InterruptedException;

    /// @param state [#OK], [#WARNING] or [#MISSING]
    record Check(String check, String state, String says) {

        public static final String OK = "ok";

        /// Something that one should know.
        public static final String WARNING = "warning";

        /// Something without which Whence does not work, or not whole.
        public static final String MISSING = "missing";
    }

    /// A desk in use, until it is closed.
    interface OpenDesk extends AutoCloseable {

        Verbs verbs();

        @Override
        void close();
    }
}
