package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence close-off CASE`
@Command(name = "close-off", description = "Close a case off: it is neither searched nor shown from other cases.")
public final class CloseOffCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Option(names = "--undo", description = "Open it up again.")
    private boolean undo;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            verbs.openCase().closeOff(in, !undo);
            return ExitCode.DONE;
        });
    }
}
