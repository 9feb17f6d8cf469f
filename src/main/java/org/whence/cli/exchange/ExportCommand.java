package org.whence.cli.exchange;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import org.whence.cli.kit.Table;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.FieldClass;
import org.whence.core.casefile.PlaceInWords;
import org.whence.core.custody.ActJson;
import org.whence.core.json.Json;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.desk.Verbs;
import org.whence.work.exchange.Leaving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence export CASE FILE.zip`
@Command(
        name = "export",
        description = "Put a case into a signed file that anyone can check; says what leaves the house.")
public final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(index = "1", paramLabel = "FILE", description = "The case file that is written; not one that is there.")
    private Path file;

    @Option(names = "--no-media", description = "Fingerprints, notes and records, without the originals.")
    private boolean noMedia;

    @Option(names = "--with", split = ",", description = "place, device, source, staff: fields that else stay here.")
    private List<String> with = List.of();

    @Option(names = "--only", split = ",", paramLabel = "MEDIA", description = "Only what is said of these media.")
    private List<String> only = List.of();

    @Option(
            names = "--without-author",
            split = ",",
            paramLabel = "AUTHOR",
            description = "Leave these authors' logs out: ids, or colleagues' names.")
    private List<String> without = List.of();

    @Option(names = "--encrypt-to", split = ",", paramLabel = "KEY", description = "An age key: age1...")
    private List<String> recipients = List.of();

    @Option(names = "--dry-run", description = "Only say what would leave the house.")
    private boolean dryRun;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Its first line opens the key.")
    private @Nullable Path passphrase;

    @Override
    public Integer call() throws Exception {
        var classes = Arguments.classes(with);
        return of.write(whence, (in, verbs) -> {
            if (!whence.unlock(verbs.identity(), passphrase)) {
                return ExitCode.USAGE;
            }
            var leaving = verbs.export().leaving(in, choices(in, verbs, classes));
            say(leaving);
            if (!dryRun) {
                verbs.export().write(leaving, file, recipients, _ -> {});
            }
            return leaving.missing().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
        });
    }

    private Choices choices(CaseId in, Verbs verbs, Set<FieldClass> classes) throws InterruptedException {
        var items = new HashSet<MediaId>();
        for (var media : only) {
            items.add(MediaArgument.near(in, media, verbs));
        }
        var authors = new HashSet<AuthorId>();
        without.forEach(author -> authors.add(Arguments.author(author, verbs.colleagues())));
        return new Choices(!noMedia, classes, items, authors);
    }

    /// Standard error for people, who see it before anything is written; one object in JSON.
    private void say(Leaving leaving) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("leaves", Json.texts(leaving.says()))
                            .put("acts", leaving.acts())
                            .put("withheld", leaving.withheld())
                            .put("originals", leaving.bag().originals().size())
                            .put("bytes", leaving.bytes())
                            .put("encrypted", !recipients.isEmpty())
                            .put("placesInWords", Json.array(leaving.placesInWords(), ExportCommand::place))
                            .build());
        } else {
            whence.console().line("This leaves the house:");
            leaving.says().forEach(says -> whence.console().line("  " + Table.harmless(says)));
            warn(leaving.placesInWords());
        }
    }

    private void warn(List<PlaceInWords> places) {
        if (!places.isEmpty()) {
            whence.console().line("Positions stay here, but words still name places:");
            places.stream()
                    .map(found -> "  " + Table.harmless(found.place()) + ", in line "
                            + found.in().seq() + " (" + ActJson.word(found.in().act()) + ")")
                    .distinct()
                    .forEach(whence.console()::line);
        }
    }

    private static Json place(PlaceInWords found) {
        return Json.object()
                .put("place", found.place())
                .put("act", found.in().id().hex())
                .put("word", ActJson.word(found.in().act()))
                .build();
    }
}
