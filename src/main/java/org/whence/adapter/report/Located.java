package org.whence.adapter.report;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.place.Place;
import org.whence.core.provenance.Claim;
import org.whence.core.report.Report;
import org.whence.core.report.Sheet;
import org.whence.core.time.Span;

/// Something in a report that speaks of a place: what a file states, or what somebody claims.
///
/// @param id of the claim, or the field of the file
/// @param status `stated by the file` or `claimed`
/// @param when of a claim: when it was said
record Located(Sheet sheet, String id, String name, String status, String by, Place place, Span when) {

    private static final Pattern COORDINATES =
            Pattern.compile("\\s*(-?[0-9]{1,2}(?:\\.[0-9]{1,9})?)\\s*[,;]\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,9})?)\\s*");

    /// All of a report. What files state is in it only if the class of places was asked for.
    static Stream<Located> in(Report report) {
        return report.sheets().stream().flatMap(sheet -> Stream.concat(stated(sheet), claimed(sheet)));
    }

    private static Stream<Located> stated(Sheet sheet) {
        var examination = sheet.examination();
        return examination == null
                ? Stream.of()
                : examination.facts().places().stream()
                        .map(stated -> new Located(
                                sheet,
                                stated.source(),
                                sheet.name(),
                                "stated by the file",
                                "",
                                stated.place(),
                                Span.OPEN));
    }

    private static Stream<Located> claimed(Sheet sheet) {
        return sheet.judged().stream()
                .map(Sheet.Judged::claim)
                .filter(claim -> claim.attribute() == Claim.Attribute.WHERE && claim.value() != null)
                .map(claim -> new Located(
                        sheet,
                        claim.id().toString(),
                        String.valueOf(claim.value()),
                        "claimed",
                        claim.by() == null ? "" : claim.by(),
                        place(String.valueOf(claim.value())),
                        claim.saidAt() == null ? Span.OPEN : claim.saidAt().span()));
    }

    private static Place place(String value) {
        var read = COORDINATES.matcher(value);
        if (read.matches()) {
            var latitude = Double.parseDouble(read.group(1));
            var longitude = Double.parseDouble(read.group(2));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Place.Point(latitude, longitude, 0);
            }
        }
        return new Place.Named(value);
    }

    Optional<Place.Point> point() {
        return place instanceof Place.Point point ? Optional.of(point) : Optional.empty();
    }

    /// How exact the position is in metres, where that is known.
    @Nullable
    Double precision() {
        return point().map(Place.Point::radiusMetres)
                .filter(radius -> radius > 0)
                .orElse(null);
    }
}
