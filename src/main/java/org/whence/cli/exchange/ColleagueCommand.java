package org.whence.cli.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.custody.AddressBook;
import org.whence.core.json.Json;
import org.whence.core.record.AuthorKey;
import org.whence.work.RefusedException;
import org.whence.work.exchange.KeepColleague;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence colleague [NAME KEY.pub]`
@Command(name = "colleague", description = "Keep a colleague's public key under a name, or list the keys, yours first.")
public final class ColleagueCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "What you call them.")
    private @Nullable String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", description = "An OpenSSH public key (Ed25519).")
    private @Nullable Path key;

    @Option(names = "--remove", paramLabel = "NAME", description = "Forget the key of that name.")
    private @Nullable String removed;

    @Override
    public Integer call() throws Exception {
        if (name != null || removed != null) {
            return whence.write(false, verbs -> change(verbs.colleagues()));
        }
        return whence.read(List.of(), verbs -> {
            line("you", verbs.key());
            verbs.colleagues().all().forEach(colleague -> line(colleague.name(), colleague.key()));
            return ExitCode.DONE;
        });
    }

    private int change(AddressBook colleagues) {
        if (name != null) {
            put(colleagues, name);
        }
        if (removed != null && !colleagues.remove(removed)) {
            throw new RefusedException("There is no colleague of that name.");
        }
        return ExitCode.DONE;
    }

    private void put(AddressBook colleagues, String under) {
        if (key == null) {
            throw new RefusedException("Give the file of the colleague's public key.");
        }
        new KeepColleague(colleagues).from(key, under);
    }

    private void line(String who, AuthorKey theirs) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("name", who)
                            .put("author", theirs.author().hex())
                            .put("key", theirs.line())
                            .put("fingerprint", theirs.fingerprint())
                            .build());
        } else {
            whence.console().line(Table.harmless(who) + "  " + theirs.author().hex() + "  " + theirs.line());
        }
    }
}
