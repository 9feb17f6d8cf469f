package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.core.custody.Trust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence rely CASE AUTHOR`
@Command(name = "rely", description = "Say whether another author's records count in a case; it can be taken back.")
public final class RelyCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "AUTHOR", description = "The author's id, or a colleague's name.")
    private String author;

    @Option(names = "--not", description = "Do not rely on them any more.")
    private boolean not;

    @Option(names = "--set-aside", description = "Let nothing of theirs count, not even as what would decide.")
    private boolean setAside;

    @Override
    public Integer call() throws Exception {
        var trust = setAside ? Trust.SET_ASIDE : not ? Trust.NOT_RELIED_UPON : Trust.RELIED_UPON;
        return of.write(whence, (in, verbs) -> {
            verbs.rely().say(in, Arguments.author(author, verbs.colleagues()), trust);
            return ExitCode.DONE;
        });
    }
}
