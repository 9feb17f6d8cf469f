package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `whence conflicts CASE`
@Command(
        name = "conflicts",
        description = "What people set differently in a case, none having seen the others' values.")
public final class ConflictsCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.ToRead of;

    @Override
    public Integer call() throws Exception {
        return of.read(whence, (in, verbs) -> {
            var printer = new ConflictPrinter(
                    whence, verbs.authorNames(), verbs.findMedia().names(in));
            verbs.settle().in(in).forEach(printer::print);
            return ExitCode.DONE;
        });
    }
}
