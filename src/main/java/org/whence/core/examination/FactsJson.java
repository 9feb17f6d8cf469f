package org.whence.core.examination;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.PlaceDetails;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.time.TimeJson;

/// The facts in the JSON of an examination. Degrees and metres are texts, as `Double.toString` writes them.
final class FactsJson {

    private FactsJson() {}

    static Json.Obj of(Facts facts) {
        return Json.object()
                .put("captured", ExaminationJson.array(facts.captured(), FactsJson::of))
                .put("places", ExaminationJson.array(facts.places(), FactsJson::of))
                .put("device", of(facts.device()))
                .put("software", ExaminationJson.array(facts.software(), name -> Json.of(ExaminationJson.clean(name))))
                .build();
    }

    static Facts facts(Json.Obj json) {
        return new Facts(
                ExaminationJson.list(json, "captured", FactsJson::captured),
                ExaminationJson.list(json, "places", FactsJson::place),
                json.object("device").map(FactsJson::device).orElse(Device.UNKNOWN),
                json.texts("software"));
    }

    private static Json.Obj of(CaptureTime captured) {
        return Json.object()
                .put("reading", TimeJson.of(captured.reading()))
                .put("basis", captured.basis().name().toLowerCase(Locale.ROOT))
                .put("source", ExaminationJson.clean(captured.source()))
                .put("raw", ExaminationJson.clean(captured.raw()))
                .build();
    }

    private static CaptureTime captured(Json.Obj json) {
        return new CaptureTime(
                TimeJson.reading(required(json, "reading")),
                CaptureTime.Basis.valueOf(json.text("basis").toUpperCase(Locale.ROOT)),
                json.text("source"),
                json.text("raw"));
    }

    private static Json.Obj of(StatedPlace stated) {
        var json = Json.object().put("source", ExaminationJson.clean(stated.source()));
        return switch (stated.place()) {
            case Place.Point(var latitude, var longitude, var radiusMetres) ->
                json.put("latitude", Double.toString(latitude))
                        .put("longitude", Double.toString(longitude))
                        .put("radiusMetres", Double.toString(radiusMetres))
                        .putIfPresent(
                                "raw", ExaminationJson.clean(stated.details().raw()))
                        .putIfPresent("altitudeMetres", decimal(stated.details().altitudeMetres()))
                        .putIfPresent("direction", decimal(stated.details().direction()))
                        .putIfPresent("magnetic", flag(stated.details().magnetic()))
                        .putIfPresent("statesError", stated.details().statesError() ? "true" : null)
                        .putIfPresent("stepDegrees", decimal(stated.details().stepDegrees()))
                        .build();
            case Place.Named(var name) ->
                json.put("name", ExaminationJson.clean(name)).build();
        };
    }

    private static StatedPlace place(Json.Obj json) {
        var name = json.textOrNull("name");
        var place = name != null
                ? new Place.Named(name)
                : new Place.Point(
                        Double.parseDouble(json.text("latitude")),
                        Double.parseDouble(json.text("longitude")),
                        Double.parseDouble(json.text("radiusMetres")));
        return new StatedPlace(place, json.text("source"), details(json));
    }

    private static PlaceDetails details(Json.Obj json) {
        var magnetic = json.textOrNull("magnetic");
        return new PlaceDetails(
                json.textOrNull("raw"),
                number(json, "altitudeMetres"),
                number(json, "direction"),
                magnetic == null ? null : Boolean.valueOf(magnetic),
                "true".equals(json.textOrNull("statesError")),
                number(json, "stepDegrees"));
    }

    private static @Nullable String decimal(@Nullable Double number) {
        return number == null ? null : Double.toString(number);
    }

    private static @Nullable String flag(@Nullable Boolean flag) {
        return flag == null ? null : flag.toString();
    }

    private static @Nullable Double number(Json.Obj json, String name) {
        var text = json.textOrNull(name);
        return text == null ? null : Double.valueOf(text);
    }

    private static Json.Obj of(Device device) {
        return Json.object()
                .putIfPresent("make", ExaminationJson.clean(device.make()))
                .putIfPresent("model", ExaminationJson.clean(device.model()))
                .putIfPresent("serial", ExaminationJson.clean(device.serial()))
                .putIfPresent("lens", ExaminationJson.clean(device.lens()))
                .build();
    }

    private static Device device(Json.Obj json) {
        return new Device(
                json.textOrNull("make"), json.textOrNull("model"), json.textOrNull("serial"), json.textOrNull("lens"));
    }

    private static Json.Obj required(Json.Obj json, String name) {
        return json.object(name).orElseThrow(() -> new JsonException("Expected an object under \"" + name + "\""));
    }
}
