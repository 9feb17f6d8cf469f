package org.whence.cli.show;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.core.time.TimeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `whence timeline CASE`
@Command(name = "timeline", description = "When the media of a case were seen and what was claimed, earliest first.")
public final class TimelineCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.ToRead of;

    @Override
    public Integer call() throws Exception {
        return of.read(whence, (in, verbs) -> {
            var table = new Table("FROM", "TO", "WHAT", "MEDIA", "SOURCE");
            for (var event : verbs.timeline().of(in)) {
                var from = TimeText.isoOrNull(event.when().from());
                var to = TimeText.isoOrNull(event.when().to());
                if (whence.json()) {
                    whence.console()
                            .json(Json.object()
                                    .put("from", from)
                                    .put("to", to)
                                    .put("what", event.what())
                                    .put("media", event.media().hex())
                                    .put("name", event.name())
                                    .put("source", event.source())
                                    .build());
                } else {
                    table.row(
                            Objects.requireNonNullElse(from, ""),
                            Objects.requireNonNullElse(to, ""),
                            event.what(),
                            event.name(),
                            event.source());
                }
            }
            if (!whence.json()) {
                table.lines().forEach(whence.console()::line);
            }
            return ExitCode.DONE;
        });
    }
}
