package org.whence.cli.add;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.cli.kit.PostOptions;
import org.whence.work.add.AddMedia;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence add CASE PATH...`
@Command(name = "add", description = "Preserve, examine and match files; with them the post that carried them.")
public final class AddCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(index = "0", paramLabel = "CASE", description = "Name or id of the case; made if there is none.")
    private String caseName;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Mixin
    private PostOptions post;

    @Option(
            names = "--how",
            defaultValue = "copied",
            description = "downloaded, received, recorded from a screen, copied.")
    private String how;

    @Option(names = "--from", paramLabel = "WHO", description = "From whom the files were had.")
    private @Nullable String from;

    @Option(names = "--collected-at", paramLabel = "TIME", description = "When they were collected.")
    private @Nullable String collectedAt;

    @Option(names = "--stated-sha256", paramLabel = "HEX", description = "The hash stated at collection; for one file.")
    private @Nullable String statedSha256;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        var origin = new AddMedia.Origin(how, from, Arguments.reading(collectedAt), stated());
        return whence.write(wait, verbs -> add(verbs, origin));
    }

    private int add(Verbs verbs, AddMedia.Origin origin) throws InterruptedException {
        var publication = post.post(verbs);
        var in = verbs.openCase().findOrMake(caseName);
        try (var progress = new AddProgress(whence, verbs, in)) {
            var outcome = verbs.add().add(in, paths, origin, publication, progress);
            return outcome.refused() > 0 || progress.anyDamaged() ? ExitCode.NOT_IN_ORDER : ExitCode.DONE;
        }
    }

    private @Nullable String stated() {
        if (statedSha256 == null) {
            return null;
        }
        if (!statedSha256.matches("[0-9a-fA-F]{64}")) {
            throw new NotUnderstoodException("Not a SHA-256 in hexadecimal: " + statedSha256);
        }
        return statedSha256.toLowerCase(Locale.ROOT);
    }
}
