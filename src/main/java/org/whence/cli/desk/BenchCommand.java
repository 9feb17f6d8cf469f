package org.whence.cli.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.work.bench.MeasureAdding;
import org.whence.work.bench.MeasureCirculation;
import org.whence.work.bench.MeasureClips;
import org.whence.work.bench.MeasureHours;
import org.whence.work.bench.MeasureLookAlikes;
import org.whence.work.bench.MeasureSounds;
import org.whence.work.bench.MeasureSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `whence bench`
@Command(
        name = "bench",
        description = "Measure how fast this machine fingerprints pictures and finds them again; nothing is kept.")
public final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

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

    @Option(
            names = "--tracks",
            paramLabel = "N",
            defaultValue = "200",
            description = "Made-up tracks to search for pieces of sound among: ${DEFAULT-VALUE}.")
    private int tracks;

    @Option(
            names = "--clips",
            paramLabel = "N",
            defaultValue = "6",
            description = "Drawn clips to cut compilations from and search among: ${DEFAULT-VALUE}.")
    private int clips;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "300",
            description = "Hours of made-up films to search an hour among: ${DEFAULT-VALUE}.")
    private int hours;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description =
                    "Measure only this: speed, adding, pages, copies, sounds, clips or hours. Can be given more than once.")
    private List<String> only = List.of();

    /// What is measured apart from the others.
    private enum Part {
        SPEED,
        ADDING,
        PAGES,
        COPIES,
        SOUNDS,
        CLIPS,
        HOURS
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (hashes < 1 || pictures < 1 || pages < 1 || tracks < 1 || clips < 2 || hours < 1) {
            throw new NotUnderstoodException("There has to be something to search among.");
        }
        var parts = EnumSet.noneOf(Part.class);
        only.forEach(name -> parts.add(Arguments.choice(Part.class, name, "a part of what is measured")));
        if (parts.isEmpty()) {
            parts.addAll(EnumSet.allOf(Part.class));
        }
        var table = new Table("WHAT", "FIGURE", "HOW");
        var folder = Files.createTempDirectory("whence-bench-");
        try {
            for (var part : parts) {
                measure(part, folder, figure -> tell(figure, table));
            }
        } finally {
            delete(folder);
        }
        if (!whence.json()) {
            table.lines().forEach(whence.console()::line);
        }
        return ExitCode.DONE;
    }

    private void measure(Part part, Path folder, Consumer<MeasureSpeed.Figure> each) throws InterruptedException {
        switch (part) {
            case SPEED -> new MeasureSpeed(hashes, pictures).run(folder, each);
            case ADDING -> whence.drawn(folder, (verbs, files) -> MeasureAdding.run(verbs, files, each));
            case PAGES -> each.accept(MeasureLookAlikes.figure(pages));
            case COPIES -> MeasureCirculation.run(pages, each);
            case SOUNDS -> MeasureSounds.run(tracks, each);
            case CLIPS -> MeasureClips.run(clips, each);
            case HOURS -> MeasureHours.run(hours, each);
        }
    }

    private void tell(MeasureSpeed.Figure figure, Table table) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
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
