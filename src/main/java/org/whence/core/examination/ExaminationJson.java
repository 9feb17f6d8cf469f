package org.whence.core.examination;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.CredentialsJson;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Region;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Field;
import org.whence.core.record.MediaId;

/// Examinations as canonical JSON (RFC 8785): how they travel from the worker and in case files, how they are kept, and
/// what the act that speaks of one names by its hash. Numbers with a fraction are texts; what is null is absent.
///
/// Half a surrogate pair, which a damaged file may hold, is written as U+FFFD.
public final class ExaminationJson {

    private ExaminationJson() {}

    /// The one text of an examination.
    public static String write(Examination examination) {
        var picture = examination.picture();
        var size = examination.size();
        var duration = examination.durationMillis();
        var credentials = examination.credentials();
        var json = Json.object()
                .put("media", examination.media().hex())
                .put("version", examination.version())
                .put("sandbox", examination.sandbox())
                .put("status", examination.status().word())
                .putIfPresent("reason", clean(examination.reason()))
                .put("type", clean(examination.type()))
                .put("kind", examination.kind().word())
                .putIfPresent("pixels", examination.pixels())
                .putIfPresent("features", examination.features())
                .putIfPresent("sound", examination.sound())
                .put("frames", array(examination.frames(), ExaminationJson::of))
                .put("metadata", array(examination.metadata(), ExaminationJson::of))
                .put("facts", FactsJson.of(examination.facts()))
                .put("defects", array(examination.defects(), ExaminationJson::of));
        if (size != null) {
            json.put("width", size.width()).put("height", size.height());
        }
        if (duration != null) {
            json.put("durationMillis", duration);
        }
        if (picture != null) {
            json.put("picture", of(picture));
        }
        if (!examination.regions().equals(PictureRegions.NONE)) {
            json.put("regions", of(examination.regions()));
        }
        if (credentials != null) {
            json.put("credentials", CredentialsJson.of(credentials));
        }
        return JsonWriter.canonical(json.build());
    }

    /// SHA-256 in lower-case hex of what [#write] writes, in UTF-8.
    public static String sha256(Examination examination) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(examination).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Reads an examination.
    ///
    /// @throws JsonException if it is not one, down to the range of each value
    public static Examination read(String text) {
        try {
            return examination(JsonReader.object(text));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            throw new JsonException("Not an examination: " + wrong.getMessage());
        }
    }

    private static Examination examination(Json.Obj json) {
        return new Examination(
                new MediaId(json.text("media")),
                Math.toIntExact(json.integer("version")),
                json.text("sandbox"),
                Status.ofWord(json.text("status")),
                json.textOrNull("reason"),
                json.text("type"),
                MediaKind.ofWord(json.text("kind")),
                size(json),
                json.integerOrNull("durationMillis"),
                json.textOrNull("pixels"),
                json.object("picture").map(ExaminationJson::picture).orElse(null),
                json.object("regions").map(ExaminationJson::regions).orElse(PictureRegions.NONE),
                json.textOrNull("features"),
                list(json, "frames", ExaminationJson::frame),
                list(json, "metadata", ExaminationJson::field),
                FactsJson.facts(object(json, "facts")),
                list(json, "defects", ExaminationJson::defect),
                json.object("credentials").map(CredentialsJson::credentials).orElse(null),
                json.textOrNull("sound"));
    }

    private static @Nullable Dimensions size(Json.Obj json) {
        var width = json.integerOrNull("width");
        return width == null ? null : new Dimensions(Math.toIntExact(width), Math.toIntExact(json.integer("height")));
    }

    private static Json.Obj of(PictureFingerprint picture) {
        return Json.object()
                .put(
                        "hashes",
                        Json.texts(picture.dihedral().stream().map(PdqHash::hex).toList()))
                .put("quality", picture.quality())
                .build();
    }

