package org.whence.adapter.report;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;
import org.whence.core.place.Place;
import org.whence.core.report.Report;
import org.whence.core.time.TimeText;

/// The places of a report as GeoJSON (RFC 7946). A place known by its name only is a feature without geometry.
final class GeoJson {

    private GeoJson() {}

    static String of(Report report) {
        return JsonWriter.plain(Json.object()
                        .put("type", "FeatureCollection")
                        .put(
                                "features",
                                new Json.Array(Located.in(report)
                                        .<Json>map(GeoJson::feature)
                                        .toList()))
                        .build())
                + "\n";
    }

    private static Json feature(Located located) {
        var from = located.when().from();
        var to = located.when().to();
        var precision = located.precision();
        return Json.object()
                .put("type", "Feature")
                .put("geometry", located.point().<Json>map(GeoJson::geometry).orElse(Json.Null.NULL))
                .put(
                        "properties",
                        Json.object()
                                .put("id", located.id())
                                .put("name", located.name())
                                .put("status", located.status())
                                .put("by", located.by())
                                .put("file", located.sheet().name())
                                .put("sha256", located.sheet().media().hex())
                                .putIfPresent("time_from", from == null ? null : TimeText.iso(from))
                                .putIfPresent("time_to", to == null ? null : TimeText.iso(to))
                                .put("precision_m", precision == null ? Json.Null.NULL : Json.decimal(precision, 1))
                                .build())
                .build();
    }

    /// Longitude first (RFC 7946, 3.1.1).
    private static Json geometry(Place.Point point) {
        return Json.object()
                .put("type", "Point")
                .put(
                        "coordinates",
                        new Json.Array(List.copyOf(Stream.of(point.longitude(), point.latitude())
                                .<Json>map(degrees -> Json.decimal(degrees, 7))
                                .toList())))
                .build();
    }
}
