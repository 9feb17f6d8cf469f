package org.whence.cli.show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.cli.json.DossierJson;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.match.CopyTree;
import org.whence.core.match.MatchWords;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence matches MEDIA|PATH`
@Command(name = "matches", description = "Prior appearances of a media or file, explained.")
public final class MatchesCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(paramLabel = "MEDIA|PATH", description = "A media: its SHA-256 or the beginning of it; or a file.")
    private String what;

    @Override
    public Integer call() throws Exception {
        var file = Path.of(what);
        var isFile = Files.isRegularFile(file);
        return whence.read(isFile ? List.of(file) : List.of(), verbs -> {
            if (isFile) {
                var refused = verbs.lookUp().files(List.of(file), (path, dossier) -> print(verbs, dossier, path));
                return refused.isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
            }
            print(verbs, verbs.show().of(verbs.findMedia().named(what), null).orElseThrow(), null);
            return ExitCode.DONE;
        });
    }

    private void print(Verbs verbs, Dossier dossier, @Nullable Path path) {
        if (whence.json()) {
            whence.console()
                    .json(DossierJson.of(verbs).of(dossier, path, verbs.copies().of(dossier.media(), dossier.in())));
            return;
        }
        var table = new Table("OTHER", "RELATION", "STRENGTH", "EVIDENCE", "PART", "DECISION", "FIRST SEEN");
        Stream.concat(dossier.matches().stream(), dossier.leads().stream())
                .forEach(seen -> table.row(
                        seen.otherName(),
                        seen.match().words(),
                        MatchWords.strength(seen.match()),
                        seen.match().evidence().words(),
                        VerdictWords.part(seen.match().here()),
                        seen.decision().words(),
                        first(verbs, dossier, seen)));
        (table.isEmpty() ? List.of("No match so far. This does not mean it is new.") : table.lines())
                .forEach(whence.console()::line);
        dossier.matches().stream()
                .flatMap(seen -> MatchWords.caution(seen.match()).stream())
                .distinct()
                .forEach(whence.console()::line);
        verbs.copies().of(dossier.media(), dossier.in()).ifPresent(tree -> copies(verbs, tree));
    }

    private void copies(Verbs verbs, CopyTree tree) {
        var names = verbs.show()
                .names(tree.nodes().stream().map(node -> node.copy().media()).toList());
        whence.console()
                .line("Best copy held: " + name(names, tree.best()) + " (" + String.join(", ", tree.reasons())
                        + "). What was probably made from what:");
        for (var node : tree.nodes()) {
            var relation = node.relation() == null ? "" : ", " + node.relation().words();
            whence.console().line("  ".repeat(node.depth() + 1) + name(names, node.copy()) + relation);
        }
    }

    private static String name(Map<MediaId, String> names, CopyTree.Copy copy) {
        return Table.harmless(names.getOrDefault(copy.media(), copy.media().hex()));
    }

    private static String first(Verbs verbs, Dossier dossier, Dossier.Seen seen) {
        return dossier.appearances().stream()
                .filter(w -> w.appearance().media().equals(seen.match().other()))
                .findFirst()
                .map(w -> TimeText.words(w.when()) + ", " + w.appearance().source())
                .orElseGet(() -> LookTable.untimed(verbs.takePack()::naming, seen));
    }
}
