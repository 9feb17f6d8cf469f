package org.whence.core.place;

/// Where something is or was.
public sealed interface Place {

    /// A position on the WGS 84 ellipsoid.
    ///
    /// @param latitude degrees north, -90 to 90
    /// @param longitude degrees east, -180 to 180
    /// @param radiusMetres how far from the point the place may lie, 0 or more
    record Point(double latitude, double longitude, double radiusMetres) implements Place {
        public Point {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && radiusMetres >= 0)) {
                throw new IllegalArgumentException(
                        "Not a position: " + latitude + ", " + longitude + " ± " + radiusMetres + " m");
            }
        }
    }

    /// A place known by its name only.
    record Named(String name) implements Place {}
}
