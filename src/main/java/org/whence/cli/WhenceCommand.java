package org.whence.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.cli.add.AddCommand;
import org.whence.cli.add.ExamineCommand;
import org.whence.cli.add.ExtractCommand;
import org.whence.cli.add.FrameCommand;
import org.whence.cli.custody.LogCommand;
import org.whence.cli.custody.RemoveCommand;
import org.whence.cli.custody.RestoreCommand;
import org.whence.cli.custody.TimestampCommand;
import org.whence.cli.custody.VerifyCommand;
import org.whence.cli.desk.BenchCommand;
import org.whence.cli.desk.DemoCommand;
import org.whence.cli.desk.DoctorCommand;
import org.whence.cli.desk.KeyCommand;
import org.whence.cli.exchange.ColleagueCommand;
import org.whence.cli.exchange.ExportCommand;
import org.whence.cli.exchange.ImportCommand;
import org.whence.cli.exchange.PackCommand;
import org.whence.cli.exchange.PacksCommand;
import org.whence.cli.exchange.ReportCommand;
import org.whence.cli.exchange.TeamCommand;
import org.whence.cli.kit.Console;
import org.whence.cli.kit.Desks;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.cli.say.AdoptCommand;
import org.whence.cli.say.AnswerCommand;
import org.whence.cli.say.AssessCommand;
import org.whence.cli.say.BoundCommand;
import org.whence.cli.say.CiteCommand;
import org.whence.cli.say.ClaimCommand;
import org.whence.cli.say.CloseOffCommand;
import org.whence.cli.say.ConflictsCommand;
import org.whence.cli.say.DecideCommand;
import org.whence.cli.say.MarkCommand;
import org.whence.cli.say.NoteCommand;
import org.whence.cli.say.PostCommand;
import org.whence.cli.say.RelyCommand;
import org.whence.cli.say.RenameCommand;
import org.whence.cli.say.SettleCommand;
import org.whence.cli.say.WithdrawCommand;
import org.whence.cli.show.CasesCommand;
import org.whence.cli.show.FindingsCommand;
import org.whence.cli.show.LookCommand;
import org.whence.cli.show.MatchesCommand;
import org.whence.cli.show.MetadataCommand;
import org.whence.cli.show.PlacesCommand;
import org.whence.cli.show.PostsCommand;
import org.whence.cli.show.ShowCommand;
import org.whence.cli.show.TimelineCommand;
import org.whence.cli.show.TracesCommand;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.custody.ActLogException;
import org.whence.core.custody.IdentityException;
import org.whence.core.examination.ExaminerException;
import org.whence.core.record.CatalogueException;
import org.whence.core.report.ReportException;
import org.whence.core.vault.VaultException;
import org.whence.work.RefusedException;
import picocli.CommandLine;

/// `whence`: all its verbs, and what is said when one of them fails.
public final class WhenceCommand {

    private static final Logger log = LoggerFactory.getLogger(WhenceCommand.class);

    /// The verbs, in the order in which they are listed.
    private static final List<Class<?>> VERBS = List.of(
            AddCommand.class,
            LookCommand.class,
            ShowCommand.class,
            CasesCommand.class,
            RenameCommand.class,
            MatchesCommand.class,
            DecideCommand.class,
            PostCommand.class,
            PostsCommand.class,
            ClaimCommand.class,
            BoundCommand.class,
            WithdrawCommand.class,
            NoteCommand.class,
            MarkCommand.class,
            AnswerCommand.class,
            AssessCommand.class,
            FrameCommand.class,
            TimelineCommand.class,
            PlacesCommand.class,
            ExamineCommand.class,
            LogCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            TimestampCommand.class,
            ReportCommand.class,
            PackCommand.class,
            PacksCommand.class,
            RelyCommand.class,
            AdoptCommand.class,
            CiteCommand.class,
            CloseOffCommand.class,
            ConflictsCommand.class,
            SettleCommand.class,
            TeamCommand.class,
            ColleagueCommand.class,
            RemoveCommand.class,
            RestoreCommand.class,
            KeyCommand.class,
            MetadataCommand.class,
            ExtractCommand.class,
            FindingsCommand.class,
            TracesCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            DemoCommand.class);

    private WhenceCommand() {}

    /// Runs one command.
    ///
    /// @return 0 done; 1 done, and something was damaged, refused or not in order; 2 not understood; 3 not done
    public static int run(String[] arguments, Desks desks, Console console) {
        return command(new Invocation(desks, console))
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setExecutionExceptionHandler((exception, _, _) -> notDone(exception, console))
                .execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int notDone(Exception exception, Console console) {
        switch (exception) {
            case NotUnderstoodException asked -> {
                console.say("whence: " + asked.getMessage());
                return ExitCode.USAGE;
            }
            case RefusedException refused -> console.say("whence: " + refused.getMessage());
            case InterruptedException _ -> console.say("whence: interrupted. What was acknowledged is kept.");
            case CaseFileException refused -> console.say("whence: " + refused.getMessage());
            case ReportException failed -> console.say("whence: not done: " + failed.getMessage() + ".");
            case CatalogueException _,
                    ActLogException _,
                    VaultException _,
                    IdentityException _,
                    ExaminerException _,
                    UncheckedIOException _ -> {
                log.warn("Not done", exception);
                console.say("whence: not done: " + exception.getMessage());
            }
            default -> {
                log.error("A mistake of ours", exception);
                console.say("whence: not done, by a mistake in Whence itself: " + exception);
            }
        }
        return ExitCode.NOT_DONE;
    }

    /// The command with all its verbs, of one call.
    private static CommandLine command(Invocation whence) {
        var command = new CommandLine(whence);
        VERBS.forEach(command::addSubcommand);
        return command;
    }

    /// What can stand behind `whence`.
    public static List<Class<?>> verbs() {
        return VERBS;
    }
}
