package org.whence.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence conflicts CASE`
@Command(
        name = "conflicts",
        description = "What people set differently in a case, none having seen the others' values.")
final class ConflictsCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(paramLabel = "CASE", description = "The case's name or id.")
    private String caseName;

    @Override
    public Integer call() throws Exception {
        return whence.read(List.of(), verbs -> {
            var printer = new ConflictPrinter(whence, verbs.authorNames());
            verbs.settle().in(verbs.openCase().existing(caseName).id()).forEach(printer::print);
            return WhenceCommand.DONE;
        });
    }
}
