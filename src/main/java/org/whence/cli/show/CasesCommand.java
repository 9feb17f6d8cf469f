package org.whence.cli.show;

import java.util.List;
import java.util.concurrent.Callable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `whence cases`
@Command(name = "cases", description = "What cases there are.")
public final class CasesCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Override
    public Integer call() throws Exception {
        return whence.read(List.of(), verbs -> {
            var table = new Table("NAME", "ID", "MEDIA", "ACTS");
            for (var found : verbs.cases().all()) {
                if (whence.json()) {
                    whence.console()
                            .json(Json.object()
                                    .put("name", found.name())
                                    .put("id", found.id().toString())
                                    .put("media", found.media())
                                    .put("acts", found.acts())
                                    .put("closedOff", found.closedOff())
                                    .build());
                } else {
                    table.row(found.name(), found.id().toString(), "" + found.media(), "" + found.acts());
                }
            }
            if (!whence.json()) {
                (table.isEmpty() ? List.of("No case yet.") : table.lines()).forEach(whence.console()::line);
            }
            return ExitCode.DONE;
        });
    }
}
