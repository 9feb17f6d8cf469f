package org.whence.cli;

import java.util.concurrent.Callable;
import org.whence.core.match.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence decide CASE MEDIA OTHER DECISION`
@Command(name = "decide", description = "Record what you found a match to be. It can be decided anew at any time.")
final class DecideCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(index = "0", paramLabel = "CASE")
    private String caseName;

    @Parameters(index = "1", paramLabel = "MEDIA")
    private String media;

    @Parameters(index = "2", paramLabel = "OTHER")
    private String other;

    @Parameters(index = "3", paramLabel = "DECISION", description = "same-recording, same-scene, not-the-same, open")
    private String decision;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        var decided = Arguments.choice(Decision.class, decision, "a decision");
        return whence.write(wait, verbs -> {
            var in = verbs.openCase().existing(caseName).id();
            verbs.decide().decide(in, MediaArgument.in(in, media, verbs), MediaArgument.held(other, verbs), decided);
            return WhenceCommand.DONE;
        });
    }
}
