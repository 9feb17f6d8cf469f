package org.whence.adapter.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.whence.core.report.Report;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The document of [HtmlReport] on A4 pages. Its fonts are in the file; its time and its id are the
/// record's, so that equal reports make equal files.
final class PdfReport {

    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private PdfReport() {}

    /// @throws IOException if it cannot be written
    static void write(Report report, OutputStream out) throws IOException {
        OwnFonts.use();
        XRLog.setLoggingEnabled(false); // it would write to standard error
        var builder = new PdfRendererBuilder()
                .withW3cDocument(document(report), null)
                .useFastMode()
                .useUnicodeBidiSplitter(TextRuns::new)
                .useUnicodeBidiReorderer(new ArabicLetters())
                .useExternalResourceAccessControl(
                        (address, _) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, _) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer(report.tool())
                .useFont(font(OwnFonts.TEXT), "Report Text", REGULAR, FontStyle.NORMAL, true)
                .useFont(font("DejaVuSansCondensed-Bold.ttf"), "Report Text", BOLD, FontStyle.NORMAL, true)
                .useFont(font("DejaVuSansMono.ttf"), "Report Mono", REGULAR, FontStyle.NORMAL, true)
                .toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var pdf = renderer.getPdfDocument();
            var at = GregorianCalendar.from(report.asOf().atZone(ZoneOffset.UTC));
            pdf.getDocumentInformation().setCreationDate(at);
            pdf.getDocumentInformation().setModificationDate(at);
            pdf.setDocumentId(report.asOf().toEpochMilli());
            pdf.save(out);
        }
    }

    private static Document document(Report report) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(new HtmlReport(report).document())));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The report is not well-formed", e);
        }
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> Objects.requireNonNull(PdfReport.class.getResourceAsStream(OwnFonts.FOLDER + name), name);
    }
}
