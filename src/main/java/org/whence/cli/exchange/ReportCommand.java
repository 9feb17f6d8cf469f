package org.whence.cli.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.MediaArgument;
import org.whence.cli.kit.NotUnderstoodException;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.report.Format;
import org.whence.work.desk.Verbs;
import org.whence.work.report.WriteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence report CASE|MEDIA FILE`
@Command(
        name = "report",
        description =
                "Put a case, or one media, on paper: .html, .pdf, .csv, .geojson, .kml, .review.jsonld (MediaReview), .jsonld (CASE/UCO), or "
                        + "ro-crate-metadata.json.")
public final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(
            index = "0",
            paramLabel = "CASE|MEDIA",
            description = "A case's name or id, or a media: its SHA-256 or the beginning of it, or a file.")
    private String what;

    @Parameters(index = "1", paramLabel = "FILE", description = "Written anew; its name says in which form.")
    private Path file;

    @Option(names = "--case", paramLabel = "CASE", description = "The case that the media is reported from.")
    private @Nullable String from;

    @Option(names = "--with", split = ",", description = "place, device, source, staff: fields that else stay here.")
    private List<String> with = List.of();

    @Option(names = "--with-pictures", description = "Pictures that can be seen; else they are covered.")
    private boolean pictures;

    @Override
    public Integer call() throws Exception {
        var classes = Arguments.classes(with);
        var format = Format.ofName(String.valueOf(file.getFileName()))
                .orElseThrow(
                        () -> new NotUnderstoodException(
                                "No report is called so: .html, .pdf, .csv, .geojson, .kml, .review.jsonld, .jsonld or ro-crate-metadata.json."));
        return whence.read(List.of(), verbs -> {
            var found = Files.isRegularFile(Path.of(what))
                    ? null
                    : verbs.openCase().find(what).orElse(null);
            var media = found == null ? MediaArgument.held(what, verbs) : null;
            var in = found == null ? caseOf(verbs, String.valueOf(media)) : found.id();
            say(verbs.report().write(new WriteReport.Choices(in, media, classes, pictures), format, file));
            return ExitCode.DONE;
        });
    }

    private CaseId caseOf(Verbs verbs, String media) {
        return from == null
                ? verbs.show().caseOf(new MediaId(media))
                : verbs.openCase().existing(from).id();
    }

    private void say(WriteReport.Written written) {
        if (whence.json()) {
            whence.console()
                    .json(Json.object()
                            .put("file", written.file().toAbsolutePath().toString())
                            .put("format", written.format().name().toLowerCase(Locale.ROOT))
                            .put("media", written.report().sheets().size())
                            .put("claims", written.report().claims().size())
                            .put("says", Json.texts(written.says()))
                            .build());
        } else {
            whence.console().line("This is in the report:");
            written.says().forEach(says -> whence.console().line("  " + Table.harmless(says)));
        }
    }
}
