package org.whence.core.place;

import java.util.ArrayList;
import java.util.List;

/// Distances and directions on a sphere of 6,371,008.8 metres, the mean radius of the Earth (Moritz, Geodetic Reference
/// System 1980); within half a percent of those on the WGS 84 ellipsoid.
public final class Globe {

    public static final double RADIUS_METRES = 6_371_008.8;

    private static final String[] WINDS = {
        "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"
    };

    private Globe() {}

    /// Metres along the great circle.
    public static double distance(double latitude, double longitude, double toLatitude, double toLongitude) {
        double north = Math.toRadians(toLatitude - latitude) / 2;
        double east = Math.toRadians(toLongitude - longitude) / 2;
        double h = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(toLatitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /// Metres along the great circle.
    public static double distance(Place.Point from, Place.Point to) {
        return distance(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }

    /// The direction in which one sets out, in degrees from true north, clockwise, 0 to 360.
    public static double bearing(double latitude, double longitude, double toLatitude, double toLongitude) {
        double from = Math.toRadians(latitude);
        double to = Math.toRadians(toLatitude);
        double east = Math.toRadians(toLongitude - longitude);
        double y = Math.sin(east) * Math.cos(to);
        double x = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(east);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }

    /// `north-east`: the nearest of eight.
    public static String wind(double degrees) {
        return WINDS[(int) Math.round(((degrees % 360) + 360) % 360 / 45) % 8];
    }

    /// The point and, where its radius is more than a kilometre, eight more around it at that distance; each latitude,
    /// then longitude.
    static List<double[]> around(Place.Point point, double atLeastMetres) {
        var points = new ArrayList<double[]>();
        points.add(new double[] {point.latitude(), point.longitude()});
        double metres = Math.max(point.radiusMetres() > 1000 ? point.radiusMetres() : 0, atLeastMetres);
        if (metres > 0) {
            double degrees = Math.min(20, Math.toDegrees(metres / RADIUS_METRES));
            double shrink = Math.max(0.05, Math.cos(Math.toRadians(point.latitude())));
            for (int i = 0; i < 8; i++) {
                double angle = Math.PI * i / 4;
                double latitude = Math.clamp(point.latitude() + degrees * Math.cos(angle), -90, 90);
                double longitude = point.longitude() + degrees * Math.sin(angle) / shrink;
                points.add(new double[] {latitude, Math.IEEEremainder(longitude, 360)});
            }
        }
        return points;
    }
}
