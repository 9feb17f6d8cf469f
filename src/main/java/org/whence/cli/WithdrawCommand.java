package org.whence.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence withdraw CASE RECORD --reason TEXT`
@Command(name = "withdraw", description = "Take a post, claim or bound back. It stays in the log and counts no more.")
final class WithdrawCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(index = "0", paramLabel = "CASE")
    private String caseName;

    @Parameters(index = "1", paramLabel = "RECORD", description = "The record's id.")
    private String record;

    @Option(names = "--reason", required = true)
    private String reason;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        return whence.write(wait, verbs -> {
            verbs.record().withdraw(verbs.openCase().existing(caseName).id(), Arguments.record(record), reason);
            return WhenceCommand.DONE;
        });
    }
}
