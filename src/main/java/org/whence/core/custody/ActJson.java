package org.whence.core.custody;

import java.time.DateTimeException;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;

/// Acts as payloads of log lines: `{"act": word, "v": version, ...}` in canonical JSON (RFC 8785).
///
/// An act has exactly one payload. Whatever changes what is written of an act raises its `v`; payloads of earlier
/// versions are lifted when they are read, and never rewritten.
public final class ActJson {

    private ActJson() {}

    /// The word for the act, as it stands in its line: `added`.
    public static String word(Act act) {
        return switch (act) {
            case Act.Opened _ -> "opened";
            case Act.Named _ -> "named";
            case Act.Added _ -> "added";
            case Act.Examined _ -> "examined";
            case Act.Posted _ -> "posted";
            case Act.Claimed _ -> "claimed";
            case Act.Noted _ -> "noted";
            case Act.Revised _ -> "revised";
            case Act.Decided _ -> "decided";
            case Act.Bounded _ -> "bounded";
            case Act.Marked _ -> "marked";
            case Act.Answered _ -> "answered";
            case Act.Concluded _ -> "concluded";
            case Act.SecondReviewed _ -> "second-reviewed";
            case Act.Withdrawn _ -> "withdrawn";
            case Act.Reviewed _ -> "reviewed";
            case Act.Verified _ -> "verified";
            case Act.Sourced _ -> "sourced";
            case Act.Dated _ -> "dated";
            case Act.Exported _ -> "exported";
            case Act.Imported _ -> "imported";
            case Act.Relied _ -> "relied";
            case Act.Removed _ -> "removed";
            case Act.Adopted _ -> "adopted";
            case Act.Cited _ -> "cited";
            case Act.ClosedOff _ -> "closed-off";
            case Act.Restored _ -> "restored";
            case Act.TimeAsked _ -> "time-asked";
            case Act.TimeStamped _ -> "time-stamped";
            case Act.Unknown unknown -> unknown.word();
        };
    }

    /// The act's payload.
    public static String write(Act act) {
        return JsonWriter.canonical(ActWriter.payload(act, Lifts.KNOWN));
    }

    /// Reads a payload. An act, or a version of one, that is not known here becomes an [Act.Unknown].
    ///
    /// @param chain in which it stands: its case and author are those of the records in the act
    /// @throws JsonException if it is not canonical JSON, or says anything that [#write] would not have written of
    ///     a known act
    public static Act read(String payload, ChainName chain) {
        return read(payload, chain, Lifts.KNOWN);
    }

    static Act read(String payload, ChainName chain, Lifts lifts) {
        var json = JsonReader.object(payload);
        if (!isCanonical(json, payload)) {
            throw new JsonException("The payload is not in canonical form");
        }
        var word = json.text("act");
        var version = json.integer("v");
        if (version < 1) {
            throw new JsonException("Not a version of an act: " + version);
        }
        if (!ActReader.knows(word) || version > lifts.version(word)) {
            return new Act.Unknown(word, version, json);
        }
        return known(word, lifts.lift(word, json), chain, lifts);
    }

    private static Act known(String word, Json.Obj payload, ChainName chain, Lifts lifts) {
        try {
            var act = new ActReader(payload, chain).act(word);
            if (!ActWriter.payload(act, lifts).equals(payload)) {
                throw new JsonException("The payload says more than this version knows, or says it otherwise");
            }
            return act;
        } catch (JsonException | IllegalArgumentException | DateTimeException wrong) {
            throw new JsonException("Not a payload of \"" + word + "\": " + wrong.getMessage());
        }
    }

    private static boolean isCanonical(Json.Obj json, String payload) {
        try {
            return JsonWriter.canonical(json).equals(payload);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
