package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.core.custody.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence mark CASE MEDIA MARK [VALUE]`
@Command(name = "mark", description = "Star, flag, reject, rate the sensitivity of, describe or tag a media.")
public final class MarkCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia about;

    @Parameters(
            index = "2",
            paramLabel = "MARK",
            description = "star, flag, reject, sensitivity, description, tags, stock (0:00-0:04, or all)")
    private String mark;

    @Parameters(
            index = "3",
            arity = "0..1",
            defaultValue = "yes",
            paramLabel = "VALUE",
            description = "Empty to clear it.")
    private String value;

    @Override
    public Integer call() throws Exception {
        var chosen = Arguments.choice(Mark.class, mark, "a mark");
        return about.write(whence, (media, in, verbs) -> {
            verbs.mark().set(in, media, chosen, value);
            return ExitCode.DONE;
        });
    }
}
