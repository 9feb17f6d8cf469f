package org.whence.cli.add;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence frame CASE MEDIA TIME`
@Command(name = "frame", description = "Keep a frame of a clip as a media of its own.")
public final class FrameCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia of;

    @Parameters(index = "2", paramLabel = "TIME", description = "From the start of the clip: 22.680, 1:02:03.5")
    private String time;

    @Override
    public Integer call() throws Exception {
        var millis = Arguments.timecode(time);
        return of.write(whence, (media, in, verbs) -> {
            var saved = verbs.saveFrame().of(in, media, millis);
            if (whence.json()) {
                whence.console()
                        .json(Json.object()
                                .put("media", saved.media().hex())
                                .put("name", saved.name())
                                .build());
            } else {
                whence.console().line(saved.name() + "  " + saved.media().hex());
            }
            return ExitCode.DONE;
        });
    }
}
