package org.whence.cli.exchange;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.casefile.Packs;
import org.whence.core.json.Json;
import org.whence.core.time.TimeText;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence packs`
@Command(name = "packs", description = "The packs that were taken in, each a layer of what its sender knows.")
public final class PacksCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Option(names = "--remove", paramLabel = "PACK", description = "Take a pack out with all that it said.")
    private @Nullable String remove;

    @Option(names = "--wait", description = "Wait while another process writes.")
    private boolean wait;

    @Override
    public Integer call() throws Exception {
        var contents = remove;
        if (contents != null) {
            return whence.write(wait, verbs -> {
                verbs.takePack().remove(contents);
                return ExitCode.DONE;
            });
        }
        return whence.read(List.of(), this::list);
    }

    private int list(Verbs verbs) {
        var table = new Table("PACK", "SENDER", "ENTRIES", "CONTACT", "TAKEN IN");
        for (var layer : verbs.takePack().all()) {
            if (whence.json()) {
                whence.console().json(json(layer));
            } else {
                table.row(
                        layer.contents(),
                        layer.signed() ? verbs.authorNames().apply(layer.sender()) : "nobody signed it",
                        layer.entries() + (layer.salted() ? ", salted" : ""),
                        layer.contact(),
                        TimeText.words(layer.takenAt()));
            }
        }
        if (!whence.json()) {
            table.lines().forEach(whence.console()::line);
        }
        return ExitCode.DONE;
    }

    private static Json.Obj json(Packs.Layer layer) {
        return Json.object()
                .put("pack", layer.contents())
                .put("sender", layer.sender().hex())
                .put("signed", layer.signed())
                .put("salted", layer.salted())
                .put("entries", layer.entries())
                .put("contact", layer.contact())
                .put("takenAt", TimeText.iso(layer.takenAt()))
                .build();
    }
}
