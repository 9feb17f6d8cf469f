package org.whence.cli.custody;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.custody.Heads;
import org.whence.core.custody.Stamp;
import org.whence.core.custody.TimeProof;
import org.whence.core.json.Json;
import org.whence.core.record.CaseId;
import org.whence.core.time.TimeText;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence timestamp CASE [--request FILE.tsq | --response FILE.tsr]`
@Command(
        name = "timestamp",
        description = "Have the time of a case's log certified by others: writes the request, attaches the answer, "
                + "lists both. Nothing is sent.")
public final class TimestampCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @ArgGroup
    private @Nullable What what;

    private static final class What {

        @Option(
                names = "--request",
                paramLabel = "FILE",
                description =
                        "Write a request: .tsq for a time-stamping authority, .txt for OpenTimestamps and others.")
        private @Nullable Path request;

        @Option(names = "--response", paramLabel = "FILE", description = "Attach what they answered: .tsr or .ots.")
        private @Nullable Path response;

        @Option(
                names = "--list",
                description = "List what was asked and answered, which is done without an option too.")
        private boolean list;
    }

    @Override
    public Integer call() throws Exception {
        if (what == null || what.list) {
            return of.read(whence, this::list);
        }
        var asked = what.request;
        var answered = what.response;
        return of.write(whence, (in, verbs) -> {
            if (asked != null) {
                say(verbs.stamp().ask(in, asked));
            } else if (answered != null) {
                print(verbs.stamp().attach(in, answered));
            }
            return ExitCode.DONE;
        });
    }

    private int list(CaseId in, Verbs verbs) {
        var stamps = verbs.stamp().in(in);
        stamps.forEach(this::print);
        return stamps.stream().anyMatch(stamp -> stamp.state() == Stamp.State.WRONG)
                ? ExitCode.NOT_IN_ORDER
                : ExitCode.DONE;
    }

    private void say(Heads heads) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("hash", heads.hash())
                            .put("lines", heads.lines())
                            .put("heads", heads.text())
                            .build());
        } else {
            whence.console().line(heads.hash());
        }
    }

    private void print(Stamp stamp) {
        if (!whence.json()) {
            whence.console().line(stamp.state().words() + ": " + Table.harmless(stamp.says()));
            return;
        }
        var json = Json.object()
                .put("act", stamp.act().id().hex())
                .put("by", stamp.act().chain().author().hex())
                .put("state", stamp.state().words())
                .put("says", stamp.says());
        if (stamp.heads() instanceof Heads heads) {
            json.put("hash", heads.hash()).put("lines", heads.lines());
        }
        if (stamp.finding() instanceof TimeProof.Finding.Signed(var at, var _, var authority, var _)) {
            json.put("at", TimeText.iso(at)).put("authority", authority);
        }
        whence.console().json(json.build());
    }
}
