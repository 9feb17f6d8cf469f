package org.whence.cli.exchange;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.core.time.TimeText;
import org.whence.work.exchange.ShowTeam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `whence team CASE`
@Command(name = "team", description = "Who has a part in a case, and whose records count there.")
public final class TeamCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.ToRead of;

    @Override
    public Integer call() throws Exception {
        return of.read(whence, (in, verbs) -> {
            verbs.team().in(in).forEach(this::print);
            return ExitCode.DONE;
        });
    }

    private static Json forkedAt(ShowTeam.Member member) {
        return member.forkedAt() instanceof Long line ? Json.of(line) : Json.of((String) null);
    }

    private void print(ShowTeam.Member member) {
        var key = member.key();
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("author", member.author().hex())
                            .put("name", member.name().orElse(null))
                            .put("fingerprint", key == null ? null : key.fingerprint())
                            .put("trust", member.trust().words())
                            .put("you", member.isYou())
                            .put("acts", member.acts())
                            .put("media", member.media())
                            .put("latest", member.latest() == null ? null : TimeText.iso(member.latest()))
                            .put("forkedAt", forkedAt(member))
                            .build());
            return;
        }
        whence.console()
                .line(Table.harmless(member.name().orElse("not in your address book")) + "  "
                        + (key == null ? member.author().hex() : key.fingerprint()) + "  "
                        + (member.isYou() ? "you" : member.trust().words()) + ", " + member.acts() + " acts"
                        + (member.forkedAt() == null
                                ? ""
                                : "; forked at line " + member.forkedAt() + ", nothing more is taken"));
    }
}
