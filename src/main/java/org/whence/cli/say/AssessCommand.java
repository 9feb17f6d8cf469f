package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.core.provenance.Appraisal.Stance;
import org.whence.core.provenance.Assessment;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence assess CASE MEDIA --category CATEGORY --confidence WORD --reason TEXT`
@Command(
        name = "assess",
        description = "Record your conclusion on a media, or, as second reviewer, what you hold of somebody else's. "
                + "It is a person's conclusion: no verdict follows from it.")
public final class AssessCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia about;

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    private static final class Choice {

        @Option(
                names = "--category",
                paramLabel = "CATEGORY",
                description = "original, decontextualized, edited-or-cropped, transformed, staged, satire-or-parody")
        private @Nullable String category;

        @Option(
                names = "--second",
                paramLabel = "STANCE",
                description = "agrees, disagrees, withdrawn: of the assessment that somebody else wrote.")
        private @Nullable String second;

        @Option(names = "--undo", description = "Take the assessment back.")
        private boolean undo;
    }

    @Option(
            names = "--confidence",
            paramLabel = "WORD",
            description = "certain: every other explanation is ruled out; probable: others are less likely; "
                    + "possible: others fit as well.")
    private @Nullable String confidence;

    @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why, in your own words.")
    private String reason;

    @Option(names = "--original", paramLabel = "LINK", description = "Where the original is to be found.")
    private @Nullable String original;

    @Override
    public Integer call() throws Exception {
        var task = task();
        return about.write(whence, (media, in, verbs) -> {
            task.of(media, in, verbs);
            return ExitCode.DONE;
        });
    }

    private interface Task {
        void of(MediaId media, CaseId in, Verbs verbs);
    }

    private Task task() {
        if (choice.category != null) {
            var assessment = assessment(choice.category);
            return (media, in, verbs) -> verbs.assess().conclude(in, media, assessment);
        }
        if (confidence != null || original != null) {
            throw new NotUnderstoodException("--confidence and --original go with --category.");
        }
        if (choice.second != null) {
            var stance = Arguments.choice(Stance.class, choice.second, "what a second reviewer says");
            return (media, in, verbs) -> verbs.assess().review(in, media, stance, reason);
        }
        if (choice.undo) {
            return (media, in, verbs) -> verbs.assess().takeBack(in, media);
        }
        throw new IllegalStateException("One of the choices is made");
    }

    private Assessment assessment(String category) {
        if (confidence == null || reason.isBlank()) {
            throw new NotUnderstoodException("An assessment needs --confidence and --reason.");
        }
        var of = Arguments.choice(Assessment.Category.class, category, "a category");
        var how = Arguments.choice(Assessment.Confidence.class, confidence, "a word for how sure you are");
        try {
            return new Assessment(of, how, reason, original);
        } catch (IllegalArgumentException wrong) {
            throw new NotUnderstoodException(wrong.getMessage() + ".");
        }
    }
}
