package org.whence.cli.say;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import org.whence.core.match.Pair;
import org.whence.core.provenance.Note;
import org.whence.core.record.CaseId;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence note CASE MEDIA TEXT`
@Command(
        name = "note",
        description = "Write a note on a media, match, claim, post or appearance; prints the note's id.")
public final class NoteCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument of;

    @Parameters(
            index = "1",
            paramLabel = "MEDIA|RECORD",
            description = "A media, or the id of a record given with --on.")
    private String subject;

    @Parameters(index = "2", paramLabel = "TEXT", description = "Markdown.")
    private String text;

    @ArgGroup
    private @Nullable Kind kind;

    /// One of the two; a new note is an observation where neither is said, and one that is worded anew stays what it
    /// was.
    private static final class Kind {

        @Option(names = "--inference", required = true, description = "It is concluded, not seen.")
        private boolean inference;

        @Option(names = "--observation", required = true, description = "It is seen: so, where nothing is said.")
        private boolean observation;

        Note.Form form() {
            return inference && !observation ? Note.Form.INFERENCE : Note.Form.OBSERVATION;
        }
    }

    @Option(names = "--on", defaultValue = "media", description = "media, claim, post, appearance, or match.")
    private String on;

    @Option(names = "--other", paramLabel = "MEDIA", description = "The other media of a match.")
    private @Nullable String other;

    @Option(names = "--part", paramLabel = "FROM-TO", description = "The stretch of the clip that it is about.")
    private @Nullable String part;

    @Option(
            names = "--region",
            paramLabel = "X,Y,W,H",
            description = "The part of the picture that it is about, in per cent of the upright picture's width and"
                    + " height: left, top, width, height.")
    private @Nullable String region;

    @Option(names = "--revise", paramLabel = "ID", description = "Word this note anew instead.")
    private @Nullable String revise;

    @Override
    public Integer call() throws Exception {
        var form = kind == null ? null : kind.form();
        return of.write(whence, (in, verbs) -> {
            if (revise != null) {
                verbs.note().revise(in, Arguments.record(revise), form, text);
            } else {
                var about = Arguments.part(part, region);
                var said = Objects.requireNonNullElse(form, Note.Form.OBSERVATION);
                whence.printId(verbs.note().write(in, subject(in, verbs), about, said, text));
            }
            return ExitCode.DONE;
        });
    }

    private Note.Subject subject(CaseId in, Verbs verbs) throws InterruptedException {
        var kind = Arguments.choice(Note.Kind.class, on, "what a note can be on");
        return switch (kind) {
            case MEDIA ->
                new Note.Subject(kind, MediaArgument.in(in, subject, verbs).hex());
            case MATCH -> {
                var pair = Pair.of(
                        MediaArgument.in(in, subject, verbs),
                        MediaArgument.near(in, other == null ? subject : other, verbs));
                yield new Note.Subject(kind, pair.first() + " " + pair.second());
            }
            case APPEARANCE, CLAIM, POST ->
                new Note.Subject(kind, Arguments.record(subject).toString());
        };
    }
}