    private static PictureFingerprint picture(Json.Obj json) {
        return new PictureFingerprint(
                json.texts("hashes").stream().map(PdqHash::parse).toList(), Math.toIntExact(json.integer("quality")));
    }

    private static Json.Obj of(PictureRegions regions) {
        return Json.object()
                .put("content", of(regions.content()))
                .put("framed", array(regions.framed(), ExaminationJson::of))
                .build();
    }

    private static PictureRegions regions(Json.Obj json) {
        return new PictureRegions(region(object(json, "content")), list(json, "framed", ExaminationJson::framed));
    }

    private static Json.Obj of(PictureRegions.Framed framed) {
        return Json.object()
                .put("region", of(framed.region()))
                .put("picture", of(framed.fingerprint()))
                .build();
    }

    private static PictureRegions.Framed framed(Json.Obj json) {
        return new PictureRegions.Framed(region(object(json, "region")), picture(object(json, "picture")));
    }

    private static Json.Obj of(Region region) {
        return Json.object()
                .put("left", region.left())
                .put("top", region.top())
                .put("right", region.right())
                .put("bottom", region.bottom())
                .build();
    }

    private static Region region(Json.Obj json) {
        return new Region(
                Math.toIntExact(json.integer("left")),
                Math.toIntExact(json.integer("top")),
                Math.toIntExact(json.integer("right")),
                Math.toIntExact(json.integer("bottom")));
    }

    private static Json.Obj object(Json.Obj json, String name) {
        return json.object(name).orElseThrow(() -> new JsonException("Expected an object under \"" + name + "\""));
    }

    private static Json.Obj of(FrameHash frame) {
        var json = Json.object()
                .put("timeMillis", frame.timeMillis())
                .put("hash", frame.hash().hex())
                .put("mirrored", frame.mirrored().hex())
                .put("quality", frame.quality());
        return (frame.isWhole() ? json : json.put("region", of(frame.region()))).build();
    }

    private static FrameHash frame(Json.Obj json) {
        var hash = PdqHash.parse(json.text("hash"));
        var mirrored = json.textOrNull("mirrored");
        return new FrameHash(
                json.integer("timeMillis"),
                json.object("region").map(ExaminationJson::region).orElse(Region.ALL),
                hash,
                // Before version 3 there was none.
                mirrored == null ? hash.turned(Orientation.MIRRORED) : PdqHash.parse(mirrored),
                Math.toIntExact(json.integer("quality")));
    }

    static Json.Obj of(Field field) {
        var at = field.at();
        var json = Json.object();
        if (at != null) {
            json.put("offset", at.offset()).put("length", at.length());
        }
        return json.put("group", clean(field.group()))
                .put("name", clean(field.name()))
                .put("value", clean(field.value()))
                .put("raw", clean(field.raw()))
                .build();
    }

    static Field field(Json.Obj json) {
        var offset = json.integerOrNull("offset");
        return new Field(
                json.text("group"),
                json.text("name"),
                json.text("value"),
                json.text("raw"),
                offset == null ? null : new Field.Bytes(offset, json.integer("length")));
    }

    private static Json.Obj of(Defect defect) {
        return Json.object()
                .put("where", clean(defect.where()))
                .put("says", clean(defect.says()))
                .build();
    }

    private static Defect defect(Json.Obj json) {
        return new Defect(json.text("where"), json.text("says"));
    }

    static <T> Json array(List<T> items, Function<T, Json> write) {
        return new Json.Array(items.stream().map(write).toList());
    }

    static <T> List<T> list(Json.Obj json, String name, Function<Json.Obj, T> read) {
        return json.items(name).stream()
                .map(item -> {
                    if (item instanceof Json.Obj object) {
                        return read.apply(object);
                    }
                    throw new JsonException("Expected only objects under \"" + name + "\"");
                })
                .toList();
    }

    /// The text with every half of a surrogate pair replaced.
    static @Nullable String clean(@Nullable String text) {
        if (text == null || text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
