package org.whence.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence bound CASE MEDIA --not-before TIME --basis TEXT`
@Command(
        name = "bound",
        description = "Record that what is seen cannot have been recorded before a time; prints the bound's id.")
final class BoundCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(index = "0", paramLabel = "CASE")
    private String caseName;

    @Parameters(index = "1", paramLabel = "MEDIA")
    private String media;

    @Option(names = "--not-before", required = true, paramLabel = "TIME")
    private String notBefore;

    @Option(
            names = "--basis",
            required = true,
            description = "What that rests on: a building finished, an event shown.")
    private String basis;

    @Option(names = "--note", defaultValue = "")
    private String note;

    @Option(names = "--part", paramLabel = "FROM-TO", description = "The stretch of the clip that it is about.")
    private @Nullable String part;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        var earliest = Arguments.span(notBefore).from();
        if (earliest == null) {
            throw new NotUnderstoodException("A bound needs a time: " + notBefore);
        }
        return whence.write(wait, verbs -> {
            var in = verbs.openCase().existing(caseName).id();
            var about = MediaArgument.in(in, media, verbs);
            whence.printId(verbs.record().notBefore(in, about, Arguments.part(part), earliest, basis, note));
            return WhenceCommand.DONE;
        });
    }
}
