package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import org.whence.core.match.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence decide CASE MEDIA OTHER DECISION`
@Command(name = "decide", description = "Record what you found a match to be. It can be decided anew at any time.")
public final class DecideCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia about;

    @Parameters(index = "2", paramLabel = "OTHER", description = "The other media of the match.")
    private String other;

    @Parameters(
            index = "3",
            paramLabel = "DECISION",
            description = "same-recording, same-scene, not-the-same, open; offered: take over what is offered.")
    private String decision;

    @Override
    public Integer call() throws Exception {
        var takesOver = decision.equals("offered");
        var decided = takesOver ? Decision.OPEN : Arguments.choice(Decision.class, decision, "a decision");
        return about.write(whence, (media, in, verbs) -> {
            var another = MediaArgument.near(in, other, verbs);
            if (takesOver) {
                verbs.decide().takeOver(in, media, another);
            } else {
                verbs.decide().decide(in, media, another, decided);
            }
            return ExitCode.DONE;
        });
    }
}
