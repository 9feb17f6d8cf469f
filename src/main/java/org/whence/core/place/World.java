package org.whence.core.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What this build knows of the Earth, to be asked without a network. The build fetches it; where it could not, there
/// is none.
///
/// @param sources where each part comes from and under which licence
public record World(ZoneMap zones, Gazetteer places, Outlines countries, Properties sources) {

    private static final class Bundled {

        private static final @Nullable World WORLD = load();

        private static @Nullable World load() {
            try (var sources = World.class.getResourceAsStream("world.properties");
                    var zones = World.class.getResourceAsStream("zones.bin");
                    var places = World.class.getResourceAsStream("places.bin");
                    var countries = World.class.getResourceAsStream("countries.bin")) {
                return sources == null || zones == null || places == null || countries == null
                        ? null
                        : new World(
                                ZoneMap.read(zones),
                                Gazetteer.read(places),
                                Outlines.read(countries),
                                properties(sources));
            } catch (IOException e) {
                throw new UncheckedIOException("Reading the map that is part of the program", e);
            }
        }
    }

    private static Properties properties(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(in);
        return properties;
    }

    /// The one that was built in; read when it is first asked for, which takes a tenth of a second.
    public static Optional<World> bundled() {
        return Optional.ofNullable(Bundled.WORLD);
    }

    /// Whether this build has one; nothing is read.
    public static boolean isBundled() {
        return World.class.getResource("world.properties") != null;
    }
}
