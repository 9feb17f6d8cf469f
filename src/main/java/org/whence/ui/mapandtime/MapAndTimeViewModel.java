package org.whence.ui.mapandtime;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.World;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.scale.MapProjection;
import org.whence.work.list.ShowWhereAndWhen.Position;
import org.whence.work.list.ShowWhereAndWhen.Whereabouts;

/// Where and when the media of a case are, and those that are looked at. Use it on one thread only.
public final class MapAndTimeViewModel {

    /// What it asks of the program. All may block; called on background threads.
    ///
    /// @param world empty where this build has no map
    public record Ports(Function<CaseId, Whereabouts> whereabouts, Supplier<Optional<World>> world) {}

    /// What the screen can be in.
    sealed interface State {

        record Loading() implements State {}

        /// @param world null where this build has no map
        record Shown(Whereabouts all, @Nullable World world) implements State {}

        record Failed() implements State {}
    }

    /// How many towns are named on the map.
    private static final int TOWNS = 24;

    private static final Running NOTHING = () -> {};

    private final Ports ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<List<MediaId>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Gazetteer.Near>> towns = new ReadOnlyObjectWrapper<>(List.of());
    private List<MediaId> inTime = List.of();
    private Set<MediaId> among = Set.of();
    private @Nullable CaseId in;
    private Running loading = NOTHING;
    private Running looking = NOTHING;

    public MapAndTimeViewModel(Ports ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    private record Read(State.Shown shown, List<MediaId> inTime) {}

    /// Shows a case.
    public void show(CaseId id) {
        if (!id.equals(in)) {
            in = id;
            inTime = List.of();
            choose(List.of());
            state.set(new State.Loading());
        }
        loading.cancel();
        loading = background.run(
                () -> {
                    var all = ports.whereabouts().apply(id);
                    var shown = new State.Shown(all, ports.world().get().orElse(null));
                    return new Read(shown, inTime(all));
                },
                read -> {
                    inTime = read.inTime();
                    state.set(read.shown());
                },
                _ -> state.set(new State.Failed()));
    }

    /// All media by the time at which they were seen first; then those of which only their file states a time.
    private static List<MediaId> inTime(Whereabouts all) {
        var first = new HashMap<MediaId, Instant>();
        all.seen().forEach(seen -> {
            var by = seen.when().to() == null ? seen.when().from() : seen.when().to();
            if (by != null) {
                first.merge(seen.media(), by, (one, other) -> one.isBefore(other) ? one : other);
            }
        });
        return Stream.concat(
                        all.names().keySet().stream(), all.positions().stream().map(Position::media))
                .distinct()
                .sorted(comparing((MediaId media) -> first.get(media), nullsLast(naturalOrder()))
                        .thenComparing(MediaId::hex))
                .toList();
    }

    /// Looks at media, and no longer at others.
    void choose(Collection<MediaId> media) {
        among = Set.copyOf(media);
        chosen.set(media.stream().distinct().toList());
    }

    /// Looks at the next of all media in time, or the one before.
    void step(int by) {
        if (inTime.isEmpty()) {
            return;
        }
        var now = chosen.get();
        var place = now.isEmpty() ? (by > 0 ? -1 : inTime.size()) : inTime.indexOf(now.getFirst());
        choose(List.of(inTime.get(Math.clamp((long) place + by, 0, inTime.size() - 1))));
    }

    /// Finds the towns to be named on a map: the larger, the more of the Earth is on it.
    void look(MapProjection map) {
        if (!(state.get() instanceof State.Shown(var _, var world)) || world == null) {
            return;
        }
        looking.cancel();
        looking = background.run(
                () -> world.places().nearest(map.latitude(), map.longitude(), least(map.degreesHigh()), TOWNS),
                towns::set,
                _ -> towns.set(List.of()));
    }

    private static long least(double degreesHigh) {
        if (degreesHigh > 40) {
            return 5_000_000;
        }
        if (degreesHigh > 10) {
            return 500_000;
        }
        return degreesHigh > 2 ? 50_000 : degreesHigh > 0.5 ? 5_000 : 0;
    }

    /// The positions of a media, in the order in which its file states them.
    List<Position> positions(MediaId media) {
        return state.get() instanceof State.Shown(var all, var _)
                ? all.positions().stream()
                        .filter(position -> position.media().equals(media))
                        .toList()
                : List.of();
    }

    boolean isChosen(MediaId media) {
        return among.contains(media);
    }

    @Nullable
    CaseId in() {
        return in;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The media that are looked at: several where they lie in one place.
    ReadOnlyObjectProperty<List<MediaId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The towns to be named on the map looked at last.
    ReadOnlyObjectProperty<List<Gazetteer.Near>> townsProperty() {
        return towns.getReadOnlyProperty();
    }
}
