package org.whence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.ActLogException;
import org.whence.core.custody.Identity;
import org.whence.core.custody.IdentityException;
import org.whence.core.examination.ExaminerException;
import org.whence.core.json.Json;
import org.whence.core.record.CatalogueException;
import org.whence.core.record.RecordId;
import org.whence.core.report.ReportException;
import org.whence.core.vault.VaultException;
import org.whence.work.RefusedException;
import org.whence.work.custody.VerifyCaseFile;
import org.whence.work.desk.Verbs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `whence`: the command that all others belong to, and what they share.
@Command(
        name = "whence",
        description = "Where does this footage come from, and is it what the post says it is?",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
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
            DemoCommand.class
        })
public final class WhenceCommand implements Callable<Integer> {

    /// Done, and everything is in order.
    static final int DONE = 0;

    /// Done, and something was damaged, refused or not in order.
    static final int NOT_IN_ORDER = 1;

    /// The command was not understood.
    static final int USAGE = 2;

    /// Not done.
    static final int NOT_DONE = 3;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder that holds everything Whence knows.")
    @Nullable
    Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object a line.")
    boolean json;

    private static final Logger log = LoggerFactory.getLogger(WhenceCommand.class);

    private final Desks desks;
    final Console console;

    private WhenceCommand(Desks desks, Console console) {
        this.desks = desks;
        this.console = console;
    }

    /// Runs one command.
    ///
    /// @return 0 done; 1 done, and something was damaged, refused or not in order; 2 not understood; 3 not done
    public static int run(String[] arguments, Desks desks, Console console) {
        return new CommandLine(new WhenceCommand(desks, console))
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
                return USAGE;
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
        return NOT_DONE;
    }

    /// Without a verb there is nothing to do.
    @Override
    public Integer call() {
        CommandLine.usage(this, console.err());
        return USAGE;
    }

    /// Something to do at a desk.
    @FunctionalInterface
    interface Task {
        int at(Verbs verbs) throws Exception;
    }

    /// Does it at a desk that may be written to.
    int write(boolean wait, Task task) throws Exception {
        try (var desk = desks.writing(home, wait)) {
            return task.at(desk.verbs());
        }
    }

    /// Does it at a desk to read from.
    ///
    /// @param readable what else is to be examined
    int read(List<Path> readable, Task task) throws Exception {
        try (var desk = desks.reading(home, readable)) {
            return task.at(desk.verbs());
        }
    }

    /// Draws files to be added, and does it at a new desk that may be written to.
    ///
    /// @param folder for the home and the files, which the task is given
    void drawn(Path folder, Drawn task) throws InterruptedException {
        var files = folder.resolve("files");
        desks.draw(folder.resolve("home"), files);
        try (var desk = desks.writing(folder.resolve("home"), false)) {
            task.at(desk.verbs(), files);
        }
    }

    /// Something to do with drawn files.
    @FunctionalInterface
    interface Drawn {
        void at(Verbs verbs, Path files) throws InterruptedException;
    }

    /// Does it at the desk of the sample case.
    int sample(Task task) throws Exception {
        try (var desk = desks.sample(home)) {
            return task.at(desk.verbs());
        }
    }

    /// Prints the id of what was recorded.
    void printId(RecordId id) {
        if (json) {
            console.json(Json.object().put("id", id.toString()).build());
        } else {
            console.line(id.toString());
        }
    }

    /// Prints one thing that was checked.
    void printCheck(String check, boolean ok, String says) {
        printCheck(check, ok, says, null);
    }

    /// The same of a file; null: of the home, or a case of it.
    void printCheck(String check, boolean ok, String says, @Nullable Path of) {
        if (json) {
            console.json(Json.object()
                    .put("check", check)
                    .put("ok", ok)
                    .put("says", says)
                    .putIfPresent(
                            "path", of == null ? null : of.toAbsolutePath().toString())
                    .build());
        } else {
            console.line((ok ? "ok      " : "BROKEN  ") + Table.harmless(check) + ": " + Table.harmless(says));
        }
    }

    /// What checks case files; no home is opened.
    VerifyCaseFile caseFiles() {
        return desks.caseFiles();
    }

    String restore(Path backup, boolean wait) throws InterruptedException {
        return desks.restore(home, backup, wait);
    }

    /// Opens the author's key, with a passphrase where it has one.
    ///
    /// @param file in whose first line the passphrase stands; null: it is asked for
    /// @return false where there is no passphrase to be had; that is said
    /// @throws RefusedException if it is the wrong one
    boolean unlock(Identity identity, @Nullable Path file) {
        if (!identity.isLocked()) {
            return true;
        }
        var passphrase = passphrase(file, "Passphrase: ");
        if (passphrase != null && !identity.unlock(passphrase)) {
            throw new RefusedException("That is not the passphrase. Nothing was done.");
        }
        return passphrase != null;
    }

    /// The first line of the file, or what is typed where none is given; null, and the reason said, where
    /// nothing can be.
    char @Nullable [] passphrase(@Nullable Path file, String prompt) {
        try {
            if (file != null) {
                return Files.readString(file).lines().findFirst().orElse("").toCharArray();
            }
        } catch (IOException e) {
            throw new RefusedException("The passphrase's file cannot be read.");
        }
        var typed = desks.askPassphrase(prompt);
        if (typed.isEmpty()) {
            console.say("whence: a passphrase is needed: --passphrase-file, or a terminal to ask on.");
        }
        return typed.orElse(null);
    }

    /// @throws NotUnderstoodException if one of the words is no class of fields
    static Set<FieldClass> classes(List<String> words) {
        var classes = new HashSet<FieldClass>();
        for (var word : words) {
            classes.add(Arrays.stream(FieldClass.values())
                    .filter(of -> of.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new NotUnderstoodException("Not a class of fields: " + word)));
        }
        return classes;
    }

    List<Desks.Check> diagnose() throws InterruptedException {
        return desks.diagnose(home);
    }
}
