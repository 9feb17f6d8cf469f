package org.whence.cli.show;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.cli.json.DossierJson;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.work.desk.Verbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence look PATH...`
@Command(
        name = "look",
        description = "Look files up without adding them: what they are and where they were seen before.")
public final class LookCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        return whence.read(paths, this::look);
    }

    private int look(Verbs verbs) throws InterruptedException {
        var table = new LookTable(verbs.takePack()::naming);
        var json = DossierJson.of(verbs);
        var refused = verbs.lookUp().files(paths, (path, dossier) -> {
            if (whence.json()) {
                whence.console().json(json.of(dossier, path));
            } else {
                table.add(path, dossier);
            }
        });
        refused.forEach(
                r -> whence.console().say("whence: " + Table.harmless(r.path().toString()) + ": " + r.says()));
        if (!whence.json()) {
            table.lines().forEach(whence.console()::line);
        }
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }
}
