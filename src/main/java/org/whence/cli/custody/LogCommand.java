package org.whence.cli.custody;

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
import org.whence.core.custody.ActJson;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Sought;
import org.whence.core.json.Json;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.report.ActWords;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence log CASE`
@Command(name = "log", description = "The custody log of a case: who did what when, newest first.")
public final class LogCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.ToRead of;

    @Option(
            names = "--act",
            split = ",",
            paramLabel = "WORD",
            description = "Only such acts: added, decided, noted ...")
    private Set<String> words = Set.of();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "AUTHOR",
            description = "Only acts of these authors: ids, fingerprints, colleagues' names, or you.")
    private List<String> by = List.of();

    @Option(names = "--media", paramLabel = "MEDIA", description = "Only acts that name this media.")
    private @Nullable String media;

    @Option(names = "--when", paramLabel = "SPAN", description = "Only lines of this time: 2025-03-07..2025-03-09.")
    private @Nullable String when;

    @Override
    public Integer call() throws Exception {
        return of.read(whence, (in, verbs) -> {
            var sought = sought(in, verbs);
            var words = new ActWords(verbs.show()::name, verbs.authorNames());
            var lines = verbs.custody().of(in, sought, 0, Integer.MAX_VALUE);
            if (whence.json()) {
                lines.forEach(logged -> whence.console().json(json(logged, words, verbs)));
            } else {
                var table = new Table("LINE", "WHEN", "BY", "ACT", "WHAT");
                lines.forEach(logged -> table.row(
                        Long.toString(logged.seq()),
                        TimeText.iso(logged.at()),
                        verbs.authorNames().apply(logged.chain().author()),
                        ActJson.word(logged.act()),
                        words.says(logged.act())));
                table.lines().forEach(whence.console()::line);
            }
            return ExitCode.DONE;
        });
    }

    private Sought sought(CaseId in, Verbs verbs) throws InterruptedException {
        var authors = new HashSet<AuthorId>();
        by.forEach(author -> authors.add(
                author.equals("you") ? verbs.key().author() : Arguments.author(author, verbs.colleagues())));
        return new Sought(
                words,
                authors,
                media == null ? null : MediaArgument.near(in, media, verbs),
                when == null ? Span.OPEN : Arguments.span(when));
    }

    private static Json.Obj json(LoggedAct logged, ActWords words, Verbs verbs) {
        var author = logged.chain().author();
        return Json.object()
                .put("line", logged.seq())
                .put("at", TimeText.iso(logged.at()))
                .put("by", verbs.authorNames().apply(author))
                .put("author", author.hex())
                .put("act", ActJson.word(logged.act()))
                .put("says", words.says(logged.act()))
                .put("hash", logged.id().hex())
                .build();
    }
}
