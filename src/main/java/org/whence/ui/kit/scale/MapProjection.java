package org.whence.ui.kit.scale;

import java.util.Collection;
import org.whence.core.place.Place;

/// Where positions lie on a map: north up, plain degrees. An east-west degree is as much shorter than a north-south one
/// as it is in the middle of the map.
///
/// @param latitude and `longitude` of the middle, in degrees
/// @param degreesHigh how many degrees of latitude the map is high, [#LEAST] to [#MOST]
/// @param width and `height` in pixels
public record MapProjection(double latitude, double longitude, double degreesHigh, double width, double height) {

    /// The whole Earth.
    public static final double MOST = 180;

    /// A street.
    public static final double LEAST = 0.002;

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double LEAST_SHRINK = 0.1;

    public MapProjection {
        latitude = Math.clamp(latitude, -90, 90);
        longitude = Math.clamp(longitude, -180, 180);
        degreesHigh = Math.clamp(degreesHigh, LEAST, MOST);
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /// The nearest map on which all of these lie, with room around them, but not nearer than a town; the whole Earth
    /// where there are none.
    public static MapProjection fitting(Collection<Place.Point> points, double width, double height) {
        if (points.isEmpty()) {
            return new MapProjection(0, 0, MOST, width, height);
        }
        double south = 90;
        double north = -90;
        double west = 180;
        double east = -180;
        for (var point : points) {
            south = Math.min(south, point.latitude());
            north = Math.max(north, point.latitude());
            west = Math.min(west, point.longitude());
            east = Math.max(east, point.longitude());
        }
        var middle = new MapProjection((south + north) / 2, (west + east) / 2, MOST, width, height);
        double high = Math.max(north - south, (east - west) * middle.shrink() * height / width);
        return new MapProjection(middle.latitude, middle.longitude, Math.max(0.2, 1.3 * high), width, height);
    }

    public double x(double atLongitude) {
        return width / 2 + (atLongitude - longitude) * scale() * shrink();
    }

    public double y(double atLatitude) {
        return height / 2 - (atLatitude - latitude) * scale();
    }

    public double longitudeAt(double x) {
        return longitude + (x - width / 2) / (scale() * shrink());
    }

    public double latitudeAt(double y) {
        return latitude - (y - height / 2) / scale();
    }

    /// How many pixels a length on the ground takes.
    public double pixels(double metres) {
        return metres / METRES_PER_DEGREE * scale();
    }

    /// The same map of another size.
    public MapProjection sized(double wide, double high) {
        return new MapProjection(latitude, longitude, degreesHigh, wide, high);
    }

    /// Moved by so many pixels: what was in the middle lies there afterwards.
    public MapProjection moved(double right, double down) {
        return new MapProjection(
                latitudeAt(height / 2 - down), longitudeAt(width / 2 - right), degreesHigh, width, height);
    }

    /// Nearer by a factor; what lies at `x` and `y` stays there.
    public MapProjection nearer(double factor, double x, double y) {
        var near = new MapProjection(
                latitudeAt(y) + (y - height / 2) * degreesHigh / factor / height,
                longitude,
                degreesHigh / factor,
                width,
                height);
        double middle = longitudeAt(x) - (x - width / 2) / (near.scale() * near.shrink());
        return new MapProjection(near.latitude, middle, near.degreesHigh, width, height);
    }

    /// The same with another position in the middle.
    public MapProjection around(Place.Point point) {
        return new MapProjection(point.latitude(), point.longitude(), degreesHigh, width, height);
    }

    /// Whether it lies on the map.
    public boolean shows(Place.Point point) {
        double x = x(point.longitude());
        double y = y(point.latitude());
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    private double scale() {
        return height / degreesHigh;
    }

    private double shrink() {
        return Math.max(LEAST_SHRINK, Math.cos(Math.toRadians(latitude)));
    }
}
