package org.whence.cli.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.custody.Identity;
import org.whence.core.json.Json;
import org.whence.work.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence key`, and what can be done with keys.
@Command(name = "key", description = "Show the author's key; name, guard and export it.")
public final class KeyCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Override
    public Integer call() throws Exception {
        return whence.read(List.of(), verbs -> {
            show(verbs.identity());
            return ExitCode.DONE;
        });
    }

    private void show(Identity identity) {
        var key = identity.publicKey();
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("name", identity.pseudonym())
                            .put("author", key.author().hex())
                            .put("key", key.line())
                            .put("fingerprint", key.fingerprint())
                            .put("passphrase", identity.hasPassphrase())
                            .build());
        } else {
            whence.console()
                    .line(Table.harmless(identity.pseudonym()) + "  " + key.fingerprint()
                            + (identity.hasPassphrase() ? "  under a passphrase" : "  without a passphrase"));
            whence.console().line("  " + key.line());
        }
    }

    @Command(name = "rename", description = "Choose the pseudonym beside the key.")
    int rename(@Parameters(paramLabel = "NAME", description = "The new pseudonym.") String name) throws Exception {
        return whence.write(false, verbs -> {
            try {
                verbs.identity().rename(name);
            } catch (IllegalArgumentException wrong) {
                throw new RefusedException(wrong.getMessage() + ".");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "export", description = "Write the public key as OpenSSH writes it.")
    int export(@Parameters(paramLabel = "FILE.pub", description = "The file that is written.") Path file)
            throws Exception {
        return whence.read(List.of(), verbs -> {
            var identity = verbs.identity();
            try {
                var line = identity.publicKey().line() + " " + identity.pseudonym() + "\n";
                Files.writeString(file, line, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new RefusedException("The key was not written: the file is there already, or cannot be made.");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "passphrase", description = "Put the key under a passphrase, or under another one.")
    int passphrase(
            @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Its first line.") @Nullable
                    Path file,
            @Option(
                            names = "--current-passphrase-file",
                            paramLabel = "FILE",
                            description = "Where there is one already.")
                    @Nullable
                    Path current)
            throws Exception {
        return whence.write(false, verbs -> guard(verbs.identity(), file, current));
    }

    private int guard(Identity identity, @Nullable Path file, @Nullable Path current) {
        if (!whence.unlock(identity, current)) {
            return ExitCode.USAGE;
        }
        var chosen = whence.passphrase(file, "New passphrase: ");
        if (chosen == null) {
            return ExitCode.USAGE;
        }
        if (chosen.length == 0) {
            throw new RefusedException("A passphrase is not empty. Nothing was changed.");
        }
        identity.setPassphrase(chosen);
        return ExitCode.DONE;
    }
}
