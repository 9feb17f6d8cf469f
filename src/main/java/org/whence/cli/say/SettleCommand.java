package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.core.custody.Conflict;
import org.whence.core.record.ActId;
import org.whence.work.RefusedException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence settle CASE RECORD FIELD --keep ACT`
@Command(name = "settle", description = "Settle a conflict by one act, which replaces all of its values.")
public final class SettleCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "RECORD", description = "As conflicts names it, or its beginning.")
    private String record;

    @Parameters(index = "2", paramLabel = "FIELD", description = "As conflicts names it.")
    private String field;

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    private static final class Choice {

        @Option(names = "--keep", paramLabel = "ACT", description = "Keep this act's value: its name or the beginning.")
        private String kept = "";

        @Option(names = "--value", paramLabel = "VALUE", description = "Give it another value.")
        private String value = "";
    }

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            var conflict = verbs.settle().named(in, record, field);
            if (choice.kept.isEmpty()) {
                verbs.settle().say(in, conflict, choice.value);
            } else {
                verbs.settle().keep(in, conflict, act(conflict, choice.kept));
            }
            return ExitCode.DONE;
        });
    }

    private static ActId act(Conflict conflict, String beginning) {
        var meant = conflict.acts().stream()
                .map(logged -> logged.id())
                .filter(id -> id.hex().startsWith(beginning))
                .toList();
        if (meant.size() != 1) {
            throw new RefusedException("No act of the conflict, or several, have a name that begins so: " + beginning);
        }
        return meant.getFirst();
    }
}
