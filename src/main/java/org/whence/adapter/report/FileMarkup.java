package org.whence.adapter.report;

import static org.whence.adapter.report.HtmlReport.row;
import static org.whence.adapter.report.Markup.element;
import static org.whence.adapter.report.Markup.said;
import static org.whence.adapter.report.Markup.text;
import static org.whence.adapter.report.Markup.times;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.CredentialsWords;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.Device;
import org.whence.core.place.Place;
import org.whence.core.provenance.Acquisition;
import org.whence.core.report.Sheet;
import org.whence.core.time.TimeText;

/// What a media is as a file: its bytes, how they came and were examined, and what they say of themselves.
final class FileMarkup {

    private FileMarkup() {}

    static Markup bytes(Sheet sheet) {
        var examination = sheet.examination();
        var rows = new ArrayList<Markup>();
        rows.add(row("SHA-256", element("span", "hash", text(sheet.media().hex()))));
        rows.add(row("Bytes", text(grouped(sheet.hashes().size()) + what(examination))));
        sheet.acquisitions().forEach(acquisition -> rows.add(row("Came here", came(acquisition))));
        rows.add(row("Examined", text(examined(examination))));
        if (examination != null && examination.reason() != null) {
            rows.add(row("", said(examination.reason())));
        }
        if (examination != null && examination.picture() != null) {
            rows.add(row(
                    "Fingerprint",
                    Markup.all(
                            text("PDQ of quality " + examination.picture().quality() + ": "),
                            element(
                                    "span",
                                    "hash",
                                    text(examination.picture().hash().hex())))));
        }
        if (examination != null && examination.credentials() != null) {
            rows.add(row(
                    "Credentials",
                    Markup.all(
                            said("C2PA: "
                                    + CredentialsWords.state(
                                            examination.credentials().outcome()) + ". "),
                            said(String.join(" ", CredentialsWords.says(examination.credentials()))))));
        }
        return element("table", "facts", rows);
    }

    private static String what(@Nullable Examination examination) {
        if (examination == null) {
            return "";
        }
        var size = examination.size();
        return " · " + examination.type() + (size == null ? "" : " · " + size.width() + " × " + size.height())
                + (examination.durationMillis() == null
                        ? ""
                        : " · " + String.format(Locale.ROOT, "%.1f s", examination.durationMillis() / 1000.0));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static Markup came(Acquisition acquisition) {
        var from = acquisition.from();
        var collected = acquisition.collectedAt();
        return Markup.all(
                times(TimeText.words(acquisition.arrivedAt()) + ", "),
                said(acquisition.how()),
                from == null ? Markup.NONE : Markup.all(text(" from "), said(from)),
                times(collected == null ? "" : ", collected " + TimeText.words(collected.span())),
                text(" (" + stated(acquisition) + ")"),
                acquisition.defect() == null ? Markup.NONE : Markup.all(text(" "), said(acquisition.defect())));
    }

    private static String stated(Acquisition acquisition) {
        var stated = acquisition.statedSha256();
        if (stated == null) {
            return "first hashed on arrival";
        }
        return "hash stated at collection: "
                + (stated.equals(acquisition.media().hex()) ? "the same" : "another one");
    }

    private static String examined(@Nullable Examination examination) {
        return examination == null
                ? "not yet"
                : examination.status().word() + ", by examiner version " + examination.version() + ", "
                        + examination.sandbox();
    }

    /// What the file says of itself.
    static Markup stated(Sheet sheet) {
        var examination = sheet.examination();
        if (examination == null) {
            return Markup.NONE;
        }
        var rows = new ArrayList<Markup>();
        examination
                .facts()
                .captured()
                .forEach(time -> rows.add(row(
                        time.source(),
                        Markup.all(
                                times(TimeText.words(time.reading().span()) + ", as written: "), said(time.raw())))));
        examination.facts().places().forEach(place -> rows.add(row(place.source(), place(place.place()))));
        device(examination.facts().device()).ifPresent(device -> rows.add(row("Device", said(device))));
        examination.facts().software().forEach(software -> rows.add(row("Software", said(software))));
        return rows.isEmpty()
                ? Markup.NONE
                : Markup.all(
                        element("h4", "", text("The file says of itself (this decides nothing)")),
                        element("table", "facts stated", rows));
    }

    private static Markup place(Place place) {
        return switch (place) {
            case Place.Point(var latitude, var longitude, var radius) ->
                text(String.format(Locale.ROOT, "%.6f, %.6f, within %.0f m", latitude, longitude, radius));
            case Place.Named(var name) -> said(name);
        };
    }

    private static Optional<String> device(Device device) {
        return Stream.of(device.make(), device.model(), device.serial(), device.lens())
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other);
    }
}
