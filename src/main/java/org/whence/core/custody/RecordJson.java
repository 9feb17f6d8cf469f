package org.whence.core.custody;

import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.NotBefore;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.TimeJson;

/// The records that people make, in payloads. What is null is absent; what follows from the chain (case, author) or
/// from the act around it is not written.
///
/// The readers throw [JsonException] if a member is missing or of another type, and [IllegalArgumentException] if its
/// value is out of range.
public final class RecordJson {

    private RecordJson() {}

    /// All of it but from whom it came, which is told by an act of its own.
    public static Json.Obj of(Acquisition acquisition) {
        var json = Json.object()
                .put("id", acquisition.id().toString())
                .put("name", acquisition.name())
                .putIfPresent("nameBytes", acquisition.nameBytes())
                .put("how", acquisition.how());
        putIfPresent(json, "collectedAt", acquisition.collectedAt());
        return json.putIfPresent("statedSha256", acquisition.statedSha256())
                .put("arrivedAt", TimeJson.text(acquisition.arrivedAt()))
                .put("tool", acquisition.tool())
                .putIfPresent("defect", acquisition.defect())
                .build();
    }

    public static Acquisition acquisition(Json.Obj from, MediaId media) {
        return new Acquisition(
                RecordId.parse(from.text("id")),
                media,
                from.text("name"),
                from.textOrNull("nameBytes"),
                from.text("how"),
                null,
                TimeJson.readingOrNull(from, "collectedAt"),
                from.textOrNull("statedSha256"),
                TimeJson.instant(from.text("arrivedAt")),
                from.text("tool"),
                from.textOrNull("defect"),
                null);
    }

    public static Json.Obj of(Post post) {
        var json = Json.object()
                .put("id", post.id().toString())
                .putIfPresent("address", post.address())
                .putIfPresent("account", post.account())
                .putIfPresent("text", post.text())
                .putIfPresent("language", post.language());
        putIfPresent(json, "postedAt", post.postedAt());
        putIfPresent(json, "editedAt", post.editedAt());
        putIfPresent(json, "capturedAt", post.capturedAt());
        return json.put("basis", post.basis().word()).build();
    }

    public static Post post(Json.Obj from) {
        return new Post(
                RecordId.parse(from.text("id")),
                from.textOrNull("address"),
                from.textOrNull("account"),
                from.textOrNull("text"),
                from.textOrNull("language"),
                TimeJson.readingOrNull(from, "postedAt"),
                TimeJson.readingOrNull(from, "editedAt"),
                TimeJson.readingOrNull(from, "capturedAt"),
                Basis.ofWord(from.text("basis")));
    }

    public static Json.Obj of(Claim claim) {
        var post = claim.post();
        var json = Json.object()
                .put("id", claim.id().toString())
                .put("media", claim.media().hex())
                .put("part", PartJson.of(claim.part()))
                .put("attribute", claim.attribute().words())
                .put("of", claim.of().word())
                .put("span", TimeJson.of(claim.span()))
                .putIfPresent("value", claim.value())
                .put("implied", claim.implied())
                .put("quote", claim.quote())
                .putIfPresent("by", claim.by());
        putIfPresent(json, "saidAt", claim.saidAt());
        return json.putIfPresent("post", post == null ? null : post.toString()).build();
    }

    public static Claim claim(Json.Obj from, CaseId in, AuthorId enteredBy) {
        var post = from.textOrNull("post");
        return new Claim(
                RecordId.parse(from.text("id")),
                in,
                new MediaId(from.text("media")),
                PartJson.part(required(from, "part")),
                Claim.Attribute.ofWords(from.text("attribute")),
                Claim.Of.ofWord(from.text("of")),
                TimeJson.span(required(from, "span")),
                from.textOrNull("value"),
                from.flag("implied"),
                from.text("quote"),
                from.textOrNull("by"),
                TimeJson.readingOrNull(from, "saidAt"),
                post == null ? null : RecordId.parse(post),
                enteredBy);
    }

    public static Json.Obj of(NotBefore bound) {
        return Json.object()
                .put("id", bound.id().toString())
                .put("media", bound.media().hex())
                .put("part", PartJson.of(bound.part()))
                .put("instant", TimeJson.text(bound.instant()))
                .put("basis", bound.basis())
                .put("note", bound.note())
                .build();
    }

    public static NotBefore bound(Json.Obj from, CaseId in, AuthorId by) {
        return new NotBefore(
                RecordId.parse(from.text("id")),
                in,
                by,
                new MediaId(from.text("media")),
                PartJson.part(required(from, "part")),
                TimeJson.instant(from.text("instant")),
                from.text("basis"),
                from.text("note"));
    }

    public static Json.Obj of(Note.Subject subject) {
        return Json.object()
                .put("kind", subject.kind().word())
                .put("name", subject.name())
                .build();
    }

    public static Note.Subject subject(Json.Obj from) {
        return new Note.Subject(Note.Kind.ofWord(from.text("kind")), from.text("name"));
    }

    static Json.Obj required(Json.Obj from, String name) {
        return from.object(name).orElseThrow(() -> new JsonException("Expected an object under \"" + name + "\""));
    }

    private static void putIfPresent(Json.Builder json, String name, @Nullable Reading reading) {
        if (reading != null) {
            json.put(name, TimeJson.of(reading));
        }
    }
}
