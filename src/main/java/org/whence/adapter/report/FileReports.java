package org.whence.adapter.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.whence.core.report.Format;
import org.whence.core.report.Report;
import org.whence.core.report.ReportException;
import org.whence.core.report.ReportFiles;
import org.whence.core.vault.NewFiles;

/// Writes reports under another name first, and moves them to their own when they are whole and on disk.
public final class FileReports implements ReportFiles {

    private final NewFiles files;

    public FileReports(NewFiles files) {
        this.files = files;
    }

    @Override
    public void write(Report report, Format format, Path target) {
        try (var draft = files.draft(target)) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft.path()))) {
                write(report, format, out);
            }
            draft.publish();
        } catch (IOException e) {
            throw new ReportException("The report could not be written to " + target.getFileName(), e);
        }
    }

    private static void write(Report report, Format format, OutputStream out) throws IOException {
        switch (format) {
            case HTML -> text(new HtmlReport(report).page(), out);
            case PDF -> PdfReport.write(report, out);
            case CSV -> text(CsvTable.of(report), out);
            case GEOJSON -> text(GeoJson.of(report), out);
            case KML -> text(Kml.of(report), out);
            case RO_CRATE -> text(RoCrate.of(report), out);
            case REVIEW_JSONLD -> text(ReviewGraph.of(report), out);
            case CASE_JSONLD -> text(CaseGraph.of(report), out);
        }
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
