package org.whence.cli.custody;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.core.json.Json;
import org.whence.work.RefusedException;
import org.whence.work.custody.RemoveMedia;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence remove CASE MEDIA --reason TEXT --authority TEXT --yes`
@Command(
        name = "remove",
        description = "Take a media out of a case for good, with everything kept and computed of it.",
        footer = "The lines of the log stay; what they said of it is erased. Every backup is deleted.")
public final class RemoveCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia of;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it stays in the log.")
    private String reason;

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "TEXT",
            description = "On whose word: a law, a court, the person shown. It stays in the log.")
    private String authority;

    @Option(names = "--yes", description = "Do it. Without this, nothing is removed.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        if (!yes) {
            throw new RefusedException("A removal cannot be undone. Nothing was removed; --yes does it.");
        }
        return of.write(whence, (media, in, verbs) -> {
            print(verbs.remove().remove(in, media, reason, authority));
            return ExitCode.DONE;
        });
    }

    private void print(RemoveMedia.Outcome outcome) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("act", outcome.act().hex())
                            .put("erased", outcome.erased())
                            .put("held", outcome.held())
                            .put("unreached", Json.texts(outcome.unreached()))
                            .build());
            return;
        }
        whence.console().line("Removed. " + outcome.erased() + " acts no longer say what they said; their lines stay.");
        if (outcome.held()) {
            whence.console()
                    .line("Another case holds this media: the original and what was computed of it stay there.");
        }
        whence.console().line("Not reached:");
        outcome.unreached().forEach(each -> whence.console().line("  " + each));
    }
}
