package org.whence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.whence.core.json.Json;
import org.whence.work.MeasureLookAlikes;
import org.whence.work.MeasureSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence bench`
@Command(
        name = "bench",
        description = "Measure how fast this machine fingerprints pictures and finds them again; nothing is kept.")
final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Option(
            names = "--hashes",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Made-up hashes to search among: ${DEFAULT-VALUE}.")
    private int hashes;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Made-up pictures to search among: ${DEFAULT-VALUE}.")
    private int pictures;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "60",
            description = "Made-up pages that look alike, none of which may match another: ${DEFAULT-VALUE}.")
    private int pages;

    @Override
    public Integer call() throws IOException {
        if (hashes < 1 || pictures < 1 || pages < 1) {
            throw new NotUnderstoodException("There has to be something to search among.");
        }
        var table = new Table("WHAT", "FIGURE", "HOW");
        var folder = Files.createTempDirectory("whence-bench-");
        try {
            new MeasureSpeed(hashes, pictures).run(folder, figure -> tell(figure, table));
            tell(MeasureLookAlikes.figure(pages), table);
        } finally {
            delete(folder);
        }
        if (!whence.json) {
            table.lines().forEach(whence.console::line);
        }
        return WhenceCommand.DONE;
    }

    private void tell(MeasureSpeed.Figure figure, Table table) {
        if (whence.json) {
            whence.console.json(Json.object()
                    .put("what", figure.what())
                    .put("figure", figure.figure())
                    .put("how", figure.how())
                    .build());
        } else {
            table.row(figure.what(), figure.figure(), figure.how());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
