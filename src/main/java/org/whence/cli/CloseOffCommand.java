package org.whence.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence close-off CASE`
@Command(name = "close-off", description = "Close a case off: it is neither searched nor shown from other cases.")
final class CloseOffCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Mixin
    private CaseArgument of;

    @Option(names = "--undo", description = "Open it up again.")
    private boolean undo;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            verbs.openCase().closeOff(in, !undo);
            return WhenceCommand.DONE;
        });
    }
}
