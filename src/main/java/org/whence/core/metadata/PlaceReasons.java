package org.whence.core.metadata;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.FactReasons.PlaceFlag;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.Globe;
import org.whence.core.place.Place;
import org.whence.core.place.World;

/// What lies near the positions that a file states, and what is odd about them.
final class PlaceReasons {

    private static final int NEAREST = 2;
    private static final long TOWN = 100_000;

    /// Beyond this nothing is near.
    private static final double FAR_METRES = 500_000;

    /// A step of 0.001 degrees is 111 metres: coarser than any receiver.
    private static final double COARSE_DEGREES = 0.000_99;

    private final List<StatedPlace> places;
    private final FieldIndex index;
    private final @Nullable World world;

    PlaceReasons(Facts facts, FieldIndex index, @Nullable World world) {
        places = facts.places();
        this.index = index;
        this.world = world;
    }

    List<ReasonedPlace> all() {
        var reasoned = new ArrayList<ReasonedPlace>();
        for (int i = 0; i < places.size(); i++) {
            reasoned.add(reasoned(places.get(i), places.subList(0, i)));
        }
        return reasoned;
    }

    private ReasonedPlace reasoned(StatedPlace stated, List<StatedPlace> before) {
        if (!(stated.place() instanceof Place.Point point)) {
            return new ReasonedPlace(stated, List.of(), List.of(), List.of(), List.of());
        }
        var flags = flags(stated, point, before);
        boolean zero = point.latitude() == 0 && point.longitude() == 0;
        if (world == null || zero) {
            return new ReasonedPlace(stated, List.of(), List.of(), List.of(), flags);
        }
        return new ReasonedPlace(
                stated,
                world.countries().at(point),
                near(point, world.places()),
                world.zones().at(point).zones().stream().map(ZoneId::getId).toList(),
                flags);
    }

    private static List<Gazetteer.Near> near(Place.Point point, Gazetteer places) {
        var near = new ArrayList<Gazetteer.Near>();
        for (var place : places.nearest(point.latitude(), point.longitude(), 0, NEAREST)) {
            if (place.metres() <= FAR_METRES) {
                near.add(place);
            }
        }
        for (var town : places.nearest(point.latitude(), point.longitude(), TOWN, 1)) {
            if (town.metres() <= FAR_METRES && !near.contains(town)) {
                near.add(town);
            }
        }
        return near;
    }

    private List<PlaceFlag> flags(StatedPlace stated, Place.Point point, List<StatedPlace> before) {
        var flags = new ArrayList<PlaceFlag>();
        if (point.latitude() == 0 && point.longitude() == 0) {
            flags.add(new PlaceFlag(
                    "zero",
                    "0, 0 is what receivers without a fix and careless programs write: most likely no position"));
            return flags;
        }
        @Nullable Double step = stated.details().stepDegrees();
        if (step != null && step >= COARSE_DEGREES || isOnGrid(point)) {
            flags.add(new PlaceFlag(
                    "rounded",
                    "It is written no finer than %s: rounded, or set by hand"
                            .formatted(
                                    metres(Math.max(step == null ? 0 : step, isOnGrid(point) ? 0.001 : 0) * 111_195))));
        }
        for (var other : before) {
            if (other.place() instanceof Place.Point earlier && Globe.distance(point, earlier) < 1) {
                flags.add(new PlaceFlag(
                        "copied", "The same as " + other.source() + ": a copy of it, not a second witness"));
                break;
            }
        }
        manual().ifPresent(flags::add);
        return flags;
    }

    /// On a grid of 0.001 degrees in both directions: one position in ten thousand is, by chance.
    private static boolean isOnGrid(Place.Point point) {
        return isWhole(point.latitude() * 1000) && isWhole(point.longitude() * 1000);
    }

    private static boolean isWhole(double number) {
        return Math.abs(number - Math.rint(number)) < 1e-6;
    }

    private java.util.Optional<PlaceFlag> manual() {
        return index.first("GPS:GPSProcessingMethod")
                .filter(field -> field.value().toUpperCase(Locale.ROOT).contains("MANUAL"))
                .map(_ -> new PlaceFlag("manual", "The file says that a person set the position"));
    }

    static String metres(double metres) {
        return metres < 1000
                ? Math.round(metres) + " m"
                : metres < 10_000
                        ? String.format(Locale.ROOT, "%.1f km", metres / 1000)
                        : Math.round(metres / 1000) + " km";
    }
}
