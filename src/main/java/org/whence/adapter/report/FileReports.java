package org.whence.adapter.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.whence.core.report.Format;
import org.whence.core.report.Report;
import org.whence.core.report.ReportException;
import org.whence.core.report.ReportFiles;

/// Writes reports under another name first, and moves them to their own when they are whole and on disk.
public final class FileReports implements ReportFiles {

    @Override
    public void write(Report report, Format format, Path target) {
        var folder = target.toAbsolutePath().getParent();
        try {
            var draft = Files.createTempFile(folder, ".whence-", ".part");
            try {
                force(report, format, draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ReportException("The report could not be written to " + target.getFileName(), e);
        }
    }

    private static void force(Report report, Format format, Path draft) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            write(report, format, out);
            out.flush();
            channel.force(true);
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
            case CASE_JSONLD -> text(CaseGraph.of(report), out);
        }
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
