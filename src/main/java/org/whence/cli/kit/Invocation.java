package org.whence.cli.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Identity;
import org.whence.core.json.Json;
import org.whence.core.record.RecordId;
import org.whence.work.RefusedException;
import org.whence.work.custody.VerifyCaseFile;
import org.whence.work.desk.Verbs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// One call of `whence`: what all verbs are called with, the desk that they work at, and how they print. Each verb is
/// handed it by picocli, as the command that it belongs to.
@Command(
        name = "whence",
        description = "Where does this footage come from, and is it what the post says it is?",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class)
public final class Invocation implements Callable<Integer> {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder that holds everything Whence knows.")
    private @Nullable Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object a line.")
    private boolean json;

    private final Desks desks;
    private final Console console;

    public Invocation(Desks desks, Console console) {
        this.desks = desks;
        this.console = console;
    }

    /// Without a verb there is nothing to do.
    @Override
    public Integer call() {
        CommandLine.usage(this, console.err());
        return ExitCode.USAGE;
    }

    /// Where it is said.
    public Console console() {
        return console;
    }

    /// Whether data goes out as JSON.
    public boolean json() {
        return json;
    }

    /// Something to do at a desk.
    @FunctionalInterface
    public interface Task {
        int at(Verbs verbs) throws Exception;
    }

    /// Does it at a desk that may be written to.
    public int write(boolean wait, Task task) throws Exception {
        try (var desk = desks.writing(home, wait)) {
            return task.at(desk.verbs());
        }
    }

    /// Does it at a desk to read from.
    ///
    /// @param readable what else is to be examined
    public int read(List<Path> readable, Task task) throws Exception {
        try (var desk = desks.reading(home, readable)) {
            return task.at(desk.verbs());
        }
    }

    /// Draws files to be added, and does it at a new desk that may be written to.
    ///
    /// @param folder for the home and the files, which the task is given
    public void drawn(Path folder, Drawn task) throws InterruptedException {
        var files = folder.resolve("files");
        desks.draw(folder.resolve("home"), files);
        try (var desk = desks.writing(folder.resolve("home"), false)) {
            task.at(desk.verbs(), files);
        }
    }

    /// Something to do with drawn files.
    @FunctionalInterface
    public interface Drawn {
        void at(Verbs verbs, Path files) throws InterruptedException;
    }

    /// Does it at the desk of the sample case.
    public int sample(Task task) throws Exception {
        try (var desk = desks.sample(home)) {
            return task.at(desk.verbs());
        }
    }

    /// Prints the id of what was recorded.
    public void printId(RecordId id) {
        if (json) {
            console.json(Json.object().put("id", id.toString()).build());
        } else {
            console.line(id.toString());
        }
    }

    /// Prints one thing that was checked.
    public void printCheck(String check, boolean ok, String says) {
        printCheck(check, ok, says, null);
    }

    /// The same of a file; null: of the home, or a case of it.
    public void printCheck(String check, boolean ok, String says, @Nullable Path of) {
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
    public VerifyCaseFile caseFiles() {
        return desks.caseFiles();
    }

    public String restore(Path backup, boolean wait) throws InterruptedException {
        return desks.restore(home, backup, wait);
    }

    /// Opens the author's key, with a passphrase where it has one.
    ///
    /// @param file in whose first line the passphrase stands; null: it is asked for
    /// @return false where there is no passphrase to be had; that is said
    /// @throws RefusedException if it is the wrong one
    public boolean unlock(Identity identity, @Nullable Path file) {
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
    public char @Nullable [] passphrase(@Nullable Path file, String prompt) {
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

    public List<Desks.Check> diagnose() throws InterruptedException {
        return desks.diagnose(home);
    }
}
