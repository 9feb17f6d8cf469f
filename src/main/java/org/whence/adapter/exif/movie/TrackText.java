package org.whence.adapter.exif.movie;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Field.Bytes;
import org.whence.core.metadata.Track;

/// The position in a line of a drone's subtitles. The forms, by the makers' own files as public readers of them
/// describe them (DJI_SRT_Parser; dji-drone-metadata-embedder):
///
/// - `[latitude: 59.302335] [longitude: 18.203059] [rel_alt: 1.300 abs_alt: 132.860]`; some write `longtitude`
/// - `GPS(149.0251,-20.2533,16)`, `GPS (-122.1699, 37.4253, 13)`: longitude first, then a number that some drones mean
///   as metres and others as satellites, and which is left out
/// - `GPS(W: 82.341208, N: 28.932009, 152.69m)`
///
/// `HOME(...)` is where the drone set off, not where it is.
public final class TrackText {

    private static final String NUMBER = "([-+]?\\d{1,3}(?:\\.\\d{1,12})?)";
    private static final Pattern LATITUDE = Pattern.compile("\\blatitude ?[:=] ?" + NUMBER);
    private static final Pattern LONGITUDE = Pattern.compile("\\blongt?itude ?[:=] ?" + NUMBER);
    private static final Pattern ALTITUDE =
            Pattern.compile("\\b(?:abs_alt|altitude) ?[:=] ?([-+]?\\d{1,6}(?:\\.\\d{1,6})?)");
    private static final Pattern GPS = Pattern.compile("\\bGPS ?\\((?:([EW]): ?)?" + NUMBER + ", ?(?:([NS]): ?)?"
            + NUMBER + "(?:, ?([-+]?\\d{1,6}(?:\\.\\d{1,6})?)( ?[mM])?)?\\)");
    private static final Pattern TIME = Pattern.compile(
            "\\b((?:19|20)\\d\\d[-./](?:0\\d|1[0-2])[-./][0-3]\\d[ T][0-2]\\d:[0-5]\\d:[0-5]\\d(?:[.,]\\d{3})?)");

    private TrackText() {}

    /// The point of a cue, or nothing where it has no position.
    public static Optional<Track.Point> point(String text, @Nullable Long millis, @Nullable Bytes at) {
        var time = TIME.matcher(text);
        String said = time.find() ? time.group(1).replace(',', '.') : null;
        var latitude = LATITUDE.matcher(text);
        var longitude = LONGITUDE.matcher(text);
        if (latitude.find() && longitude.find()) {
            var altitude = ALTITUDE.matcher(text);
            return point(
                    Double.parseDouble(latitude.group(1)),
                    Double.parseDouble(longitude.group(1)),
                    altitude.find() ? Double.valueOf(altitude.group(1)) : null,
                    millis,
                    said,
                    at);
        }
        var gps = GPS.matcher(text);
        return gps.find() ? bracketed(gps, millis, said, at) : Optional.empty();
    }

    private static Optional<Track.Point> bracketed(
            Matcher gps, @Nullable Long millis, @Nullable String said, @Nullable Bytes at) {
        double east = Double.parseDouble(gps.group(2)) * ("W".equals(gps.group(1)) ? -1 : 1);
        double north = Double.parseDouble(gps.group(4)) * ("S".equals(gps.group(3)) ? -1 : 1);
        @Nullable String altitude = gps.group(6) == null ? null : gps.group(5);
        return point(north, east, altitude == null ? null : Double.valueOf(altitude), millis, said, at);
    }

    private static Optional<Track.Point> point(
            double north,
            double east,
            @Nullable Double altitude,
            @Nullable Long millis,
            @Nullable String said,
            @Nullable Bytes at) {
        return Track.isOnEarth(north, east)
                ? Optional.of(new Track.Point(north, east, altitude, millis, said, at))
                : Optional.empty();
    }
}
