package org.whence.cli.show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.RefusedException;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence show CASE [MEDIA]` or `whence show MEDIA|PATH`
@Command(name = "show", description = "All that is known of a case, a media, or the media with a file's bytes.")
public final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(
            index = "0",
            paramLabel = "CASE|MEDIA|PATH",
            description = "A case's name or id, a SHA-256 or the beginning of it, or a file.")
    private String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "MEDIA", description = "One media of the case, by its name.")
    private @Nullable String of;

    @Option(names = "--case", paramLabel = "CASE", description = "As seen from this case.")
    private @Nullable String from;

    @Override
    public Integer call() throws Exception {
        return whence.read(List.of(), this::show);
    }

    private int show(Verbs verbs) throws InterruptedException {
        if (of != null) {
            var in = caseId(verbs, what);
            new DossierPrinter(whence, verbs).print(MediaArgument.in(in, of, verbs), in, null);
            return ExitCode.DONE;
        }
        var file = Files.isRegularFile(Path.of(what));
        var found = file ? null : verbs.openCase().find(what).orElse(null);
        if (found != null) {
            var printer = new DossierPrinter(whence, verbs);
            verbs.show().each(verbs.findMedia().in(found.id()), found.id(), printer::print);
            return ExitCode.DONE;
        }
        var media = media(verbs);
        new DossierPrinter(whence, verbs)
                .print(media, from == null ? null : caseId(verbs, from), file ? Path.of(what) : null);
        return ExitCode.DONE;
    }

    private MediaId media(Verbs verbs) throws InterruptedException {
        try {
            return from == null ? MediaArgument.held(what, verbs) : MediaArgument.in(caseId(verbs, from), what, verbs);
        } catch (RefusedException e) {
            throw Files.isRegularFile(Path.of(what))
                    ? e
                    : new RefusedException("There is no case, media or file \"" + what + "\".");
        }
    }

    private static CaseId caseId(Verbs verbs, String name) {
        return verbs.openCase().existing(name).id();
    }
}
