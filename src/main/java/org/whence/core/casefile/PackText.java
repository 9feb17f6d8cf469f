package org.whence.core.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;
import org.whence.core.provenance.Basis;
import org.whence.core.record.AuthorKey;
import org.whence.core.time.Span;
import org.whence.core.time.TimeJson;

/// The lines of a pack, each in canonical JSON (RFC 8785): the head, then an entry a line. Reading takes
/// only what writing would have written.
public final class PackText {

    private static final int FRAME_FIELDS = 3;

    private PackText() {}

    /// `{"contact":...,"entries":n,"key":...,"pictures":n,"salt":...,"v":2,"whence":"pack"}`, without its line
    /// feed; version 1 did not say what hashed its pictures.
    public static String head(PackHead head) {
        var key = head.key();
        var pictures = head.pictures();
        var json = Json.object()
                .put("whence", "pack")
                .put("v", pictures == null ? 1 : 2)
                .putIfPresent("key", key == null ? null : key.line())
                .put("contact", head.contact())
                .putIfPresent("salt", head.salt())
                .put("entries", head.entries());
        if (pictures != null) {
            json.put("pictures", pictures);
        }
        return JsonWriter.canonical(json.build());
    }

    /// @throws CaseFileException if it is not written as a head is
    public static PackHead head(String line) {
        return read("The first line is not that of a pack", () -> {
            var json = JsonReader.object(line);
            var key = json.textOrNull("key");
            var head = new PackHead(
                    key == null ? null : new AuthorKey(key),
                    json.text("contact"),
                    json.textOrNull("salt"),
                    json.integer("entries"),
                    json.integerOrNull("pictures"));
            return require(head, head(head).equals(line));
        });
    }

    /// `{"basis":...,"frames":[[ms,pdq,quality],...],"from":...,"pdq":...,"quality":n,"sha256":...,"sound":{"peaks":...,"v":n},"to":...,"verdict":...}`
    /// with what there is, without its line feed.
    public static String entry(PackEntry entry) {
        var picture = entry.picture();
        var basis = entry.basis();
        var json = Json.object()
                .put("sha256", entry.name())
                .putIfPresent("pdq", picture == null ? null : picture.hex())
                .putIfPresent("from", time(entry.span().from()))
                .putIfPresent("to", time(entry.span().to()))
                .putIfPresent("basis", basis == null ? null : basis.word())
                .putIfPresent("verdict", entry.verdict());
        if (picture != null) {
            json.put("quality", entry.quality());
        }
        if (!entry.frames().isEmpty()) {
            json.put(
                    "frames",
                    new Json.Array(entry.frames().stream().map(PackText::frame).toList()));
        }
        if (entry.sound() instanceof PackEntry.Sound sound) {
            json.put(
                    "sound",
                    Json.object()
                            .put("v", sound.version())
                            .put("peaks", sound.peaks().text())
                            .build());
        }
        return JsonWriter.canonical(json.build());
    }

    private static Json frame(FrameHash frame) {
        return new Json.Array(List.of(
                new Json.Int(frame.timeMillis()), new Json.Text(frame.hash().hex()), new Json.Int(frame.quality())));
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TimeJson.text(instant);
    }

    /// @param number of the line, for the message
    /// @throws CaseFileException if it is not written as an entry is
    public static PackEntry entry(String line, long number) {
        return read("Line " + number + " is not that of a pack", () -> {
            var json = JsonReader.object(line);
            var pdq = json.textOrNull("pdq");
            var basis = json.textOrNull("basis");
            var entry = new PackEntry(
                    json.text("sha256"),
                    pdq == null ? null : PdqHash.parse(pdq),
                    pdq == null ? 0 : Math.toIntExact(json.integer("quality")),
                    json.get("frames").isEmpty()
                            ? List.of()
                            : json.items("frames").stream().map(PackText::frame).toList(),
                    json.object("sound").map(PackText::sound).orElse(null),
                    basis == null ? null : new Span(instant(json, "from"), instant(json, "to")),
                    basis == null ? null : Basis.ofWord(basis),
                    json.textOrNull("verdict"));
            return require(entry, entry(entry).equals(line));
        });
    }

    private static FrameHash frame(Json json) {
        if (json instanceof Json.Array(var items)
                && items.size() == FRAME_FIELDS
                && items.get(0) instanceof Json.Int(var millis)
                && items.get(1) instanceof Json.Text(var hash)
                && items.get(2) instanceof Json.Int(var quality)) {
            return new FrameHash(millis, PdqHash.parse(hash), Math.toIntExact(quality));
        }
        throw new IllegalArgumentException("Not a frame");
    }

    private static PackEntry.Sound sound(Json.Obj json) {
        return new PackEntry.Sound(Math.toIntExact(json.integer("v")), SoundFingerprint.parse(json.text("peaks")));
    }

    private static @Nullable Instant instant(Json.Obj json, String name) {
        var text = json.textOrNull(name);
        return text == null ? null : TimeJson.instant(text);
    }

    private static <T> T require(T read, boolean canonical) {
        if (!canonical) {
            throw new IllegalArgumentException("it is written otherwise than this program writes it");
        }
        return read;
    }

    private interface Reading<T> {
        T value();
    }

    private static <T> T read(String what, Reading<T> reading) {
        try {
            return reading.value();
        } catch (IllegalArgumentException | ArithmeticException | JsonException wrong) {
            throw new CaseFileException(what + ": " + wrong.getMessage() + ". Nothing was taken from it.");
        }
    }
}
