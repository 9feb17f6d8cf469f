package org.whence.core.metadata;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.World;

/// What can be concluded from the facts of a file, with the reasoning in sentences. It makes no finding and decides
/// nothing; what a rule does not know is not explained.
///
/// @param worldIsKnown whether this build has a map: without one no place has a zone, a country or neighbours
public record FactReasons(
        List<ReasonedTime> times, List<ReasonedPlace> places, List<Edit> edits, boolean worldIsKnown) {

    public static final FactReasons NONE = new FactReasons(List.of(), List.of(), List.of(), true);

    public FactReasons {
        times = List.copyOf(times);
        places = List.copyOf(places);
        edits = List.copyOf(edits);
    }

    /// A time, why its zone is what it is, how it stands to the others, and what it is by the clocks of the place.
    public record ReasonedTime(CaptureTime time, String zone, List<String> compared, List<LocalTime> local) {

        public ReasonedTime {
            compared = List.copyOf(compared);
            local = List.copyOf(local);
        }
    }

    /// What a time is by the clocks of a zone that the position lies in.
    ///
    /// @param words `00:45:12 on 13 Nov 2026, UTC+02:00`
    /// @param instant what a reading without a zone means there; null where the zone was known
    public record LocalTime(
            ZoneId zone, String words, @Nullable Instant instant) {}

    /// A place with what lies near it and what is odd about it.
    ///
    /// @param countries that it may lie in, the likeliest first
    /// @param near the nearest places, and the nearest town of 100,000 or more
    /// @param zones by name, in which it may lie
    /// @param flags one sentence for each oddity
    public record ReasonedPlace(
            StatedPlace stated,
            List<String> countries,
            List<Gazetteer.Near> near,
            List<String> zones,
            List<PlaceFlag> flags) {

        public ReasonedPlace {
            countries = List.copyOf(countries);
            near = List.copyOf(near);
            zones = List.copyOf(zones);
            flags = List.copyOf(flags);
        }
    }

    /// What is odd about a position.
    ///
    /// @param word `zero`, `rounded`, `copied`, `other clock`
    public record PlaceFlag(String word, String says) {}

    /// A step in the making of a file, as programs write them.
    ///
    /// @param what `saved`, `converted`; or `derived from`, `document`, `original document`
    public record Edit(String what, String when, String software, String source) {}

    /// @param world null where this build has none
    public static FactReasons of(Facts facts, List<Field> fields, @Nullable World world) {
        var places = new PlaceReasons(facts, new FieldIndex(fields), world).all();
        return new FactReasons(
                new TimeReasons(facts.captured(), places).all(), places, EditHistory.in(fields), world != null);
    }
}
