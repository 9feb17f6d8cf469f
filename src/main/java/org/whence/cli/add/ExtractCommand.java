package org.whence.cli.add;

import java.util.concurrent.Callable;
import org.whence.cli.kit.CaseArgument;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.work.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence extract CASE MEDIA [--all]`
@Command(
        name = "extract",
        description = "Add what stands behind the end of a media, motion photos among it, as media of their own.")
public final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Mixin
    private CaseArgument.OfMedia of;

    @Option(names = "--all", description = "Thumbnails and previews too.")
    private boolean all;

    @Override
    public Integer call() throws Exception {
        return of.write(whence, (parent, in, verbs) -> {
            var dossier = verbs.show().of(parent, in).orElseThrow();
            var examination = dossier.examination();
            if (examination == null) {
                throw new RefusedException("This media is not examined yet: nothing is known of what is in it.");
            }
            for (var extracted : verbs.extract().from(in, examination, dossier.name(), all)) {
                if (whence.json()) {
                    whence.console()
                            .json(Json.object()
                                    .put("media", extracted.media().hex())
                                    .put("kind", extracted.part().kind())
                                    .put("type", extracted.part().type())
                                    .put("offset", extracted.part().at().offset())
                                    .put("length", extracted.part().at().length())
                                    .build());
                } else {
                    whence.console()
                            .line(extracted.media().hex() + "  "
                                    + Table.harmless(extracted.part().kind() + ", "
                                            + extracted.part().field().value()));
                }
            }
            return ExitCode.DONE;
        });
    }
}
