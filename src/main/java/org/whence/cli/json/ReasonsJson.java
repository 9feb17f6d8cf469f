package org.whence.cli.json;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.FactReasons.Edit;
import org.whence.core.metadata.FactReasons.LocalTime;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.metadata.FactReasons.ReasonedTime;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.metadata.Track;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.Place;
import org.whence.core.time.TimeText;

/// The facts of a media with what can be concluded from them, as the command line prints them.
final class ReasonsJson {

    private ReasonsJson() {}

    static Json of(Facts facts, FactReasons reasons, @Nullable Track track) {
        var device = facts.device();
        boolean reasoned = !reasons.times().isEmpty();
        return Json.object()
                .put(
                        "captured",
                        new Json.Array(IntStream.range(0, facts.captured().size())
                                .<Json>mapToObj(i -> captured(
                                        facts.captured().get(i),
                                        reasoned ? reasons.times().get(i) : null))
                                .toList()))
                .put(
                        "places",
                        new Json.Array(IntStream.range(0, facts.places().size())
                                .<Json>mapToObj(i -> place(
                                        facts.places().get(i),
                                        reasons.places().isEmpty()
                                                ? null
                                                : reasons.places().get(i)))
                                .toList()))
                .put("track", track == null ? Json.Null.NULL : track(track))
                .put("worldKnown", reasons.worldIsKnown())
                .put(
                        "device",
                        Json.object()
                                .put("make", device.make())
                                .put("model", device.model())
                                .put("serial", device.serial())
                                .put("lens", device.lens())
                                .build())
                .put("software", Json.texts(facts.software()))
                .put(
                        "edits",
                        new Json.Array(reasons.edits().stream()
                                .<Json>map(ReasonsJson::edit)
                                .toList()))
                .build();
    }

    private static Json track(Track track) {
        return Json.object()
                .put("metres", Math.round(track.metres()))
                .put("points", Json.array(track.points(), ReasonsJson::point))
                .build();
    }

    private static Json point(Track.Point point) {
        return Json.object()
                .put("lat", Json.decimal(point.latitude(), 7))
                .put("lon", Json.decimal(point.longitude(), 7))
                .put("altitudeMetres", number(point.altitudeMetres(), 2))
                .put("seconds", number(point.millis() == null ? null : point.millis() / 1000.0, 3))
                .put("time", point.time())
                .build();
    }

    private static Json captured(CaptureTime time, @Nullable ReasonedTime reasons) {
        var span = time.reading().span();
        return Json.object()
                .put("from", TimeText.isoOrNull(span.from()))
                .put("to", TimeText.isoOrNull(span.to()))
                .put("local", TimeText.local(time.reading()))
                .put("zone", TimeText.zone(time.reading().zone()))
                .put("basis", time.basis().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("source", time.source())
                .put("raw", time.raw())
                .put("zoneSays", reasons == null ? null : reasons.zone())
                .put("compared", Json.texts(reasons == null ? List.of() : reasons.compared()))
                .put(
                        "localTimes",
                        new Json.Array(
                                reasons == null
                                        ? List.of()
                                        : reasons.local().stream()
                                                .<Json>map(ReasonsJson::local)
                                                .toList()))
                .build();
    }

    private static Json local(LocalTime local) {
        return Json.object()
                .put("zone", local.zone().getId())
                .put("says", local.words())
                .put("instant", TimeText.isoOrNull(local.instant()))
                .build();
    }

    private static Json place(StatedPlace stated, @Nullable ReasonedPlace reasons) {
        var json = Json.object();
        switch (stated.place()) {
            case Place.Point(var latitude, var longitude, var radius) ->
                json.put("lat", Json.decimal(latitude, 7))
                        .put("lon", Json.decimal(longitude, 7))
                        .put("radiusMetres", Json.decimal(radius, 1));
            case Place.Named(var name) -> json.put("name", name);
        }
        var details = stated.details();
        json.put("source", stated.source())
                .put("raw", details.raw())
                .put("radiusStated", details.statesError())
                .put("altitudeMetres", number(details.altitudeMetres(), 2))
                .put("direction", number(details.direction(), 2))
                .put(
                        "directionFrom",
                        details.magnetic() == null ? null : details.magnetic() ? "magnetic north" : "true north");
        return json.put("countries", Json.texts(reasons == null ? List.of() : reasons.countries()))
                .put(
                        "near",
                        new Json.Array(
                                reasons == null
                                        ? List.of()
                                        : reasons.near().stream()
                                                .<Json>map(ReasonsJson::near)
                                                .toList()))
                .put("timeZones", Json.texts(reasons == null ? List.of() : reasons.zones()))
                .put(
                        "flags",
                        new Json.Array(
                                reasons == null
                                        ? List.of()
                                        : reasons.flags().stream()
                                                .<Json>map(flag -> Json.object()
                                                        .put("flag", flag.word())
                                                        .put("says", flag.says())
                                                        .build())
                                                .toList()))
                .build();
    }

    private static Json near(Gazetteer.Near near) {
        return Json.object()
                .put("name", near.name())
                .put("country", near.country())
                .put("population", near.population())
                .put("metres", Math.round(near.metres()))
                .put("bearing", Math.round(near.bearing()))
                .build();
    }

    private static Json edit(Edit edit) {
        return Json.object()
                .put("what", edit.what())
                .put("when", edit.when())
                .put("software", edit.software())
                .put("source", edit.source())
                .build();
    }

    private static Json number(@Nullable Double number, int places) {
        return number == null ? Json.Null.NULL : Json.decimal(number, places);
    }
}
