package org.whence.cli.add;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence examine CASE MEDIA [--check]`
@Command(name = "examine", description = "Examine a media again, or check its bytes against their hash.")
public final class ExamineCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia of;

    @Option(names = "--check", description = "Only read the original and compare it with its name.")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (media, in, verbs) -> {
            if (check) {
                var checked = verbs.verify().recordOriginal(in, media);
                whence.printCheck(checked.check(), checked.ok(), checked.says());
                return checked.ok() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
            }
            var examination = verbs.examine().again(media, in, verbs.show().name(media));
            if (whence.json()) {
                whence.console()
                        .json(Json.object()
                                .put("media", media.hex())
                                .put("status", examination.status().word())
                                .put("reason", examination.reason())
                                .put("version", examination.version())
                                .build());
            } else {
                var reason = examination.reason();
                whence.console()
                        .line(media.hex() + "  " + examination.status().word()
                                + (reason == null ? "" : "  " + Table.harmless(reason)));
            }
            return switch (examination.status()) {
                case EXAMINED, UNSUPPORTED, PENDING -> ExitCode.DONE;
                case DAMAGED, FAILED -> ExitCode.NOT_IN_ORDER;
            };
        });
    }
}
