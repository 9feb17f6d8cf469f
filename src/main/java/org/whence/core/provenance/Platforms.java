package org.whence.core.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The platforms known, from the data file `platforms.tsv` beside this class.
///
/// A line holds five columns, apart by tabulators: name; hosts, apart by spaces; `yes` or `no`, whether media can be
/// exchanged; `yes` or `no`, whether that is marked; the source. Lines that begin with `#` and empty ones are comments.
public final class Platforms {

    /// What may stand around a host in what people paste; not every such address is a URI.
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://)?(?:[^/?#@\\\\]*@)?(?<host>[^/?#@:\\\\\\s]+\\.[^/?#@:\\\\\\s]+)"
                    + "|(?<scheme>[a-z][a-z0-9+.-]*:)");

    private final List<Platform> platforms;

    private Platforms(List<Platform> platforms) {
        this.platforms = platforms;
    }

    /// Those that come with the program.
    public static Platforms bundled() {
        try (var in = Platforms.class.getResourceAsStream("platforms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("platforms.tsv is missing from the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading platforms.tsv", e);
        }
    }

    /// @throws IllegalArgumentException if a line has not its five columns
    static Platforms parse(String lines) {
        return new Platforms(lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Platforms::platform)
                .toList());
    }

    private static Platform platform(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != 5 || columns[4].isBlank()) {
            throw new IllegalArgumentException("Not the five columns of a platform: " + line);
        }
        return new Platform(
                columns[0], List.of(columns[1].split(" ")), yes(columns[2]), yes(columns[3]), columns[4].strip());
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            case String other -> throw new IllegalArgumentException("Neither yes nor no: " + other);
        };
    }

    public List<Platform> all() {
        return platforms;
    }

    /// The platform of an address: by its host, or its scheme where it has no host. Nothing where it is unknown.
    public Optional<Platform> of(String address) {
        var host = host(address);
        return platforms.stream()
                .filter(platform ->
                        platform.hosts().stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known)))
                .findFirst();
    }

    private static String host(String address) {
        var parts = ADDRESS.matcher(address.strip());
        if (!parts.lookingAt()) {
            return "";
        }
        var host = parts.group("host") == null ? parts.group("scheme") : parts.group("host");
        return host.toLowerCase(Locale.ROOT);
    }
}
