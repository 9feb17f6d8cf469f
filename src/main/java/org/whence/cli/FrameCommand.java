package org.whence.cli;

import java.util.concurrent.Callable;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence frame CASE MEDIA TIME`
@Command(name = "frame", description = "Keep a frame of a clip as a media of its own.")
final class FrameCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Parameters(index = "0", paramLabel = "CASE")
    private String caseName;

    @Parameters(index = "1", paramLabel = "MEDIA")
    private String media;

    @Parameters(index = "2", paramLabel = "TIME", description = "From the start of the clip: 22.680, 1:02:03.5")
    private String time;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        var millis = Arguments.timecode(time);
        return whence.write(wait, verbs -> {
            var in = verbs.openCase().existing(caseName).id();
            var saved = verbs.saveFrame().of(in, MediaArgument.in(in, media, verbs), millis);
            if (whence.json) {
                whence.console.json(Json.object()
                        .put("media", saved.media().hex())
                        .put("name", saved.name())
                        .build());
            } else {
                whence.console.line(saved.name() + "  " + saved.media().hex());
            }
            return WhenceCommand.DONE;
        });
    }
}
