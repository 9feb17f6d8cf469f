package org.whence.core.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The 135,000 places of the Earth with 1,000 inhabitants or more. For use from any thread.
///
/// Source: GeoNames, cities1000.
public final class Gazetteer {

    /// A place near another.
    ///
    /// @param country ISO 3166-1, two letters
    /// @param metres from the position asked for
    /// @param bearing in which direction the position lies, seen from the place, in degrees from true north
    public record Near(
            String name,
            String country,
            long population,
            double latitude,
            double longitude,
            double metres,
            double bearing) {}

    private static final double UNIT = 100_000;

    private final int[] latitudes;
    private final int[] longitudes;
    private final int[] populations;
    private final byte[] countries;
    private final int[] nameEnds;
    private final byte[] names;
    private final String[] codes;

    private Gazetteer(
            int[] latitudes,
            int[] longitudes,
            int[] populations,
            byte[] countries,
            int[] nameEnds,
            byte[] names,
            String[] codes) {
        this.latitudes = latitudes;
        this.longitudes = longitudes;
        this.populations = populations;
        this.countries = countries;
        this.nameEnds = nameEnds;
        this.names = names;
        this.codes = codes;
    }

    static Gazetteer read(InputStream file) throws IOException {
        try (var in = Packed.open(file)) {
            var codes = new String[in.readUnsignedShort()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = in.readUTF();
            }
            int count = in.readInt();
            var read = new Gazetteer(
                    new int[count],
                    new int[count],
                    new int[count],
                    new byte[count],
                    new int[count],
                    new byte[0],
                    codes);
            var names = new java.io.ByteArrayOutputStream(count * 10);
            for (int i = 0; i < count; i++) {
                read.latitudes[i] = in.readInt();
                read.longitudes[i] = in.readInt();
                read.countries[i] = in.readByte();
                read.populations[i] = (int) Packed.varint(in);
                names.writeBytes(in.readUTF().getBytes(StandardCharsets.UTF_8));
                read.nameEnds[i] = names.size();
            }
            return new Gazetteer(
                    read.latitudes,
                    read.longitudes,
                    read.populations,
                    read.countries,
                    read.nameEnds,
                    names.toByteArray(),
                    codes);
        }
    }

    int size() {
        return latitudes.length;
    }

    /// The nearest places with at least so many inhabitants, nearest first.
    public List<Near> nearest(double latitude, double longitude, long inhabitants, int count) {
        var found = new ArrayList<Near>();
        double farthest = Double.MAX_VALUE;
        for (int i = 0; i < latitudes.length; i++) {
            if (populations[i] < inhabitants) {
                continue;
            }
            double north = latitudes[i] / UNIT;
            if (Math.toRadians(Math.abs(north - latitude)) * Globe.RADIUS_METRES > farthest) {
                continue;
            }
            double east = longitudes[i] / UNIT;
            double metres = Globe.distance(latitude, longitude, north, east);
            if (metres < farthest) {
                found.add(new Near(
                        name(i),
                        codes[countries[i] & 0xFF],
                        populations[i],
                        north,
                        east,
                        metres,
                        Globe.bearing(north, east, latitude, longitude)));
                found.sort(Comparator.comparing(Near::metres));
                if (found.size() > count) {
                    found.removeLast();
                }
                farthest = found.size() == count ? found.getLast().metres() : Double.MAX_VALUE;
            }
        }
        return found;
    }

    private String name(int place) {
        int start = place == 0 ? 0 : nameEnds[place - 1];
        return new String(names, start, nameEnds[place] - start, StandardCharsets.UTF_8);
    }
}
