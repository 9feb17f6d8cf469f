package org.whence.cli.say;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.core.provenance.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence answer CASE MEDIA QUESTION TEXT`
@Command(
        name = "answer",
        description = "Answer one of the five questions about a media, in your own words and with what you rest on.")
public final class AnswerCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia about;

    @Parameters(index = "2", paramLabel = "QUESTION", description = "provenance, source, date, location, motivation")
    private String question;

    @Parameters(index = "3", paramLabel = "TEXT", description = "Empty to take the answer back.")
    private String text;

    @Override
    public Integer call() throws Exception {
        var asked = Arguments.choice(Question.class, question, "one of the five questions");
        return about.write(whence, (media, in, verbs) -> {
            verbs.assess().answer(in, media, asked, text);
            return ExitCode.DONE;
        });
    }
}
