package org.whence.core.place;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The outlines of countries, drawn for maps of 1 to 50 million: they are kilometres off along coasts and borders, and
/// show who holds a territory, not who claims it.
///
/// Source: Natural Earth, Admin 0.
public final class Outlines {

    /// How far the outlines may be off.
    public static final double EXACT_METRES = 5_000;

    private static final float UNIT = 10_000;

    /// A closed line, as longitude and latitude in turn, and the box around it.
    public record Ring(float[] points, float west, float south, float east, float north) {

        private boolean contains(double latitude, double longitude) {
            if (latitude < south || latitude > north || longitude < west || longitude > east) {
                return false;
            }
            boolean inside = false;
            for (int i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
                if (points[i + 1] > latitude != points[j + 1] > latitude
                        && longitude
                                < (points[j] - points[i]) * (latitude - points[i + 1]) / (points[j + 1] - points[i + 1])
                                        + points[i]) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    /// @param name in English
    public record Country(String name, List<Ring> rings) {

        public Country {
            rings = List.copyOf(rings);
        }

        boolean contains(double latitude, double longitude) {
            return rings.stream()
                                    .filter(ring -> ring.contains(latitude, longitude))
                                    .count()
                            % 2
                    == 1;
        }
    }

    private final List<Country> countries;

    private Outlines(List<Country> countries) {
        this.countries = List.copyOf(countries);
    }

    static Outlines read(InputStream file) throws IOException {
        try (var in = Packed.open(file)) {
            int count = in.readUnsignedShort();
            var countries = new ArrayList<Country>();
            for (int i = 0; i < count; i++) {
                var name = in.readUTF();
                var rings = new ArrayList<Ring>();
                for (long left = Packed.varint(in); left > 0; left--) {
                    rings.add(ring(in));
                }
                countries.add(new Country(name, rings));
            }
            return new Outlines(countries);
        }
    }

    private static Ring ring(DataInputStream in) throws IOException {
        var points = new float[2 * (int) Packed.varint(in)];
        int x = 0;
        int y = 0;
        float west = 180;
        float east = -180;
        float south = 90;
        float north = -90;
        for (int i = 0; i < points.length; i += 2) {
            x += Packed.signed(in);
            y += Packed.signed(in);
            points[i] = x / UNIT;
            points[i + 1] = y / UNIT;
            west = Math.min(west, points[i]);
            east = Math.max(east, points[i]);
            south = Math.min(south, points[i + 1]);
            north = Math.max(north, points[i + 1]);
        }
        return new Ring(points, west, south, east, north);
    }

    public List<Country> countries() {
        return countries;
    }

    /// The countries that the place may lie in, given its radius and how exact the outlines are; the one at its centre
    /// first.
    public List<String> at(Place.Point point) {
        Set<String> found = new LinkedHashSet<>();
        for (var position : Globe.around(point, EXACT_METRES)) {
            countries.stream()
                    .filter(country -> country.contains(position[0], position[1]))
                    .forEach(country -> found.add(country.name()));
        }
        return List.copyOf(found);
    }
}
