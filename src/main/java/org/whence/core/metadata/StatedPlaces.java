package org.whence.core.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.place.Place;

/// The places that fields state: positions and names. Where a position does not say how exact it is, its radius is
/// that of the last digit written, and at least 50 metres.
final class StatedPlaces {

    /// What a phone's receiver seldom errs by in the open.
    static final double DEFAULT_RADIUS_METRES = 50;

    private static final double METRES_PER_DEGREE = 111_195;
    private static final Pattern XMP_COORDINATE =
            Pattern.compile("(\\d{1,3})(?:,(\\d{1,2}(?:\\.\\d+)?)(?:,(\\d{1,2}(?:\\.\\d+)?))?)?([NSEWnsew])");
    private static final Pattern LOCATION =
            Pattern.compile(".*Lat=(-?[\\d.]{1,20}) Lon=(-?[\\d.]{1,20}) Alt=(-?[\\d.]{1,20}) .*", Pattern.DOTALL);

    private static final List<List<String>> NAMES = List.of(
            List.of("IPTC:Sub-location", "IPTC:City", "IPTC:Province-State", "IPTC:Country-PrimaryLocationName"),
            List.of("XMP-iptcCore:Location", "XMP-photoshop:City", "XMP-photoshop:State", "XMP-photoshop:Country"),
            List.of(
                    "XMP-iptcExt:LocationCreatedSublocation",
                    "XMP-iptcExt:LocationCreatedCity",
                    "XMP-iptcExt:LocationCreatedProvinceState",
                    "XMP-iptcExt:LocationCreatedCountryName"),
            List.of(
                    "XMP-iptcExt:LocationShownSublocation",
                    "XMP-iptcExt:LocationShownCity",
                    "XMP-iptcExt:LocationShownProvinceState",
                    "XMP-iptcExt:LocationShownCountryName"),
            List.of("Keys:LocationName"));

    private final FieldIndex index;
    private final List<Defect> defects;
    private final List<StatedPlace> places = new ArrayList<>();

    StatedPlaces(FieldIndex index, List<Defect> defects) {
        this.index = index;
        this.defects = defects;
    }

    List<StatedPlace> all() {
        exif();
        xmp();
        for (var source : List.of("Keys:GPSCoordinates", "UserData:GPSCoordinates", "ItemList:GPSCoordinates")) {
            index.all(source).forEach(field -> iso6709(field, error("Keys:LocationAccuracyHorizontal")));
        }
        index.fields().stream()
                .filter(field -> field.name().equals("LocationInformation"))
                .forEach(this::location);
        track();
        NAMES.forEach(this::name);
        return places;
    }

    private void exif() {
        if (index.first("GPS:GPSLatitude").isEmpty()
                && index.first("GPS:GPSLongitude").isEmpty()) {
            return;
        }
        String latitude = index.raw("GPS:GPSLatitude");
        String longitude = index.raw("GPS:GPSLongitude");
        var north = degrees(latitude, index.raw("GPS:GPSLatitudeRef"));
        var east = degrees(longitude, index.raw("GPS:GPSLongitudeRef"));
        if (north.isEmpty() || east.isEmpty()) {
            defects.add(new Defect(
                    "GPS:GPSLatitude",
                    "This is no position: %s %s, %s %s"
                            .formatted(
                                    latitude,
                                    index.raw("GPS:GPSLatitudeRef"),
                                    longitude,
                                    index.raw("GPS:GPSLongitudeRef"))));
            return;
        }
        double digit = Math.max(lastDigit(latitude), lastDigit(longitude));
        var beside = new Beside(
                latitude.strip() + " " + index.raw("GPS:GPSLatitudeRef").strip() + ", " + longitude.strip() + " "
                        + index.raw("GPS:GPSLongitudeRef").strip(),
                altitude("GPS:GPSAltitude", index.raw("GPS:GPSAltitudeRef")),
                "GPS");
        add(
                north.getAsDouble(),
                east.getAsDouble(),
                error("GPS:GPSHPositioningError"),
                digit,
                "GPS:GPSLatitude",
                beside);
    }

    /// What stands beside a position.
    ///
    /// @param group in which its direction stands, empty for none
    private record Beside(String raw, @Nullable Double altitudeMetres, String group) {}

    /// Below the sea where the reference says 1, or 3 in Exif 3.0.
    private @Nullable Double altitude(String source, String reference) {
        var numbers = Fractions.read(index.raw(source));
        if (numbers.size() != 1) {
            return null;
        }
        String sea = reference.strip();
        return sea.equals("1") || sea.equals("3") ? -numbers.getFirst() : numbers.getFirst();
    }

    private PlaceDetails details(Beside beside, boolean statesError, double digitDegrees) {
        var directions = beside.group().isEmpty()
                ? List.<Double>of()
                : Fractions.read(index.raw(beside.group() + ":GPSImgDirection"));
        @Nullable
        Double direction = directions.size() == 1 && directions.getFirst() >= 0 && directions.getFirst() <= 360
                ? directions.getFirst()
                : null;
        String north = index.raw(beside.group() + ":GPSImgDirectionRef").strip();
        @Nullable Boolean magnetic = direction == null || !north.matches("[MT]") ? null : north.equals("M");
        return new PlaceDetails(beside.raw(), beside.altitudeMetres(), direction, magnetic, statesError, digitDegrees);
    }

