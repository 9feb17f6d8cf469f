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
import org.whence.core.time.TimeText;

/// The report as the metadata of a research object (RO-Crate 1.1), with claims and verdicts as schema.org
/// has them. It belongs into the folder `data` of an unpacked case file: there lie the originals that it
/// names.
final class RoCrate {

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";

    /// What schema.org has and the context, which is of an earlier version of it, has not.
    private static final Json OWN_TERMS =
            Json.object().put("sha256", "http://schema.org/sha256").build();

    private final Report report;

    private RoCrate(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        return JsonWriter.plain(new RoCrate(report).crate()) + "\n";
    }

    private Json.Obj crate() {
        var graph = new ArrayList<Json>();
        graph.add(Json.object()
                .put("@id", "ro-crate-metadata.json")
                .put("@type", "CreativeWork")
                .put("about", reference("./"))
                .put("conformsTo", reference("https://w3id.org/ro/crate/1.1"))
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
                .put("hasPart", references(report.sheets().stream().map(RoCrate::file)))
                .put(
                        "mentions",
                        references(Stream.concat(
                                Stream.of("#whence"),
                                report.claims().stream().map(claimed -> review(claimed.judged())))))
                .build());
        graph.add(Json.object()
                .put("@id", "#whence")
                .put("@type", "SoftwareApplication")
                .put("name", report.tool())
                .build());
        report.sheets().forEach(sheet -> graph.add(media(sheet)));
        report.claims().forEach(claimed -> {
            graph.add(claim(claimed));
            graph.add(verdict(claimed));
        });
        return Json.object()
                .put("@context", new Json.Array(List.of(new Json.Text(CONTEXT), OWN_TERMS)))
                .put("@graph", new Json.Array(graph))
                .build();
    }

    private static String file(Sheet sheet) {
        var examination = sheet.examination();
        var type = examination == null ? "" : examination.type();
        return Layout.original(sheet.media(), Layout.extension(type)).substring("data/".length());
    }

    private static String review(Sheet.Judged judged) {
        return "#verdict-" + judged.claim().id();
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

    private static Json claim(Report.Claimed claimed) {
        var claim = claimed.judged().claim();
        var said = claim.saidAt() == null ? null : claim.saidAt().span().from();
        var json = Json.object()
                .put("@id", "#claim-" + claim.id())
                .put("@type", "Claim")
                .put("text", claim.quote())
                .put("description", claim.attribute().words() + ": " + ClaimsMarkup.value(claim))
                .put("about", reference(file(claimed.sheet())))
                .putIfPresent("datePublished", said == null ? null : TimeText.iso(said));
        if (claim.by() != null) {
            json.put(
                    "author",
                    Json.object().put("@type", "Thing").put("name", claim.by()).build());
        }
        return json.build();
    }

    private static Json verdict(Report.Claimed claimed) {
        var judged = claimed.judged();
        return Json.object()
                .put("@id", review(judged))
                .put("@type", "ClaimReview")
                .put("claimReviewed", judged.claim().quote())
                .put("itemReviewed", reference("#claim-" + judged.claim().id()))
                .put("reviewBody", judged.says() + " " + judged.limits())
                .put(
                        "reviewRating",
                        Json.object()
                                .put("@type", "Rating")
                                .put("alternateName", judged.verdict().word())
                                .build())
                .build();
    }

    private static Json reference(String id) {
        return Json.object().put("@id", id).build();
    }

    private static Json references(Stream<String> ids) {
        return new Json.Array(List.copyOf(ids.map(RoCrate::reference).toList()));
    }
}
