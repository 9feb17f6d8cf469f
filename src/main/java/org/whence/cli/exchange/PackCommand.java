package org.whence.cli.exchange;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.core.json.Json;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.desk.Verbs;
import org.whence.work.exchange.MakePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence pack FILE --case CASE`
@Command(
        name = "pack",
        description =
                "Write a signed list of hashes and first appearances, without any footage. A name that ends in .txt "
                        + "or .te makes a list of PDQ hashes, one in .json vPDQ of one clip; these are not signed.")
public final class PackCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(paramLabel = "FILE", description = "The pack that is written; its name says in which form.")
    private Path file;

    @Option(names = "--case", required = true, paramLabel = "CASE", description = "Whose media go; may be repeated.")
    private List<String> cases;

    @Option(names = "--only", split = ",", paramLabel = "MEDIA", description = "Only these media.")
    private List<String> only = List.of();

    @Option(names = "--salted", description = "Hashes that only who has a media can compare; no near copies are found.")
    private boolean salted;

    @Option(names = "--contact", defaultValue = "", description = "How you can be asked; goes into the pack.")
    private String contact;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Its first line opens the key.")
    private @Nullable Path passphrase;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        return whence.write(wait, this::pack);
    }

    private int pack(Verbs verbs) throws InterruptedException {
        var in = new HashSet<CaseId>();
        cases.forEach(name -> in.add(verbs.openCase().existing(name).id()));
        var media = new HashSet<MediaId>();
        for (var named : only) {
            media.add(
                    in.size() == 1
                            ? MediaArgument.in(in.iterator().next(), named, verbs)
                            : MediaArgument.held(named, verbs));
        }
        if (!whence.unlock(verbs.identity(), passphrase)) {
            return ExitCode.USAGE;
        }
        say(verbs.pack().write(choices(in, media), file));
        return ExitCode.DONE;
    }

    private MakePack.Choices choices(HashSet<CaseId> in, HashSet<MediaId> media) {
        try {
            return new MakePack.Choices(in, media, salted, contact);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException(String.valueOf(e.getMessage()));
        }
    }

    private void say(MakePack.Made made) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("file", made.file().toAbsolutePath().toString())
                            .put("pack", made.contents())
                            .put("signed", made.signed())
                            .put("entries", made.entries())
                            .put("fingerprints", made.withFingerprints())
                            .build());
        } else {
            whence.console().line("This leaves the house:");
            whence.console()
                    .line("  hashes of " + made.entries() + " media, " + made.withFingerprints()
                            + " with fingerprints; no footage, no names, no texts");
            whence.console()
                    .line(
                            made.signed()
                                    ? "  their first appearances as you recorded them, verdicts, your key and your contact"
                                    : "  neither times nor a signature: it is a list as others have them");
        }
    }
}
