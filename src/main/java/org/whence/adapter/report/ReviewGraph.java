package org.whence.adapter.report;

import java.util.ArrayList;
import java.util.List;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;
import org.whence.core.media.MediaKind;
import org.whence.core.provenance.Post;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// The report as fact checks are exchanged: `MediaReview` and `ClaimReview` of schema.org in JSON-LD. Each media is a
/// `MediaReviewItem`, whose appearances are its bytes, by their hash, and the posts that carried it.
///
/// Source: schema.org, MediaReview, MediaReviewItem, ClaimReview.
final class ReviewGraph {

    private final Report report;
    private final Reviews reviews;

    private ReviewGraph(Report report) {
        this.report = report;
        this.reviews = new Reviews(report, ReviewGraph::item);
    }

    static String of(Report report) {
        return JsonWriter.plain(new ReviewGraph(report).document()) + "\n";
    }

    private Json.Obj document() {
        var graph = new ArrayList<Json>();
        graph.add(Json.object()
                .put("@id", "#case")
                .put("@type", "Dataset")
                .put("name", report.caseName())
                .put("identifier", report.in().toString())
                .put("mentions", Reviews.references(reviews.ids()))
                .build());
        report.sheets().forEach(sheet -> graph.add(media(sheet)));
        graph.addAll(reviews.nodes());
        return Json.object()
                .put("@context", "https://schema.org")
                .put("@graph", new Json.Array(graph))
                .build();
    }

    private static String item(Sheet sheet) {
        return "#media-" + sheet.media();
    }

    private static Json media(Sheet sheet) {
        var examination = sheet.examination();
        var appearances = new ArrayList<Json>();
        appearances.add(Json.object()
                .put("@type", type(examination == null ? MediaKind.OTHER : examination.kind()))
                .put("name", sheet.name())
                .put("sha256", sheet.media().hex())
                .put("contentSize", String.valueOf(sheet.hashes().size()))
                .putIfPresent("encodingFormat", examination == null ? null : examination.type())
                .build());
        sheet.posts().stream().filter(post -> post.address() != null).forEach(post -> appearances.add(seen(post)));
        return Json.object()
                .put("@id", item(sheet))
                .put("@type", "MediaReviewItem")
                .put("mediaItemAppearance", new Json.Array(List.copyOf(appearances)))
                .build();
    }

    /// Where it was published: the address of a page, not of the bytes.
    private static Json seen(Post post) {
        var posted = post.postedAt() == null ? null : post.postedAt().span().from();
        return Json.object()
                .put("@type", "MediaObject")
                .putIfPresent("url", post.address())
                .putIfPresent("datePublished", posted == null ? null : TimeText.iso(posted))
                .build();
    }

    private static String type(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "ImageObject";
            case VIDEO -> "VideoObject";
            case AUDIO -> "AudioObject";
            case OTHER -> "MediaObject";
        };
    }
}
