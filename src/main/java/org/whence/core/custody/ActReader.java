package org.whence.core.custody;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonWriter;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.TimeJson;

/// Reads one payload: the counterpart of [ActWriter]. Throws [JsonException], [IllegalArgumentException] or
/// [java.time.DateTimeException] where it is not what that would have written.
final class ActReader {

    private static final Set<String> WORDS = Set.of(
            "opened",
            "named",
            "added",
            "examined",
            "posted",
            "claimed",
            "noted",
            "revised",
            "decided",
            "bounded",
            "marked",
            "answered",
            "concluded",
            "second-reviewed",
            "withdrawn",
            "reviewed",
            "verified",
            "sourced",
            "dated",
            "exported",
            "imported",
            "relied",
            "removed",
            "adopted",
            "cited",
            "closed-off",
            "restored",
            "time-asked",
            "time-stamped");

    private final Json.Obj payload;
    private final ChainName chain;

    ActReader(Json.Obj payload, ChainName chain) {
        this.payload = payload;
        this.chain = chain;
    }

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    Act act(String word) {
        return switch (word) {
            case "opened" -> opened();
            case "named" -> new Act.Named(payload.text("name"), replaces());
            case "added" -> added();
            case "examined" -> examined();
            case "posted" -> new Act.Posted(RecordJson.post(object("post")), mediaList());
            case "claimed" -> new Act.Claimed(RecordJson.claim(object("claim"), caseId(), chain.author()));
            case "noted" -> noted();
            case "revised" -> new Act.Revised(record("note"), form(), payload.text("text"), replaces());
            case "decided" -> decided();
            case "bounded" -> new Act.Bounded(RecordJson.bound(object("bound"), caseId(), chain.author()));
            case "marked" -> marked();
            case "answered" ->
                new Act.Answered(
                        media("media"), Question.ofWord(payload.text("question")), payload.text("text"), replaces());
            case "concluded" -> new Act.Concluded(media("media"), assessment(), replaces());
            case "second-reviewed" ->
                new Act.SecondReviewed(
                        media("media"),
                        new ActId(payload.text("of")),
                        Appraisal.Stance.ofWord(payload.text("stance")),
                        payload.text("reason"),
                        replaces());
            case "withdrawn" -> new Act.Withdrawn(record("record"), payload.text("reason"));
            case "reviewed" -> new Act.Reviewed(media("media"));
            case "verified" -> new Act.Verified(payload.flag("ok"), payload.text("says"));
            case "sourced" -> new Act.Sourced(record("acquisition"), media("media"), payload.text("from"));
            case "dated" ->
                new Act.Dated(record("acquisition"), media("media"), TimeJson.instant(payload.text("modifiedAt")));
            case "exported" ->
                new Act.Exported(
                        payload.text("contents"),
                        payload.integer("media"),
                        payload.integer("withheld"),
                        payload.flag("encrypted"));
            case "imported" ->
                new Act.Imported(
                        new AuthorId(payload.text("sender")),
                        payload.text("contents"),
                        payload.integer("acts"),
                        payload.integer("media"));
            case "relied" ->
                new Act.Relied(new AuthorId(payload.text("on")), Trust.ofWords(payload.text("trust")), replaces());
            case "removed" ->
                new Act.Removed(media("media"), payload.text("reason"), payload.text("authority"), acts("erased"));
            case "adopted" -> new Act.Adopted(record("id"), copy());
            case "cited" -> new Act.Cited(record("id"), copy());
            case "closed-off" -> new Act.ClosedOff(payload.flag("closed"), replaces());
            case "restored" -> new Act.Restored(payload.text("backup"), payload.integer("acts"));
            case "time-asked" -> timeAsked();
            case "time-stamped" -> timeStamped();
            default -> throw new IllegalArgumentException("Not the word of a known act: " + word);
        };
    }

    private Act opened() {
        var in = payload.textOrNull("case");
        return new Act.Opened(
                in == null ? null : CaseId.parse(in),
                new AuthorKey(payload.text("key")),
                DeskId.parse(payload.text("desk")),
                actOrNull(payload.textOrNull("continuesFrom")));
    }

    private Act added() {
        var media = media("media");
        return new Act.Added(
                new ContentHashes(media, payload.text("sha1"), payload.text("md5"), payload.integer("size")),
                RecordJson.acquisition(object("acquisition"), media));
    }

    private Act examined() {
        return new Act.Examined(
                media("media"),
                Math.toIntExact(Math.clamp(payload.integer("version"), 0, Integer.MAX_VALUE)),
                payload.text("sandbox"),
                Status.ofWord(payload.text("status")),
                payload.text("result"));
    }

    private Act noted() {
        return new Act.Noted(
                record("note"),
                RecordJson.subject(object("on")),
                PartJson.part(object("part")),
                form(),
                payload.text("text"));
    }

    private Act decided() {
        return new Act.Decided(
                new Pair(media("first"), media("second")), Decision.ofWords(payload.text("decision")), replaces());
    }

    private Act marked() {
        return new Act.Marked(media("media"), Mark.ofWord(payload.text("mark")), payload.text("value"), replaces());
    }

    private @Nullable Assessment assessment() {
        var category = payload.textOrNull("category");
        return category == null
                ? null
                : new Assessment(
                        Assessment.Category.ofTerm(category),
                        Assessment.Confidence.ofWord(payload.text("confidence")),
                        payload.text("reason"),
                        payload.textOrNull("original"));
    }

    /// An act in an act: it is written as it would be by itself, and read in a chain of its own author.
    private Copy copy() {
        var by = new AuthorId(payload.text("by"));
        var said = object("said");
        var act = ActJson.read(JsonWriter.canonical(said), new ChainName(chain.in(), by, chain.desk()));
        return new Copy(new ActId(payload.text("of")), by, TimeJson.instant(payload.text("at")), act);
    }

    private Act timeAsked() {
        var heads = Heads.parse(payload.text("heads"));
        if (!heads.in().equals(caseId())) {
            throw new IllegalArgumentException("It speaks of another case");
        }
        return new Act.TimeAsked(heads, payload.textOrNull("nonce"));
    }

    private Act timeStamped() {
        var form = TimeProof.Form.ofWord(payload.text("form"));
        return new Act.TimeStamped(new ActId(payload.text("asked")), new TimeProof(form, payload.text("proof")));
    }

    private CaseId caseId() {
        if (chain.in() instanceof CaseId in) {
            return in;
        }
        throw new JsonException("Such an act belongs to a case, and the chain belongs to none");
    }

    private Json.Obj object(String name) {
        return RecordJson.required(payload, name);
    }

    private MediaId media(String name) {
        return new MediaId(payload.text(name));
    }

    private List<MediaId> mediaList() {
        return payload.texts("media").stream().map(MediaId::new).toList();
    }

    private RecordId record(String name) {
        return RecordId.parse(payload.text(name));
    }

    private Note.Form form() {
        return Note.Form.ofWord(payload.text("form"));
    }

    private List<ActId> replaces() {
        return acts("replaces");
    }

    private List<ActId> acts(String name) {
        return payload.texts(name).stream().map(ActId::new).toList();
    }

    private static @Nullable ActId actOrNull(@Nullable String hex) {
        return hex == null ? null : new ActId(hex);
    }
}
