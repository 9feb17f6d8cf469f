package org.whence.cli.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.cli.say.ConflictPrinter;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.json.Json;
import org.whence.work.desk.Verbs;
import org.whence.work.exchange.ImportCase;
import org.whence.work.exchange.RehearseVerdicts;
import org.whence.work.exchange.TakePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence import FILE.zip`
@Command(
        name = "import",
        description =
                "Take in a case file, a pack, or a list of PDQ or vPDQ hashes. Nothing in it decides until its sender "
                        + "is relied upon.")
public final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(index = "0", paramLabel = "FILE", description = "What was received.")
    private Path file;

    @Option(names = "--dry-run", description = "Only say what it would bring.")
    private boolean dryRun;

    @Option(names = "--identity", paramLabel = "KEYFILE", description = "The age key that opens an encrypted file.")
    private @Nullable Path identity;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        return whence.write(wait, verbs -> {
            try {
                if (verbs.takePack().isPack(file)) {
                    sayPack(verbs.takePack().take(file, dryRun));
                    return ExitCode.DONE;
                }
                var brought = verbs.imports().take(file, identity, dryRun, plan -> say(plan, verbs), _ -> {});
                if (!dryRun) {
                    verbs.examine().pending(_ -> {});
                }
                return brought.merge().refused().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
            } catch (CaseFileException refused) {
                return refuse(String.valueOf(refused.getMessage()));
            }
        });
    }

    private int refuse(String says) {
        if (whence.json()) {
            whence.console().json(Json.object().put("refused", says).build());
        } else {
            whence.console().line("refused: " + Table.harmless(says));
        }
        return ExitCode.NOT_IN_ORDER;
    }

    private void sayPack(TakePack.Taken taken) {
        var head = taken.head();
        var key = head.key();
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("pack", taken.contents())
                            .put("sender", taken.sender().hex())
                            .putIfPresent("key", key == null ? null : key.fingerprint())
                            .putIfPresent("colleague", taken.colleague().orElse(null))
                            .put("contact", head.contact())
                            .put("entries", head.entries())
                            .put("salted", head.salt() != null)
                            .put("compared", head.isComparable())
                            .put("new", taken.isNew())
                            .build());
            return;
        }
        var signer = key == null
                ? "nobody: it finds things and decides nothing"
                : taken.colleague().map(Table::harmless).orElse("a sender who is not in your address book") + ", "
                        + key.fingerprint();
        whence.console().line("pack       " + taken.contents() + (taken.isNew() ? "" : ", which is here already"));
        whence.console().line("signed by  " + signer);
        whence.console().line("contact    " + Table.harmless(head.contact()));
        whence.console().line("entries    " + head.entries() + (head.salt() == null ? "" : ", salted"));
        if (!head.isComparable()) {
            whence.console()
                    .line("compared   by their hashes alone: its pictures and clips were hashed by version "
                            + head.pictures() + ", here it is " + PictureFingerprint.VERSION);
        }
    }

    /// In a rehearsal, which verdicts would change, too.
    private void say(ImportCase.Plan plan, Verbs verbs) {
        var media = plan.names();
        media.putAll(verbs.findMedia().names(plan.file().in()));
        var conflicts = new ConflictPrinter(whence, verbs.authorNames(), media);
        var changes = dryRun ? verbs.rehearse().of(plan) : List.<RehearseVerdicts.Change>of();
        if (whence.json()) {
            var says = json(plan, conflicts);
            whence.console()
                    .json(
                            dryRun
                                    ? says.put("verdicts", Json.array(changes, change -> json(change, verbs)))
                                            .build()
                                    : says.build());
        } else {
            lines(plan, conflicts);
            changes.forEach(change -> whence.console()
                    .line("verdict    "
                            + Table.harmless(verbs.show().name(change.claim().media())) + ": "
                            + change.before().word() + ", then: "
                            + Table.harmless(verbs.words().says(change.after()))));
        }
    }

    private static Json json(RehearseVerdicts.Change change, Verbs verbs) {
        return Json.object()
                .put("claim", change.claim().id().toString())
                .put("media", change.claim().media().hex())
                .put("before", change.before().word())
                .put("after", change.after().word())
                .put("says", verbs.words().says(change.after()))
                .build();
    }

    private static Json.Builder json(ImportCase.Plan plan, ConflictPrinter conflicts) {
        var merge = plan.merge();
        return Json.object()
                .put("case", plan.file().in().toString())
                .put("sender", plan.file().signer().author().hex())
                .put("key", plan.file().signer().fingerprint())
                .putIfPresent("colleague", plan.sender().orElse(null))
                .put("new", merge.added())
                .put("known", merge.known())
                .put("originals", plan.originals().size())
                .put("refused", Json.texts(merge.refused()))
                .put(
                        "conflicts",
                        new Json.Array(merge.conflicts().parallelStream()
                                .<Json>map(conflicts::json)
                                .toList()));
    }

    private void lines(ImportCase.Plan plan, ConflictPrinter conflicts) {
        var merge = plan.merge();
        whence.console().line("case       " + plan.file().in());
        whence.console()
                .line("signed by  "
                        + plan.sender().map(Table::harmless).orElse("a sender who is not in your address book") + ", "
                        + plan.file().signer().fingerprint());
        whence.console()
                .line("new        " + merge.added() + " acts, "
                        + plan.originals().size() + " originals");
        whence.console().line("known      " + merge.known() + " acts");
        merge.refused().forEach(says -> whence.console().line("refused    " + says));
        if (!merge.conflicts().isEmpty()) {
            whence.console().line("conflicts  " + merge.conflicts().size() + "; whence settle settles one");
            merge.conflicts().parallelStream().map(conflicts::linesOfWhatComes).forEachOrdered(whence.console()::line);
        }
    }
}
