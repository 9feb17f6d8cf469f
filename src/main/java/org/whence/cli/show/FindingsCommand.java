package org.whence.cli.show;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.json.DossierJson;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.cli.kit.Table;
import org.whence.core.finding.Rules;
import org.whence.core.json.Json;
import org.whence.work.RefusedException;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence findings MEDIA|PATH`, `whence findings --rules`, `whence findings --off RULE`
@Command(name = "findings", description = "What does not fit in a media or file, by named rules; the rules themselves.")
public final class FindingsCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(
            arity = "0..1",
            paramLabel = "MEDIA|PATH",
            description = "A media: its SHA-256 or the beginning of it; or a file.")
    private @Nullable String what;

    @Option(names = "--rules", description = "List the rules, and which are switched off.")
    private boolean rules;

    @Option(names = "--off", paramLabel = "RULE", description = "Switch a rule off.")
    private @Nullable String off;

    @Option(names = "--on", paramLabel = "RULE", description = "Switch a rule on again.")
    private @Nullable String on;

    @Override
    public Integer call() throws Exception {
        if (off != null || on != null) {
            return whence.write(false, this::turn);
        }
        if (what == null && !rules) {
            throw new NotUnderstoodException("findings needs a media, a file, --rules, --off or --on");
        }
        return rules
                ? whence.read(List.of(), this::list)
                : Looked.each(whence, String.valueOf(what), (_, dossier, _) -> print(dossier));
    }

    private int turn(Verbs verbs) {
        try {
            if (off != null) {
                verbs.rules().turn(off, false);
            }
            if (on != null) {
                verbs.rules().turn(on, true);
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + ". whence findings --rules lists them.");
        }
        return list(verbs);
    }

    private int list(Verbs verbs) {
        var book = verbs.rules().current();
        for (var rule : Rules.all()) {
            boolean isOff = book.off().contains(rule.name());
            if (whence.json()) {
                whence.console()
                        .json(Json.object()
                                .put("rule", rule.name())
                                .put("on", !isOff)
                                .put("explains", rule.explains())
                                .build());
            } else {
                whence.console().line((isOff ? "off  " : "on   ") + rule.name());
                whence.console().line("     " + rule.explains());
            }
        }
        return ExitCode.DONE;
    }

    private void print(Dossier dossier) {
        for (var finding : dossier.findings()) {
            if (whence.json()) {
                whence.console().json(DossierJson.finding(finding));
            } else {
                whence.console()
                        .line(finding.severity().name().toLowerCase(java.util.Locale.ROOT) + "  "
                                + Table.harmless(finding.says()) + " [" + finding.rule() + ": "
                                + Table.harmless(String.join(", ", finding.records())) + "]");
            }
        }
        if (dossier.findings().isEmpty() && !whence.json()) {
            whence.console().line("No rule found anything. This does not mean that all is in order.");
        }
    }
}
