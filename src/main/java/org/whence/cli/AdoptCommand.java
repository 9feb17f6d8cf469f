package org.whence.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence adopt CASE RECORD`
@Command(
        name = "adopt",
        description = "Let one record of another author count in a case; prints an id, with which it is taken back.")
final class AdoptCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "RECORD", description = "The id of a post, bound or appearance.")
    private String record;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            whence.printId(verbs.cite().adopt(in, Arguments.record(record)));
            return WhenceCommand.DONE;
        });
    }
}
