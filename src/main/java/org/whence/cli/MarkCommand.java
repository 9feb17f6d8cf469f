package org.whence.cli;

import java.util.concurrent.Callable;
import org.whence.core.custody.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence mark CASE MEDIA MARK [VALUE]`
@Command(name = "mark", description = "Star, flag, reject, rate the sensitivity of, describe or tag a media.")
final class MarkCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(index = "0", paramLabel = "CASE")
    private String caseName;

    @Parameters(index = "1", paramLabel = "MEDIA")
    private String media;

    @Parameters(index = "2", paramLabel = "MARK", description = "star, flag, reject, sensitivity, description, tags")
    private String mark;

    @Parameters(
            index = "3",
            arity = "0..1",
            defaultValue = "yes",
            paramLabel = "VALUE",
            description = "Empty to clear it.")
    private String value;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        var chosen = Arguments.choice(Act.Mark.class, mark, "a mark");
        return whence.write(wait, verbs -> {
            var in = verbs.openCase().existing(caseName).id();
            verbs.mark().set(in, MediaArgument.in(in, media, verbs), chosen, value);
            return WhenceCommand.DONE;
        });
    }
}
