package org.whence.cli;

import java.util.concurrent.Callable;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence examine CASE MEDIA [--check]`
@Command(name = "examine", description = "Examine a media again, or check its bytes against their hash.")
final class ExamineCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

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
                return checked.ok() ? WhenceCommand.DONE : WhenceCommand.NOT_IN_ORDER;
            }
            var examination = verbs.examine().again(media, in, verbs.show().name(media));
            if (whence.json) {
                whence.console.json(Json.object()
                        .put("media", media.hex())
                        .put("status", examination.status().word())
                        .put("reason", examination.reason())
                        .put("version", examination.version())
                        .build());
            } else {
                var reason = examination.reason();
                whence.console.line(media.hex() + "  " + examination.status().word()
                        + (reason == null ? "" : "  " + Table.harmless(reason)));
            }
            return switch (examination.status()) {
                case EXAMINED, UNSUPPORTED, PENDING -> WhenceCommand.DONE;
                case DAMAGED, FAILED -> WhenceCommand.NOT_IN_ORDER;
            };
        });
    }
}
