package org.whence.adapter.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.casefile.Layout;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;

/// The report as the metadata of a research object (RO-Crate 1.1), with claims, verdicts and assessments as
/// schema.org has them. It belongs into the folder `data` of an unpacked case file: there lie the originals that it
/// names.
final class RoCrate {

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";

    /// What schema.org has and the context, which is of an earlier version of it, may not have.
    private static final List<String> OWN_TERMS = List.of(
            "sha256",
            "MediaReview",
            "mediaAuthenticityCategory",
            "originalMediaLink",
            "associatedMediaReview",
            "associatedClaimReview");

    private final Report report;
    private final Reviews reviews;

    private RoCrate(Report report) {
        this.report = report;
        this.reviews = new Reviews(report, RoCrate::file);
    }

    static String of(Report report) {
        return JsonWriter.plain(new RoCrate(report).crate()) + "\n";
    }

    private Json.Obj crate() {
        var graph = new ArrayList<Json>();
        graph.add(Json.object()
                .put("@id", "ro-crate-metadata.json")
                .put("@type", "CreativeWork")
                .put("about", Reviews.reference("./"))
                .put("conformsTo", Reviews.reference("https://w3id.org/ro/crate/1.1"))
                .build());
        graph.add(Json.object()
                .put("@id", "./")
                .put("@type", "Dataset")
                .put("name", report.caseName())
                .put("identifier", report.in().toString())
                .put(
                        "description",
                        "What is known of the provenance of " + report.sheets().size() + " media.")
                .put(
                        "datePublished",
                        LocalDate.ofInstant(report.asOf(), ZoneOffset.UTC).toString())
                .put("license", "Not stated: ask the sender.")
                .put("hasPart", Reviews.references(report.sheets().stream().map(RoCrate::file)))
                .put("mentions", Reviews.references(Stream.concat(Stream.of("#whence"), reviews.ids())))
                .build());
        graph.add(Json.object()
                .put("@id", "#whence")
                .put("@type", "SoftwareApplication")
                .put("name", report.tool())
                .build());
        report.sheets().forEach(sheet -> graph.add(media(sheet)));
        graph.addAll(reviews.nodes());
        var terms = Json.object();
        OWN_TERMS.forEach(term -> terms.put(term, "http://schema.org/" + term));
        return Json.object()
                .put("@context", new Json.Array(List.of(new Json.Text(CONTEXT), terms.build())))
                .put("@graph", new Json.Array(graph))
                .build();
    }

    private static String file(Sheet sheet) {
        var examination = sheet.examination();
        var type = examination == null ? "" : examination.type();
        return Layout.original(sheet.media(), Layout.extension(type)).substring("data/".length());
    }

    private static Json media(Sheet sheet) {
        var examination = sheet.examination();
        return Json.object()
                .put("@id", file(sheet))
                .put("@type", "File")
                .put("name", sheet.name())
                .put("contentSize", String.valueOf(sheet.hashes().size()))
                .put("sha256", sheet.media().hex())
                .putIfPresent("encodingFormat", examination == null ? null : examination.type())
                .build();
    }
}
