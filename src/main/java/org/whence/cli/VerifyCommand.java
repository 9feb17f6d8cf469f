package org.whence.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence verify [CASE]`
@Command(name = "verify", description = "Check chains, payloads, projections and originals, of one case or of all.")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(arity = "0..1", paramLabel = "CASE")
    private @Nullable String caseName;

    @Override
    public Integer call() throws Exception {
        return whence.read(List.of(), verbs -> {
            var in = caseName == null
                    ? null
                    : verbs.openCase().existing(caseName).id();
            var whole = new AtomicBoolean(true);
            verbs.verify().check(in, finding -> {
                whence.printCheck(finding.check(), finding.ok(), finding.says());
                if (!finding.ok()) {
                    whole.set(false);
                }
            });
            return whole.get() ? WhenceCommand.DONE : WhenceCommand.NOT_IN_ORDER;
        });
    }
}
