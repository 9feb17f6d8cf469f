package org.whence.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `whence conflicts CASE`
@Command(
        name = "conflicts",
        description = "What people set differently in a case, none having seen the others' values.")
final class ConflictsCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Mixin
    private CaseArgument.ToRead of;

    @Override
    public Integer call() throws Exception {
        return of.read(whence, (in, verbs) -> {
            var printer = new ConflictPrinter(
                    whence, verbs.authorNames(), verbs.findMedia().names(in));
            verbs.settle().in(in).forEach(printer::print);
            return WhenceCommand.DONE;
        });
    }
}
