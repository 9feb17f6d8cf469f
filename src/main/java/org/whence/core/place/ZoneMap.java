package org.whence.core.place;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The time zones of the Earth by position, as they were drawn since 1970, in cells. A cell where zones meet is 2.4 km
/// high and names each of them: what is said near a border is never one of them by chance.
///
/// Source: timezone-boundary-builder, after OpenStreetMap.
public final class ZoneMap {

    private static final int NO_ZONE = 0xFFFF;

    /// @param zones by alphabet of their places in the map; several near a border or where one is disputed
    /// @param sea whether some of what is meant lies in no zone: on the high seas ships keep their own time
    public record Zones(List<ZoneId> zones, boolean sea) {

        public Zones {
            zones = List.copyOf(zones);
        }
    }

    private final String[] names;
    private final int[][] sets;
    private final byte[] cells;

    private ZoneMap(String[] names, int[][] sets, byte[] cells) {
        this.names = names;
        this.sets = sets;
        this.cells = cells;
    }

    static ZoneMap read(InputStream file) throws IOException {
        try (var in = Packed.open(file)) {
            var names = new String[in.readUnsignedShort()];
            for (int i = 0; i < names.length; i++) {
                names[i] = in.readUTF();
            }
            var sets = new int[in.readUnsignedShort()][];
            for (int i = 0; i < sets.length; i++) {
                sets[i] = new int[in.readUnsignedByte()];
                for (int j = 0; j < sets[i].length; j++) {
                    sets[i][j] = in.readUnsignedShort();
                }
            }
            return new ZoneMap(names, sets, in.readNBytes(in.readInt()));
        }
    }

    /// The names of all zones on the map.
    List<String> names() {
        return List.of(names);
    }

    /// The zones in which the place may lie, anywhere within its radius.
    public Zones at(Place.Point point) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        boolean sea = false;
        for (var position : Globe.around(point, 0)) {
            int[] set = set(position[0], position[1]);
            sea |= set.length == 0;
            for (int zone : set) {
                if (zone == NO_ZONE) {
                    sea = true;
                } else {
                    add(names[zone], zones);
                }
            }
        }
        return new Zones(new ArrayList<>(zones), sea);
    }

    private static void add(String name, Set<ZoneId> zones) {
        try {
            zones.add(ZoneId.of(name));
        } catch (DateTimeException _) {
            // a zone that this Java does not know yet has no rules to tell the time by
        }
    }

    private int[] set(double latitude, double longitude) {
        double south = -90;
        double north = 90;
        double west = -180;
        double east = 180;
        var at = new Cursor(cells);
        while (true) {
            int node = at.next();
            if (node > 0) {
                return sets[node - 1];
            }
            double middle = (south + north) / 2;
            double centre = (west + east) / 2;
            boolean up = latitude >= middle;
            boolean right = longitude >= centre;
            at.skip(up ? right ? 0 : 1 : right ? 3 : 2);
            south = up ? middle : south;
            north = up ? north : middle;
            west = right ? centre : west;
            east = right ? east : centre;
        }
    }

    /// A place in the cells: 0 begins four cells, any other number is one more than that of a set of zones.
    private static final class Cursor {

        private final byte[] cells;
        private int at;

        Cursor(byte[] cells) {
            this.cells = cells;
        }

        int next() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = cells[at++];
                number |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return number;
                }
            }
        }

        /// Passes over so many cells and all that is in them.
        void skip(int count) {
            for (long left = count; left > 0; left--) {
                if (next() == 0) {
                    left += 4;
                }
            }
        }
    }
}
