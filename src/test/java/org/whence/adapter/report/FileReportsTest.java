package org.whence.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.whence.adapter.vault.NotedFiles;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;
import org.whence.core.provenance.Witness;
import org.whence.core.report.Format;
import org.whence.core.report.Report;
import org.whence.core.report.ReportException;

final class FileReportsTest {

    private static final String HOSTILE =
            "=HYPERLINK(\"x\")</bdi></style><script>alert(1)</script><img src=x onerror=y>]]>\u202E\u0000\uD83D";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void equal_reports_make_equal_files(Format format) throws Exception {
        var report = SampleReport.saying("The cranes tonight, قتل 200 هناك, from the mole.");
        assertThat(written(report, format)).isEqualTo(written(report, format)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {HOSTILE, "</title><h1>", "\" onload=\"x", "&#60;script&#62;", "صورة_الليلة.jpg", "a\rb\nc\td"})
    void the_page_is_well_formed_and_nothing_in_it_runs_or_is_loaded(String text) throws Exception {
        var page = text(SampleReport.saying(text), Format.HTML);
        assertThat(page).startsWith("<!DOCTYPE html>");
        var document = xml(page.substring("<!DOCTYPE html>".length()));
        assertThat(elements(document)).doesNotContain("script", "iframe", "object", "embed", "link", "form", "base");
        assertThat(attributes(document)).noneMatch(name -> name.startsWith("on") || name.equals("style"));
        var policy = document.getElementsByTagName("meta").item(1).getAttributes();
        assertThat(policy.getNamedItem("http-equiv").getNodeValue()).isEqualTo("Content-Security-Policy");
        assertThat(policy.getNamedItem("content").getNodeValue()).startsWith("default-src 'none'; img-src data:");
        assertThat(Pattern.compile("(?:src|href)=\"(?!data:image/|#)")
                        .matcher(page)
                        .find())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"صورة_الليلة.jpg", "漢字 🛰", "\" onload=\"x", "<b>'41' & more</b>"})
    void what_was_said_is_read_on_the_page_as_it_was_said(String text) throws Exception {
        var page = text(SampleReport.saying(text), Format.HTML);
        var document = xml(page.substring("<!DOCTYPE html>".length()));
        assertThat(document.getDocumentElement().getTextContent()).contains(text);
        assertThat(Markup.escaped(text)).doesNotContainPattern("[<>\"']");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, "صورة_الليلة.jpg", "", "漢字 🛰"})
    void pages_can_be_made_of_any_text(String text) throws Exception {
        try (var pdf = Loader.loadPDF(written(SampleReport.saying(text), Format.PDF))) {
            var words = new PDFTextStripper().getText(pdf);
            assertThat(words).contains("What the record says", "Refuted", "Page 1 of " + pdf.getNumberOfPages());
            assertThat(words).contains("not done").contains("sha256sum");
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void the_machine_is_not_searched_for_fonts() throws Exception {
        System.setProperty("pdfbox.fontcache", folder.toString());
        written(SampleReport.saying("漢字"), Format.PDF);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void no_cell_is_taken_for_a_formula() throws Exception {
        var table = text(SampleReport.saying(HOSTILE), Format.CSV);
        assertThat(table).contains("\"'=HYPERLINK(\"\"x\"\")").doesNotContain(",\"=", "\n\"=");
        assertThat(table.lines().filter(line -> line.startsWith("\"claim\""))).hasSize(2);
    }

    @Test
    void a_table_says_of_each_record_whether_it_counts_and_why_not() throws Exception {
        var seen = text(SampleReport.saying("words"), Format.CSV)
                .lines()
                .filter(line -> line.startsWith("\"seen\""))
                .toList();
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst()).contains("\"yes\"");
        assertThat(seen.getLast())
                .contains(Witness.Standing.SENDER_NOT_RELIED_UPON.says())
                .doesNotContain("\"yes\"");
    }

    @Test
    void a_place_that_is_claimed_in_degrees_has_its_point_with_the_longitude_first() throws Exception {
        var places = JsonReader.object(text(SampleReport.saying("36.2021, 37.1343"), Format.GEOJSON));
        var feature = (Json.Obj) places.items("features").getFirst();
        assertThat(feature.object("geometry").orElseThrow().items("coordinates").toString())
                .contains("37.1343", "36.2021")
                .matches(".*37\\.1343.*36\\.2021.*");
        assertThat(text(SampleReport.saying("36.2021, 37.1343"), Format.KML))
                .contains("<coordinates>37.1343000,36.2021000</coordinates>");
    }

    @Test
    void a_place_known_by_name_has_no_point() throws Exception {
        var places = JsonReader.object(text(SampleReport.saying("Varna"), Format.GEOJSON));
        assertThat(((Json.Obj) places.items("features").getFirst()).get("geometry"))
                .contains(Json.Null.NULL);
        assertThat(text(SampleReport.saying("Varna"), Format.KML)).doesNotContain("<Point>");
    }

    @Test
    void the_map_is_well_formed_whatever_was_said() throws Exception {
        assertThat(elements(xml(text(SampleReport.saying(HOSTILE), Format.KML))))
                .contains("Placemark");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CASE_JSONLD", "RO_CRATE", "REVIEW_JSONLD"})
    void all_that_the_graph_points_at_is_in_it(Format format) throws Exception {
        var graph =
                JsonReader.object(text(SampleReport.saying("Varna"), format)).items("@graph");
        var there = new HashSet<String>();
        graph.forEach(
                node -> assertThat(there.add(((Json.Obj) node).text("@id"))).isTrue());
        there.add("https://w3id.org/ro/crate/1.1");
        for (var node : graph) {
            var pointed = Pattern.compile("\\{\"@id\":\"([^\"]+)\"}").matcher(JsonWriter.plain(node));
            assertThat(pointed.results().map(found -> found.group(1))).isSubsetOf(there);
        }
    }

    @Test
    void the_crate_names_the_verdict_and_the_hash() throws Exception {
        var crate = text(SampleReport.saying("Varna"), Format.RO_CRATE);
        assertThat(crate).contains("\"alternateName\":\"refuted\"", "\"sha256\":\"" + "0".repeat(63) + "1\"");
    }

    @Test
    void what_cannot_be_written_leaves_nothing_behind() {
        var target = folder.resolve("none").resolve("report.html");
        assertThatThrownBy(() ->
                        new FileReports(new NotedFiles(folder)).write(SampleReport.saying("x"), Format.HTML, target))
                .isInstanceOf(ReportException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private String text(Report report, Format format) throws Exception {
        return new String(written(report, format), StandardCharsets.UTF_8);
    }

    private byte[] written(Report report, Format format) throws Exception {
        var target = folder.resolve("report" + format.ending());
        new FileReports(new NotedFiles(folder)).write(report, format, target);
        assertThat(folder.toFile().list()).containsExactly(target.getFileName().toString());
        var bytes = Files.readAllBytes(target);
        Files.delete(target);
        return bytes;
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.strip().getBytes(StandardCharsets.UTF_8)));
    }

    private static HashSet<String> elements(Document document) {
        var names = new HashSet<String>();
        var all = document.getElementsByTagName("*");
        for (var i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }

    private static HashSet<String> attributes(Document document) {
        var names = new HashSet<String>();
        var all = document.getElementsByTagName("*");
        for (var i = 0; i < all.getLength(); i++) {
            var attributes = all.item(i).getAttributes();
            for (var j = 0; j < attributes.getLength(); j++) {
                names.add(attributes.item(j).getNodeName());
            }
        }
        return names;
    }
}
