package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.CommonPoints;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.work.show.Dossier;

/// A media and its matches, one of which is looked at: how, where, and what a person decides of it. Use it on one
/// thread only.
public final class CompareViewModel {

    /// How the two are looked at.
    enum Mode {
        SLIDER,
        BLINK,
        DIFFERENCE,
        SIDE_BY_SIDE
    }

    /// What the screen can be in.
    public sealed interface State {

        record Loading() implements State {}

        /// @param seen the matches, then the leads
        /// @param at which of them is looked at
        /// @param other what is known of it; nothing where the media itself is not held
        record Shown(Dossier dossier, List<Dossier.Seen> seen, int at, Optional<Dossier> other) implements State {

            Dossier.Seen chosen() {
                return seen.get(at);
            }

            /// Whether either is a clip, so that there is a time to look at.
            boolean hasTime() {
                return dossier.isClip() || other.filter(Dossier::isClip).isPresent();
            }
        }

        /// There is no match.
        record Alone() implements State {}

        record Failed() implements State {}
    }

    private static final Running NOTHING = () -> {};
    private static final double STEP = 0.02;

    private final ComparePorts ports;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.SLIDER);
    private final PairTime time = new PairTime();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final DoubleProperty slider = new SimpleDoubleProperty(0.5);
    private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(Zoom.NONE);
    private final ReadOnlyBooleanWrapper points = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Optional<CommonPoints>> common = new ReadOnlyObjectWrapper<>();
    private Route.@Nullable Compare route;
    private Running loading = NOTHING;

    public CompareViewModel(ComparePorts ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// Compares a media with the match that the place names, or with the strongest.
    public void show(Route.Compare next) {
        route = next;
        state.set(new State.Loading());
        load(next.other());
    }

    /// Looks at the match so many further on; stays at the ends.
    void go(int step) {
        if (state.get() instanceof State.Shown shown) {
            choose(Math.clamp(shown.at + step, 0, shown.seen.size() - 1));
        }
    }

    /// Looks at a match.
    void choose(int at) {
        if (state.get() instanceof State.Shown shown && at != shown.at) {
            load(shown.seen.get(at).match().other());
        }
    }

    void look(Mode next) {
        mode.set(next);
    }

    /// Looks at both equally near.
    void zoom(Zoom next) {
        zoom.set(next);
    }

    /// Shows the points that agree, or not.
    void togglePoints() {
        points.set(!points.get());
        findPoints();
    }

    private void findPoints() {
        var match = chosen();
        common.set(null);
        if (points.get() && match != null) {
            background.run(
                    () -> ports.points().of(match.media(), match.other()),
                    found -> {
                        if (match.equals(chosen())) {
                            common.set(found);
                        }
                    },
                    _ -> common.set(Optional.empty()));
        }
    }

    /// Moves the slider by so many steps.
    void slide(int steps) {
        slider.set(Math.clamp(slider.get() + steps * STEP, 0, 1));
    }

    /// Records what a person decides of the match looked at, and goes on to the next open one.
    void decide(Decision decision) {
        if (!(state.get() instanceof State.Shown shown)) {
            return;
        }
        CaseId in = shown.dossier.in();
        if (in == null) {
            trouble.set(text("compare.noCase"));
            return;
        }
        var match = shown.chosen().match();
        var next = nextOpen(shown).map(seen -> seen.match().other()).orElse(match.other());
        background.run(
                () -> {
                    ports.deciding().decide(in, match.media(), match.other(), decision);
                    return decision;
                },
                _ -> {
                    trouble.set("");
                    load(next);
                },
                _ -> trouble.set(text("compare.notDecided")));
    }

    /// The open match after the one looked at, from the top again after the last.
    private static Optional<Dossier.Seen> nextOpen(State.Shown shown) {
        var around = new ArrayList<>(shown.seen.subList(shown.at + 1, shown.seen.size()));
        around.addAll(shown.seen.subList(0, shown.at));
        return around.stream().filter(CompareViewModel::isOpen).findFirst();
    }

    static boolean isOpen(Dossier.Seen seen) {
        return seen.decision() == Decision.OPEN && !seen.match().relation().isExact();
    }

    /// Steps both clips by so many frames.
    void step(int frames) {
        time.step(frames);
    }

    /// Goes to a time of this clip, and to the time of the other that shows the same.
    void seek(long millis) {
        time.seek(millis);
    }

    /// Moves the other clip against this one, by so many frames.
    void nudge(int frames) {
        time.nudge(frames);
    }

    /// The time of the other that shows what this one shows at [#timeProperty].
    long otherTime() {
        return state.get() instanceof State.Shown shown
                ? time.ofOther(shown.chosen().match())
                : 0;
    }

    private record Found(Optional<Dossier> dossier, Optional<Dossier> other, int at) {}

    private void load(@Nullable MediaId wanted) {
        var here = route;
        if (here == null) {
            return;
        }
        loading.cancel();
        loading = background.run(() -> find(here, wanted), this::loaded, _ -> state.set(new State.Failed()));
    }

    private Found find(Route.Compare here, @Nullable MediaId wanted) {
        CaseId in = here.from() instanceof Listing.InCase(var id) ? id : null;
        var dossier = ports.dossiers().of(here.media(), in);
        var seen = dossier.map(CompareViewModel::all).orElse(List.of());
        if (seen.isEmpty()) {
            return new Found(dossier, Optional.empty(), 0);
        }
        var at = 0;
        for (var i = 0; i < seen.size(); i++) {
            if (seen.get(i).match().other().equals(wanted)) {
                at = i;
            }
        }
        return new Found(dossier, ports.dossiers().of(seen.get(at).match().other(), in), at);
    }

    private void loaded(Found found) {
        var seen = found.dossier.map(CompareViewModel::all).orElse(List.of());
        if (found.dossier.isEmpty() || seen.isEmpty()) {
            state.set(new State.Alone());
            return;
        }
        var before = chosen();
        var next = new State.Shown(found.dossier.get(), seen, found.at, found.other);
        if (!next.chosen().match().equals(before)) {
            begin(next);
        }
        state.set(next);
        if (!next.chosen().match().equals(before)) {
            findPoints();
        }
    }

    /// Another match: the slider stands in the middle, and clips at the beginning of what they share.
    private void begin(State.Shown next) {
        slider.set(0.5);
        zoom.set(Zoom.NONE);
        time.begin(next.chosen().match());
        mode.set(next.hasTime() ? Mode.SIDE_BY_SIDE : Mode.SLIDER);
    }

    private @Nullable Match chosen() {
        return state.get() instanceof State.Shown shown ? shown.chosen().match() : null;
    }

    private static List<Dossier.Seen> all(Dossier dossier) {
        var all = new ArrayList<>(dossier.matches());
        all.addAll(dossier.leads());
        return List.copyOf(all);
    }

    Route.@Nullable Compare route() {
        return route;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Zoom> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Whether the points that agree are shown.
    ReadOnlyBooleanProperty pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /// The points that agree: null while they are not known, nothing where there are none.
    ReadOnlyObjectProperty<@Nullable Optional<CommonPoints>> commonProperty() {
        return common.getReadOnlyProperty();
    }

    /// Where the slider stands, from 0 at the left to 1 at the right.
    DoubleProperty sliderProperty() {
        return slider;
    }

    /// The time of this clip that is looked at, in milliseconds.
    ReadOnlyLongProperty timeProperty() {
        return time.timeProperty();
    }

    /// One sentence where a decision was not recorded, else empty.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
