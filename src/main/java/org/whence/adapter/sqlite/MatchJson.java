package org.whence.adapter.sqlite;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.PartJson;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;
import org.whence.core.match.Beside;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.record.MediaId;

/// Computed matches as the catalogue keeps them. They never leave it.
final class MatchJson {

    private MatchJson() {}

    static String write(Match match) {
        var evidence = match.evidence();
        var json = Json.object()
                .put("media", match.media().hex())
                .put("other", match.other().hex())
                .put("relation", match.relation().words())
                .put("strength", match.strength().name())
                .put("here", PartJson.of(match.here()))
                .put("there", PartJson.of(match.there()))
                .put("distance", evidence.distance())
                .put("quality", evidence.quality())
                .put("otherQuality", evidence.otherQuality())
                .put("orientation", evidence.orientation().name())
                .put("frames", evidence.frames())
                .put(
                        "segments",
                        new Json.Array(match.segments().stream()
                                .<Json>map(MatchJson::of)
                                .toList()));
        if (evidence.geometry() instanceof Evidence.Geometry(var inliers, var sharePercent)) {
            json.put("inliers", inliers).put("sharePercent", sharePercent);
        }
        if (evidence.heard() instanceof Evidence.Heard(var landmarks, var sharePercent)) {
            json.put("landmarks", landmarks).put("sharePercent", sharePercent);
        }
        if (match.beside() != Beside.UNKNOWN) {
            json.put("beside", match.beside().name());
        }
        return JsonWriter.canonical(json.build());
    }

    static Match read(String text) {
        var json = JsonReader.object(text);
        return new Match(
                new MediaId(json.text("media")),
                new MediaId(json.text("other")),
                Relation.ofWords(json.text("relation")),
                Match.Strength.valueOf(json.text("strength")),
                PartJson.part(object(json, "here")),
                PartJson.part(object(json, "there")),
                new Evidence(
                        (int) json.integer("distance"),
                        (int) json.integer("quality"),
                        (int) json.integer("otherQuality"),
                        Orientation.valueOf(json.text("orientation")),
                        (int) json.integer("frames"),
                        geometry(json),
                        heard(json)),
                json.items("segments").stream().map(MatchJson::segment).toList(),
                Beside.valueOf(Optional.ofNullable(json.textOrNull("beside")).orElse(Beside.UNKNOWN.name())));
    }

    private static Evidence.@Nullable Geometry geometry(Json.Obj json) {
        var inliers = json.integerOrNull("inliers");
        return inliers == null
                ? null
                : new Evidence.Geometry(Math.toIntExact(inliers), (int) json.integer("sharePercent"));
    }

    private static Evidence.@Nullable Heard heard(Json.Obj json) {
        var landmarks = json.integerOrNull("landmarks");
        return landmarks == null
                ? null
                : new Evidence.Heard(Math.toIntExact(landmarks), (int) json.integer("sharePercent"));
    }

    private static Json.Obj of(Segment segment) {
        return Json.object()
                .put("from", segment.fromMillis())
                .put("to", segment.toMillis())
                .put("otherFrom", segment.otherFromMillis())
                .put("speed", Double.toString(segment.speed()))
                .put("mirrored", segment.mirrored())
                .put("region", PartJson.of(new Part(null, segment.region(), Part.Of.PICTURE)))
                .put("otherRegion", PartJson.of(new Part(null, segment.otherRegion(), Part.Of.PICTURE)))
                .build();
    }

    private static Region region(Json.Obj segment, String name) {
        return segment.object(name)
                .flatMap(part -> Optional.ofNullable(PartJson.part(part).region()))
                .orElse(Region.ALL);
    }

    private static Segment segment(Json json) {
        if (!(json instanceof Json.Obj segment)) {
            throw new JsonException("Expected a segment");
        }
        return new Segment(
                segment.integer("from"),
                segment.integer("to"),
                segment.integer("otherFrom"),
                Double.parseDouble(segment.text("speed")),
                segment.get("mirrored").isPresent() && segment.flag("mirrored"),
                region(segment, "region"),
                region(segment, "otherRegion"));
    }

    private static Json.Obj object(Json.Obj json, String name) {
        return json.object(name).orElseThrow(() -> new JsonException("Expected an object under \"" + name + "\""));
    }
}
