package org.whence.core.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Field.Bytes;
import org.whence.core.place.Globe;
import org.whence.core.place.Place;

/// Where a camera moved: positions in the order of the file, as the subtitles of drones, tracks of receivers and timed
/// metadata of clips hold them. Examinations list them as fields of the group `GPSTrack`; of long tracks every so many
/// are kept, and the last.
public record Track(List<Point> points) {

    public static final String GROUP = "GPSTrack";
    public static final String POINT = "Point";

    /// The most points that are kept of a track.
    public static final int MOST = 500;

    private static final Pattern RAW =
            Pattern.compile("(-?\\d{1,3}\\.\\d+) (-?\\d{1,3}\\.\\d+) (\\S+) (\\S+) ([^\\n]+)");
    private static final String NOTHING = "-";

    /// A position on the way.
    ///
    /// @param millis from the beginning of the clip, or null
    /// @param time as it stands in the file, or null
    /// @param at the bytes that say it, or null
    public record Point(
            double latitude,
            double longitude,
            @Nullable Double altitudeMetres,
            @Nullable Long millis,
            @Nullable String time,
            @Nullable Bytes at) {

        public Field field() {
            var raw = String.format(
                    Locale.ROOT,
                    "%.7f %.7f %s %s %s",
                    latitude,
                    longitude,
                    altitudeMetres == null ? NOTHING : String.format(Locale.ROOT, "%.2f", altitudeMetres),
                    millis == null ? NOTHING : millis.toString(),
                    time == null || time.isBlank() ? NOTHING : time.strip());
            return new Field(GROUP, POINT, words(), raw, at);
        }

        /// `38.41920, 27.12870, 12 m, at 0:31, 2024-11-13 07:05:00`.
        private String words() {
            return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude)
                    + (altitudeMetres == null ? "" : String.format(Locale.ROOT, ", %.0f m", altitudeMetres))
                    + (millis == null
                            ? ""
                            : String.format(Locale.ROOT, ", at %d:%02d", millis / 60_000, millis / 1000 % 60))
                    + (time == null ? "" : ", " + time.strip());
        }

        private Place.Point place() {
            return new Place.Point(latitude, longitude, 0);
        }
    }

    public Track {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A track has a point at least");
        }
    }

    /// The track among `fields`, if there is one.
    public static Optional<Track> in(List<Field> fields) {
        var points = fields.stream()
                .filter(field -> field.group().equals(GROUP) && field.name().equals(POINT))
                .flatMap(field -> point(field).stream())
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new Track(points));
    }

    private static Optional<Point> point(Field field) {
        var matcher = RAW.matcher(field.raw());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(matcher.group(1));
        double longitude = Double.parseDouble(matcher.group(2));
        if (!isOnEarth(latitude, longitude)) {
            return Optional.empty();
        }
        return Optional.of(new Point(
                latitude,
                longitude,
                matcher.group(3).matches("-?\\d{1,7}\\.\\d+") ? Double.valueOf(matcher.group(3)) : null,
                matcher.group(4).matches("\\d{1,12}") ? Long.valueOf(matcher.group(4)) : null,
                matcher.group(5).equals(NOTHING) ? null : matcher.group(5),
                field.at()));
    }

    /// Whether it is a position, and not the `0, 0` of a receiver that has none.
    public static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
    }

    public Point first() {
        return points.getFirst();
    }

    public Point last() {
        return points.getLast();
    }

    /// The way from point to point, in metres; shorter than the way that was gone where points were left out.
    public double metres() {
        return IntStream.range(1, points.size())
                .mapToDouble(i ->
                        Globe.distance(points.get(i - 1).place(), points.get(i).place()))
                .sum();
    }
}
