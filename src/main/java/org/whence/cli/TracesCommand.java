package org.whence.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;
import org.whence.core.trace.Trace;
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
final class TracesCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

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
            if (whence.json) {
                whence.console.json(json(rule).build());
            } else {
                whence.console.line(rule.name() + " (" + rule.file() + "): " + Table.harmless(rule.says()));
                lines(rule);
            }
        }
        book.complaints().forEach(complaint -> whence.console.say("whence: " + Table.harmless(complaint)));
        return book.complaints().isEmpty() ? WhenceCommand.DONE : WhenceCommand.NOT_IN_ORDER;
    }

    private void print(Dossier dossier) {
        for (var trace : dossier.explained().traces()) {
            if (whence.json) {
                whence.console.json(json(trace));
            } else {
                whence.console.line(
                        "consistent with: " + Table.harmless(trace.rule().says()) + " ["
                                + trace.rule().name() + "]");
                whence.console.line("  because  " + Table.harmless(String.join("; ", trace.because())));
                lines(trace.rule());
            }
        }
        if (dossier.explained().traces().isEmpty() && !whence.json) {
            whence.console.line("No rule fits. This says nothing about where the file came from.");
        }
    }

    private void lines(TraceRule rule) {
        whence.console.line("  but      " + Table.harmless(rule.but()));
        whence.console.line("  example  " + Table.harmless(rule.example()));
        whence.console.line("  source   " + Table.harmless(rule.source()));
    }

    static Json.Obj json(Trace trace) {
        return json(trace.rule()).put("because", Json.texts(trace.because())).build();
    }

    private static Json.Builder json(TraceRule rule) {
        return Json.object()
                .put("rule", rule.name())
                .put("says", rule.says())
                .put("but", rule.but())
                .put("example", rule.example())
                .put("source", rule.source())
                .put("file", rule.file());
    }
}