    private static OptionalDouble degrees(String raw, String hemisphere) {
        var parts = Fractions.read(raw);
        String letter = hemisphere.strip();
        if (parts.isEmpty() || parts.size() > 3 || !letter.matches("[NSEWnsew]")) {
            return OptionalDouble.empty();
        }
        double degrees = 0;
        for (int i = 0; i < parts.size(); i++) {
            degrees += parts.get(i) / Math.pow(60, i);
        }
        return OptionalDouble.of("SWsw".contains(letter) ? -degrees : degrees);
    }

    /// What one step of the last number that is not zero amounts to, in degrees.
    private static double lastDigit(String raw) {
        var words = raw.strip().split("\\s+");
        for (int i = words.length - 1; i >= 0; i--) {
            int slash = words[i].indexOf('/');
            String denominator = slash < 0 ? "1" : words[i].substring(slash + 1);
            if (!words[i].startsWith("0/") && !words[i].equals("0") && denominator.matches("[1-9]\\d{0,17}")) {
                return 1 / Double.parseDouble(denominator) / Math.pow(60, i);
            }
        }
        return 1;
    }

    private void xmp() {
        var latitude = index.first("XMP-exif:GPSLatitude").orElse(null);
        var longitude = index.first("XMP-exif:GPSLongitude").orElse(null);
        if (latitude == null || longitude == null) {
            return;
        }
        var north = XMP_COORDINATE.matcher(latitude.raw().strip());
        var east = XMP_COORDINATE.matcher(longitude.raw().strip());
        if (!north.matches() || !east.matches()) {
            defects.add(
                    new Defect(latitude.source(), "This is no position: " + latitude.raw() + ", " + longitude.raw()));
            return;
        }
        var beside = new Beside(
                latitude.raw().strip() + " " + longitude.raw().strip(),
                altitude("XMP-exif:GPSAltitude", index.raw("XMP-exif:GPSAltitudeRef")),
                "XMP-exif");
        add(angle(north), angle(east), error("XMP-exif:GPSHPositioningError"), digit(north), latitude.source(), beside);
    }

    private static double angle(Matcher matcher) {
        double degrees = Double.parseDouble(matcher.group(1));
        degrees += matcher.group(2) == null ? 0 : Double.parseDouble(matcher.group(2)) / 60;
        degrees += matcher.group(3) == null ? 0 : Double.parseDouble(matcher.group(3)) / 3600;
        return "SWsw".contains(matcher.group(4)) ? -degrees : degrees;
    }

    private static double digit(Matcher matcher) {
        int group = matcher.group(3) != null ? 3 : matcher.group(2) != null ? 2 : 1;
        String number = matcher.group(group);
        int dot = number.indexOf('.');
        return Math.pow(10, dot < 0 ? 0 : dot + 1 - number.length()) / Math.pow(60, group - 1);
    }

    private void iso6709(Field field, double error) {
        var position = Iso6709.read(field.raw());
        if (position.isEmpty()) {
            defects.add(new Defect(
                    field.source(), "This is no position: " + field.raw().strip()));
        } else {
            var point = position.get();
            var beside = new Beside(field.raw().strip(), point.altitudeMetres(), "");
            add(point.latitude(), point.longitude(), error, point.digitDegrees(), field.source(), beside);
        }
    }

    private void location(Field field) {
        var matcher = LOCATION.matcher(field.raw());
        if (matcher.matches()) {
            add(
                    Double.parseDouble(matcher.group(1)),
                    Double.parseDouble(matcher.group(2)),
                    0,
                    1 / 65536.0,
                    field.source(),
                    new Beside(matcher.group(1) + ", " + matcher.group(2), Double.valueOf(matcher.group(3)), ""));
        }
    }

    /// Where a track begins.
    private void track() {
        Track.in(index.fields()).ifPresent(track -> {
            var point = track.first();
            add(
                    point.latitude(),
                    point.longitude(),
                    0,
                    1e-6,
                    Track.GROUP + ":" + Track.POINT,
                    new Beside(point.field().raw(), point.altitudeMetres(), ""));
        });
    }

    /// The stated error in metres, 0 where there is none.
    private double error(String source) {
        var numbers = Fractions.read(index.raw(source));
        return numbers.size() == 1 && numbers.getFirst() > 0 ? numbers.getFirst() : 0;
    }

    private void add(
            double latitude, double longitude, double error, double digitDegrees, String source, Beside beside) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            defects.add(new Defect(source, "This is no position on Earth: " + latitude + ", " + longitude));
            return;
        }
        double radius = error > 0 ? error : Math.max(DEFAULT_RADIUS_METRES, digitDegrees * METRES_PER_DEGREE);
        places.add(new StatedPlace(
                new Place.Point(latitude, longitude, radius), source, details(beside, error > 0, digitDegrees)));
    }

    private void name(List<String> sources) {
        var named = sources.stream()
                .flatMap(source -> index.first(source).stream())
                .filter(field -> !field.value().isBlank())
                .toList();
        if (!named.isEmpty()) {
            String name = named.stream()
                    .flatMap(field -> Stream.of(field.value().strip()))
                    .collect(Collectors.joining(", "));
            places.add(new StatedPlace(new Place.Named(name), named.getFirst().source()));
        }
    }
}
