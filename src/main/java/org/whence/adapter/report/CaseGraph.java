package org.whence.adapter.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Post;
import org.whence.core.record.AuthorId;
import org.whence.core.report.Extract;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// The report as a graph of the CASE and UCO ontologies (version 1) in JSON-LD: files with their hashes, posts,
/// relations between files, claims, verdicts, notes and assessments as annotations, and the acts of the custody log
/// that are told.
///
/// Source: caseontology.org, examples `exif_data`, `message` and `forensic_lifecycle` of CASE-Examples.
final class CaseGraph {

    private final Report report;
    private final List<Json> graph = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private final Set<String> posts = new HashSet<>();
    private final Set<AuthorId> authors = new HashSet<>();

    private CaseGraph(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        return JsonWriter.plain(new CaseGraph(report).document()) + "\n";
    }

    private Json.Obj document() {
        add(node("tool", "whence", "uco-tool:AnalyticTool").put("uco-core:name", report.tool()));
        report.sheets().forEach(this::sheet);
        report.custody().lines().stream()
                .filter(line -> line.says() != null)
                .forEach(line -> act(line, String.valueOf(line.says())));
        graph.add(node("investigation", report.in().toString(), "case-investigation:Investigation")
                .put("uco-core:name", report.caseName())
                .put(
                        "uco-core:object",
                        new Json.Array(
                                objects.stream().<Json>map(CaseGraph::reference).toList()))
                .build());
        return Json.object()
                .put(
                        "@context",
                        Json.object()
                                .put("@vocab", "http://example.org/local#")
                                .put("kb", "http://example.org/kb/")
                                .put("case-investigation", "https://ontology.caseontology.org/case/investigation/")
                                .put("uco-action", "https://ontology.unifiedcyberontology.org/uco/action/")
                                .put("uco-core", "https://ontology.unifiedcyberontology.org/uco/core/")
                                .put("uco-identity", "https://ontology.unifiedcyberontology.org/uco/identity/")
                                .put("uco-observable", "https://ontology.unifiedcyberontology.org/uco/observable/")
                                .put("uco-tool", "https://ontology.unifiedcyberontology.org/uco/tool/")
                                .put("uco-types", "https://ontology.unifiedcyberontology.org/uco/types/")
                                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                                .build())
                .put("@graph", new Json.Array(graph))
                .build();
    }

    private void sheet(Sheet sheet) {
        var facets = new ArrayList<Json>();
        facets.add(typed("uco-observable:FileFacet")
                .put("uco-observable:fileName", sheet.name())
                .put("uco-observable:sizeInBytes", sheet.hashes().size())
                .build());
        var examination = sheet.examination();
        facets.add(typed("uco-observable:ContentDataFacet")
                .putIfPresent("uco-observable:mimeType", examination == null ? null : examination.type())
                .put("uco-observable:sizeInBytes", sheet.hashes().size())
                .put(
                        "uco-observable:hash",
                        new Json.Array(List.of(
                                hash("SHA256", sheet.media().hex()),
                                hash("SHA1", sheet.hashes().sha1()),
                                hash("MD5", sheet.hashes().md5()))))
                .build());
        if (examination != null && examination.size() != null) {
            facets.add(typed("uco-observable:RasterPictureFacet")
                    .put("uco-observable:pictureWidth", examination.size().width())
                    .put("uco-observable:pictureHeight", examination.size().height())
                    .build());
        }
        var file = file(sheet.media().hex());
        add(node("file", sheet.media().hex(), "uco-observable:File").put("uco-core:hasFacet", new Json.Array(facets)));
        sheet.posts().forEach(post -> post(post, file));
        sheet.matches().forEach(seen -> relation(seen, file));
        sheet.judged().forEach(judged -> {
            var claim = judged.claim();
            annotation(
                    "claim",
                    claim.id().toString(),
                    file,
                    (claim.by() == null ? "" : claim.by() + ": ") + "\"" + claim.quote() + "\" ("
                            + claim.attribute().words() + ": " + ClaimsMarkup.value(claim) + ")");
            annotation(
                    "verdict",
                    claim.id() + " verdict",
                    file,
                    judged.verdict().word() + ". " + judged.says() + " " + judged.limits());
        });
        sheet.notes()
                .forEach(note -> note.standing()
                        .forEach(wording ->
                                annotation(wording.form().word(), wording.act().hex(), file, wording.text())));
        appraisal(sheet.appraisal(), file);
    }

