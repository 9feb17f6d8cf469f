package org.whence.cli.show;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.json.TraceJson;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.cli.kit.Table;
import org.whence.core.trace.TraceRule;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence traces MEDIA|PATH`, `whence traces --rules`
@Command(
        name = "traces",
        description = "What a media or file is consistent with, by rules with their counter-examples; the rules.")
public final class TracesCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(
            arity = "0..1",
            paramLabel = "MEDIA|PATH",
            description = "A media: its SHA-256 or the beginning of it; or a file.")
    private @Nullable String what;

    @Option(names = "--rules", description = "List the rules, the user's own among them.")
    private boolean rules;

    @Override
    public Integer call() throws Exception {
        if (rules) {
            return whence.read(List.of(), this::list);
        }
        if (what == null) {
            throw new NotUnderstoodException("traces needs a media, a file or --rules");
        }
        return Looked.each(whence, what, (_, dossier, _) -> print(dossier));
    }

    private int list(Verbs verbs) {
        var book = verbs.rules().current();
        for (var rule : book.traces().all()) {
            if (whence.json()) {
                whence.console().json(TraceJson.of(rule));
            } else {
                whence.console().line(rule.name() + " (" + rule.file() + "): " + Table.harmless(rule.says()));
                lines(rule);
            }
        }
        book.complaints().forEach(complaint -> whence.console().say("whence: " + Table.harmless(complaint)));
        return book.complaints().isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }

    private void print(Dossier dossier) {
        for (var trace : dossier.explained().traces()) {
            if (whence.json()) {
                whence.console().json(TraceJson.of(trace));
            } else {
                whence.console()
                        .line("consistent with: " + Table.harmless(trace.rule().says()) + " ["
                                + trace.rule().name() + "]");
                whence.console().line("  because  " + Table.harmless(String.join("; ", trace.because())));
                lines(trace.rule());
            }
        }
        if (dossier.explained().traces().isEmpty() && !whence.json()) {
            whence.console().line("No rule fits. This says nothing about where the file came from.");
        }
    }

    private void lines(TraceRule rule) {
        whence.console().line("  but      " + Table.harmless(rule.but()));
        whence.console().line("  example  " + Table.harmless(rule.example()));
        whence.console().line("  source   " + Table.harmless(rule.source()));
    }
}
