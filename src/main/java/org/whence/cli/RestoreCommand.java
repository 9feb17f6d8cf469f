package org.whence.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence restore FILE`
@Command(
        name = "restore",
        description = "Put a backup of the catalogue in its place; what it replaces is kept beside the backups.")
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(paramLabel = "FILE", description = "A file of the home's folder backups, or a copy of one.")
    private Path file;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        whence.printCheck("restore", true, whence.restore(file, wait));
        return WhenceCommand.DONE;
    }
}