    /// What people concluded, as far as it counts in the case.
    private void appraisal(Appraisal appraisal, String file) {
        appraisal.answers().stream()
                .filter(answer -> answer.said().counts())
                .forEach(answer -> annotation(
                        "answer",
                        answer.said().act().hex(),
                        file,
                        answer.question().asks() + " " + answer.text()));
        appraisal.conclusions().stream()
                .filter(conclusion -> conclusion.said().counts())
                .forEach(conclusion -> annotation(
                        "assessment",
                        conclusion.said().act().hex(),
                        file,
                        "MediaReview " + conclusion.assessment().category().term() + ": "
                                + conclusion.assessment().words()));
        appraisal.reviews().stream()
                .filter(review -> review.said().counts())
                .forEach(review -> annotation(
                        "second review",
                        review.said().act().hex(),
                        file,
                        review.stance().word() + ": " + review.reason()));
    }

    /// A post that carried several of the media is one node.
    private void post(Post post, String file) {
        var id = id("post", post.id().toString());
        if (posts.add(id)) {
            post(post);
        }
        relation("Contained_Within", post.id() + file, file, id, true);
    }

    private void post(Post post) {
        var node = node("post", post.id().toString(), "uco-observable:Message");
        var posted = post.postedAt() == null ? null : post.postedAt().span().from();
        var facets = new ArrayList<Json>();
        var message = typed("uco-observable:MessageFacet").putIfPresent("uco-observable:messageText", post.text());
        if (posted != null) {
            message.put("uco-observable:sentTime", time(TimeText.iso(posted)));
        }
        facets.add(message.build());
        if (post.address() != null) {
            facets.add(typed("uco-observable:URLFacet")
                    .put("uco-observable:fullValue", post.address())
                    .build());
        }
        if (post.account() != null) {
            facets.add(typed("uco-observable:AccountFacet")
                    .put("uco-observable:accountIdentifier", post.account())
                    .build());
        }
        add(node.put("uco-core:hasFacet", new Json.Array(facets)));
    }

    private void relation(Sheet.Seen seen, String file) {
        var kind = seen.match().relation().words() + ", decided: "
                + seen.decision().words();
        relation(
                kind,
                seen.match().pair().toString() + file,
                file,
                file(seen.match().other().hex()),
                false);
    }

    private void relation(String kind, String name, String source, String target, boolean directional) {
        add(node("relationship", name, "uco-observable:ObservableRelationship")
                .put("uco-core:source", reference(source))
                .put("uco-core:target", reference(target))
                .put("uco-core:kindOfRelationship", kind)
                .put("uco-core:isDirectional", directional));
    }

    private void annotation(String kind, String name, String about, String says) {
        add(node("annotation", kind + name, "uco-core:Annotation")
                .put("uco-core:tag", kind)
                .put("uco-core:description", says)
                .put("uco-core:object", new Json.Array(List.of(reference(about)))));
    }

    private void act(Extract.Line line, String says) {
        var author = line.chain().author();
        if (authors.add(author)) {
            graph.add(node("identity", author.hex(), "uco-identity:Identity")
                    .put("uco-core:name", report.author(author))
                    .build());
        }
        add(node("act", line.id().hex(), "case-investigation:InvestigativeAction")
                .put("uco-core:name", line.act())
                .put("uco-core:description", says)
                .put("uco-action:endTime", time(TimeText.iso(line.at())))
                .put("uco-action:performer", reference(id("identity", author.hex())))
                .put("uco-action:instrument", reference(id("tool", "whence"))));
    }

    private void add(Json.Builder node) {
        var built = node.build();
        objects.add(built.text("@id"));
        graph.add(built);
    }

    private static Json.Builder node(String kind, String name, String type) {
        return Json.object().put("@id", id(kind, name)).put("@type", type);
    }

    private static Json.Builder typed(String type) {
        return Json.object().put("@type", type);
    }

    private static Json hash(String method, String hex) {
        return typed("uco-types:Hash")
                .put("uco-types:hashMethod", method)
                .put(
                        "uco-types:hashValue",
                        Json.object()
                                .put("@type", "xsd:hexBinary")
                                .put("@value", hex)
                                .build())
                .build();
    }

    private static Json time(String iso) {
        return Json.object().put("@type", "xsd:dateTime").put("@value", iso).build();
    }

    private static String file(String sha256) {
        return id("file", sha256);
    }

    /// The same thing has the same id in every report.
    private static String id(String kind, String name) {
        return "kb:" + kind + "-" + UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Json reference(String id) {
        return Json.object().put("@id", id).build();
    }
}
