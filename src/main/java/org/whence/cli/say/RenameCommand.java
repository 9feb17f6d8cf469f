package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence rename CASE NAME`
@Command(name = "rename", description = "Name a case anew. Its id stays, and so does what it was called in the log.")
public final class RenameCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
    private String name;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            verbs.openCase().rename(in, name);
            return ExitCode.DONE;
        });
    }
}
