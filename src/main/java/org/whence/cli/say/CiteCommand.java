package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence cite CASE RECORD MEDIA`
@Command(
        name = "cite",
        description =
                "Let a record of another case of this desk count in a case; prints an id, with which it is taken back.")
public final class CiteCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "RECORD", description = "The id of a post, bound or appearance.")
    private String record;

    @Parameters(index = "2", paramLabel = "MEDIA", description = "Which it shows; of a post only this one goes along.")
    private String media;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (in, verbs) -> {
            whence.printId(verbs.cite().cite(in, Arguments.record(record), MediaArgument.held(media, verbs)));
            return ExitCode.DONE;
        });
    }
}
