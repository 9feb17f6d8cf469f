package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence adopt CASE RECORD`
@Command(
        name = "adopt",
        description = "Let one record of another author count in a case; prints an id, with which it is taken back.")
public final class AdoptCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "RECORD", description = "The id of a post, bound or appearance.")
    private String record;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            whence.printId(verbs.cite().adopt(in, Arguments.record(record)));
            return ExitCode.DONE;
        });
    }
}
