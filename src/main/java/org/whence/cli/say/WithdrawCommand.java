package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence withdraw CASE RECORD --reason TEXT`
@Command(
        name = "withdraw",
        description = "Take a post, claim, bound, adoption or citation back. It stays in the log and counts no more.")
public final class WithdrawCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "RECORD", description = "The record's id.")
    private String record;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it stays in the log.")
    private String reason;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            verbs.record().withdraw(in, Arguments.record(record), reason);
            return ExitCode.DONE;
        });
    }
}
