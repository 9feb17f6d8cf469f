package org.whence.adapter.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.whence.core.report.Report;
import org.whence.core.time.TimeText;

/// The places of a report as KML 2.2 (OGC 07-147r2). A place known by its name only is a placemark without
/// a point.
final class Kml {

    private Kml() {}

    static String of(Report report) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n<name>"
                + Markup.escaped(report.caseName()) + "</name>\n"
                + Located.in(report).map(Kml::placemark).collect(Collectors.joining()) + "</Document>\n</kml>\n";
    }

    private static String placemark(Located located) {
        var point = located.point()
                .map(at -> String.format(
                        Locale.ROOT,
                        "<Point><coordinates>%.7f,%.7f</coordinates></Point>\n",
                        at.longitude(),
                        at.latitude()))
                .orElse("");
        return "<Placemark>\n<name>" + Markup.escaped(located.name()) + "</name>\n" + time(located) + "<ExtendedData>\n"
                + data("status", located.status())
                + data("by", located.by())
                + data("id", located.id())
                + data("file", located.sheet().name())
                + data("sha256", located.sheet().media().hex())
                + (located.precision() == null
                        ? ""
                        : data("precision_m", String.format(Locale.ROOT, "%.1f", located.precision())))
                + "</ExtendedData>\n" + point + "</Placemark>\n";
    }

    private static String time(Located located) {
        var from = located.when().from();
        var to = located.when().to();
        if (from == null && to == null) {
            return "";
        }
        return "<TimeSpan>" + (from == null ? "" : "<begin>" + TimeText.iso(from) + "</begin>")
                + (to == null ? "" : "<end>" + TimeText.iso(to) + "</end>") + "</TimeSpan>\n";
    }

    private static String data(String name, String value) {
        return "<Data name=\"" + name + "\"><value>" + Markup.escaped(value) + "</value></Data>\n";
    }
}
