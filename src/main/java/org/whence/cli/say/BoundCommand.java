package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence bound CASE MEDIA --not-before TIME --basis TEXT`
@Command(
        name = "bound",
        description = "Record that what is seen cannot have been recorded before a time; prints the bound's id.")
public final class BoundCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia about;

    @Option(names = "--not-before", required = true, paramLabel = "TIME", description = "It was not recorded before.")
    private String notBefore;

    @Option(
            names = "--basis",
            required = true,
            description = "What that rests on: a building finished, an event shown.")
    private String basis;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What else is to be known.")
    private String note;

    @Option(names = "--part", paramLabel = "FROM-TO", description = "The stretch of the clip that it is about.")
    private @Nullable String part;

    @Override
    public Integer call() throws Exception {
        var earliest = Arguments.span(notBefore).from();
        if (earliest == null) {
            throw new NotUnderstoodException("A bound needs a time: " + notBefore);
        }
        return about.write(whence, (media, in, verbs) -> {
            whence.printId(verbs.record().notBefore(in, media, Arguments.part(part), earliest, basis, note));
            return ExitCode.DONE;
        });
    }
}
