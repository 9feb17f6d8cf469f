package org.whence.cli.custody;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.work.custody.RestoreCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence restore FILE [--case CASE]`
@Command(
        name = "restore",
        description =
                "Put a backup of the catalogue in its place; what it replaces is kept beside the backups. Or take one "
                        + "case back from it; what is newer here stays.")
public final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(paramLabel = "FILE", description = "A file of the home's folder backups, or a copy of one.")
    private Path file;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Option(names = "--case", paramLabel = "CASE", description = "Only this case, by its name or id in the backup.")
    private @Nullable String caseName;

    @Option(names = "--dry-run", description = "With --case: only say what would come back.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        if (caseName instanceof String of) {
            return whence.write(wait, verbs -> restored(verbs.restore().take(file, of, dryRun)));
        }
        if (dryRun) {
            throw new NotUnderstoodException("--dry-run goes with --case.");
        }
        whence.printCheck("restore", true, whence.restore(file, wait));
        return ExitCode.DONE;
    }

    private int restored(RestoreCase.Outcome outcome) {
        outcome.says()
                .forEach(says -> whence.printCheck("restore", !outcome.refused().contains(says), says));
        return outcome.refused().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }
}
