package org.whence.core.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Positions as one text: `+32.0929+034.8620+028.516/` (ISO 6709:2008, annex H): degrees, or degrees and minutes, or
/// degrees, minutes and seconds, told apart by how many digits stand before the point.
final class Iso6709 {

    private static final Pattern POSITION = Pattern.compile(
            "([+-]\\d{1,7}(?:\\.\\d{1,12})?)([+-]\\d{1,8}(?:\\.\\d{1,12})?)([+-]\\d{1,7}(?:\\.\\d{1,9})?)?[^/]*/?");

    private Iso6709() {}

    /// @param digitDegrees what one step of the last digit amounts to
    /// @param altitudeMetres null where there is none
    record Position(
            double latitude,
            double longitude,
            double digitDegrees,
            @Nullable Double altitudeMetres) {}

    static Optional<Position> read(String text) {
        var matcher = POSITION.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String latitude = matcher.group(1);
        String longitude = matcher.group(2);
        @Nullable String altitude = matcher.group(3);
        return Optional.of(new Position(
                degrees(latitude, 2),
                degrees(longitude, 3),
                Math.max(digit(latitude, 2), digit(longitude, 3)),
                altitude == null ? null : Double.valueOf(altitude)));
    }

    private static double degrees(String text, int degreeDigits) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text.substring(1) : text.substring(1, dot);
        String fraction = dot < 0 ? "" : text.substring(dot);
        int parts = parts(whole, degreeDigits);
        int end = parts == 0 ? whole.length() : whole.length() - 2 * parts;
        double degrees = Double.parseDouble(whole.substring(0, end) + (parts == 0 ? fraction : ""));
        for (int i = 1; i <= parts; i++) {
            String number = whole.substring(end + 2 * (i - 1), end + 2 * i) + (i == parts ? fraction : "");
            degrees += Double.parseDouble(number) / Math.pow(60, i);
        }
        return text.charAt(0) == '-' ? -degrees : degrees;
    }

    /// How many of minutes and seconds follow the degrees.
    private static int parts(String whole, int degreeDigits) {
        return Math.clamp((whole.length() - degreeDigits) / 2, 0, 2);
    }

    private static double digit(String text, int degreeDigits) {
        int dot = text.indexOf('.');
        int whole = (dot < 0 ? text.length() : dot) - 1;
        int decimals = dot < 0 ? 0 : text.length() - dot - 1;
        return Math.pow(10, -decimals) / Math.pow(60, parts("0".repeat(whole), degreeDigits));
    }
}
