package org.whence.cli.desk;

import java.util.concurrent.Callable;
import org.whence.cli.json.DossierJson;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.provenance.Ground;
import org.whence.core.provenance.Verdict;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `whence demo`
@Command(name = "demo", description = "A ready case made of drawn samples: its items, verdicts and deciding records.")
public final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Override
    public Integer call() throws Exception {
        return whence.sample(this::print);
    }

    private int print(Verbs verbs) {
        var table = new Table("ITEM", "CLAIM", "VERDICT", "DECIDED BY");
        for (var found : verbs.cases().all()) {
            for (var media : verbs.findMedia().in(found.id())) {
                var dossier = verbs.show().of(media, found.id()).orElseThrow();
                if (whence.json()) {
                    whence.console().json(DossierJson.of(verbs).of(dossier, null));
                }
                rows(verbs, table, dossier);
            }
        }
        if (!whence.json()) {
            table.lines().forEach(whence.console()::line);
        }
        return ExitCode.DONE;
    }

    private static void rows(Verbs verbs, Table table, Dossier dossier) {
        if (dossier.judged().isEmpty()) {
            table.row(dossier.name(), "no claim", "", "");
        }
        for (var judged : dossier.judged()) {
            var verdict = judged.verdict();
            table.row(
                    dossier.name(),
                    judged.claim().quote(),
                    verdict.word() + scope(verbs, verdict),
                    decider(verbs, verdict));
        }
    }

    private static String scope(Verbs verbs, Verdict verdict) {
        if (verdict instanceof Verdict.Refuted refuted) {
            var scope = verbs.words().scope(refuted.scope());
            return scope.isEmpty() ? "" : " for " + scope;
        }
        return "";
    }

    private static String decider(Verbs verbs, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refuted(var _, var _, Ground ground, var _) ->
                verbs.words().ground(ground);
            case Verdict.CannotTell(var _, var _, var wouldBe)
            when wouldBe != null ->
                "open: would be refuted by " + wouldBe.appearance().source();
            case Verdict.CannotTell _, Verdict.NotContradicted _ -> "";
        };
    }
}
