package org.whence.core.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;
import org.whence.core.provenance.Assessment;
import org.whence.core.record.ActId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.TimeJson;

/// The payload of each act: the counterpart of [ActReader].
final class ActWriter {

    private ActWriter() {}

    static Json.Obj payload(Act act, Lifts lifts) {
        var word = ActJson.word(act);
        var json = Json.object().put("act", word).put("v", lifts.version(word));
        return switch (act) {
            case Act.Opened opened -> opened(json, opened);
            case Act.Named(var name, var replaces) ->
                json.put("name", name).put("replaces", acts(replaces)).build();
            case Act.Added(var hashes, var acquisition) ->
                json.put("media", hashes.media().hex())
                        .put("sha1", hashes.sha1())
                        .put("md5", hashes.md5())
                        .put("size", hashes.size())
                        .put("acquisition", RecordJson.of(acquisition))
                        .build();
            case Act.Examined(var media, var version, var sandbox, var status, var result) ->
                json.put("media", media.hex())
                        .put("version", version)
                        .put("sandbox", sandbox)
                        .put("status", status.word())
                        .put("result", result)
                        .build();
            case Act.Posted(var post, var media) ->
                json.put("post", RecordJson.of(post))
                        .put(
                                "media",
                                Json.texts(media.stream().map(MediaId::hex).toList()))
                        .build();
            case Act.Claimed(var claim) ->
                json.put("claim", RecordJson.of(claim)).build();
            case Act.Noted(var note, var on, var part, var form, var text) ->
                json.put("note", note.toString())
                        .put("on", RecordJson.of(on))
                        .put("part", PartJson.of(part))
                        .put("form", form.word())
                        .put("text", text)
                        .build();
            case Act.Revised(var note, var form, var text, var replaces) ->
                json.put("note", note.toString())
                        .put("form", form.word())
                        .put("text", text)
                        .put("replaces", acts(replaces))
                        .build();
            case Act.Decided(var pair, var decision, var replaces) ->
                json.put("first", pair.first().hex())
                        .put("second", pair.second().hex())
                        .put("decision", decision.words())
                        .put("replaces", acts(replaces))
                        .build();
            case Act.Bounded(var bound) ->
                json.put("bound", RecordJson.of(bound)).build();
            case Act.Marked(var media, var mark, var value, var replaces) ->
                json.put("media", media.hex())
                        .put("mark", mark.word())
                        .put("value", value)
                        .put("replaces", acts(replaces))
                        .build();
            case Act.Answered(var media, var question, var text, var replaces) ->
                json.put("media", media.hex())
                        .put("question", question.word())
                        .put("text", text)
                        .put("replaces", acts(replaces))
                        .build();
            case Act.Concluded(var media, var assessment, var replaces) ->
                concluded(json.put("media", media.hex()), assessment)
                        .put("replaces", acts(replaces))
                        .build();
            case Act.SecondReviewed(var media, var of, var stance, var reason, var replaces) ->
                json.put("media", media.hex())
                        .put("of", of.hex())
                        .put("stance", stance.word())
                        .put("reason", reason)
                        .put("replaces", acts(replaces))
                        .build();
            case Act.Withdrawn(var record, var reason) ->
                json.put("record", record.toString()).put("reason", reason).build();
            case Act.Reviewed(var media) -> json.put("media", media.hex()).build();
            case Act.Verified(var ok, var says) ->
                json.put("ok", ok).put("says", says).build();
            case Act.Sourced(var acquisition, var media, var from) ->
                json.put("acquisition", acquisition.toString())
                        .put("media", media.hex())
                        .put("from", from)
                        .build();
            case Act.Dated(var acquisition, var media, var modifiedAt) ->
                json.put("acquisition", acquisition.toString())
                        .put("media", media.hex())
                        .put("modifiedAt", TimeJson.text(modifiedAt))
                        .build();
            case Act.Exported(var contents, var media, var withheld, var encrypted) ->
                json.put("contents", contents)
                        .put("media", media)
                        .put("withheld", withheld)
                        .put("encrypted", encrypted)
                        .build();
            case Act.Imported(var sender, var contents, var acts, var media) ->
                json.put("sender", sender.hex())
                        .put("contents", contents)
                        .put("acts", acts)
                        .put("media", media)
                        .build();
            case Act.Relied(var on, var trust, var replaces) ->
                json.put("on", on.hex())
                        .put("trust", trust.words())
                        .put("replaces", acts(replaces))
                        .build();
            case Act.Removed(var media, var reason, var authority, var erased) ->
                json.put("media", media.hex())
                        .put("reason", reason)
                        .put("authority", authority)
                        .put("erased", acts(erased))
                        .build();
            case Act.Adopted(var id, var copy) -> copied(json, id, copy, lifts);
            case Act.Cited(var id, var copy) -> copied(json, id, copy, lifts);
            case Act.ClosedOff(var closed, var replaces) ->
                json.put("closed", closed).put("replaces", acts(replaces)).build();
            case Act.Restored(var backup, var acts) ->
                json.put("backup", backup).put("acts", acts).build();
            case Act.TimeAsked(var heads, var nonce) ->
                json.put("heads", heads.text()).putIfPresent("nonce", nonce).build();
            case Act.TimeStamped(var asked, var proof) ->
                json.put("asked", asked.hex())
                        .put("form", proof.form().word())
                        .put("proof", proof.base64())
                        .build();
            case Act.Unknown unknown -> unknown.payload();
        };
    }

    private static Json.Obj opened(Json.Builder json, Act.Opened opened) {
        var in = opened.in();
        var continuesFrom = opened.continuesFrom();
        return json.putIfPresent("case", in == null ? null : in.toString())
                .put("key", opened.key().line())
                .put("desk", opened.desk().toString())
                .putIfPresent("continuesFrom", continuesFrom == null ? null : continuesFrom.hex())
                .build();
    }

    private static Json.Builder concluded(Json.Builder json, @Nullable Assessment assessment) {
        return assessment == null
                ? json
                : json.put("category", assessment.category().term())
                        .put("confidence", assessment.confidence().word())
                        .put("reason", assessment.reason())
                        .putIfPresent("original", assessment.original());
    }

    private static Json.Obj copied(Json.Builder json, RecordId id, Copy copy, Lifts lifts) {
        return json.put("id", id.toString())
                .put("of", copy.of().hex())
                .put("by", copy.by().hex())
                .put("at", TimeJson.text(copy.at()))
                .put("said", payload(copy.act(), lifts))
                .build();
    }

    private static Json acts(List<ActId> acts) {
        return Json.texts(acts.stream().map(ActId::hex).toList());
    }
}
