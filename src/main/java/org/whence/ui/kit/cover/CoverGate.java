package org.whence.ui.kit.cover;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Ticker;

/// Knows what is revealed, and covers it again. Pictures reach the screen through [CoverView] alone, which asks here.
///
/// Everything is covered but what the user aims at and reveals by an act of its own; every act ends by itself. Use it
/// on one thread only.
public final class CoverGate {

    /// How long pictures stay revealed after R, unless the settings say otherwise.
    public static final Duration REVEALED = Duration.ofSeconds(10);

    /// The time left where it does not run: until the user leaves.
    public static final long NO_END = Long.MAX_VALUE;

    /// How long without input until everything is covered.
    public static final Duration IDLE = Duration.ofSeconds(60);

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration KEY_REPEAT = Duration.ofMillis(40);

    /// A media that can be revealed.
    ///
    /// @param graphic it takes two acts to reveal it, and it is shown small at first
    public record Subject(MediaId media, boolean graphic) {}

    /// What is revealed.
    public sealed interface State {

        /// Nothing.
        record Covered() implements State {}

        /// Nothing, but the next R reveals what is graphic.
        record Warned(Set<MediaId> media) implements State {}

        /// `media`, while a key is held.
        record Held(Set<MediaId> media) implements State {}

        /// `media`, for `leftMillis` more, or [CoverGate#NO_END].
        ///
        /// @param small no longer than 320 pixels
        record Timed(Set<MediaId> media, boolean small, long leftMillis) implements State {}
    }

    private static final State COVERED = new State.Covered();
    private static final Background.Running NOTHING = () -> {};

    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(COVERED);
    private List<Subject> aim = List.of();
    private Background.Running ticking = NOTHING;
    private Background.Running releasing = NOTHING;
    private boolean playing;
    private long allMillis = REVEALED.toMillis();
    private long endsAt;
    private long lastInputAt;

    public CoverGate(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Sets how long R reveals from now on.
    ///
    /// @param time zero: until another item is aimed at, or everything is covered by the user, a lost focus or 60 s
    ///     without input
    public void revealFor(Duration time) {
        allMillis = time.isZero() ? NO_END : time.toMillis();
    }

    /// How long R reveals, in milliseconds, or [#NO_END].
    public long revealMillis() {
        return allMillis;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRevealed(MediaId media) {
        return switch (state.get()) {
            case State.Covered _, State.Warned _ -> false;
            case State.Held(var revealed) -> revealed.contains(media);
            case State.Timed(var revealed, var _, var _) -> revealed.contains(media);
        };
    }

    public boolean isAnyRevealed() {
        return switch (state.get()) {
            case State.Covered _, State.Warned _ -> false;
            case State.Held _, State.Timed _ -> true;
        };
    }

    /// Says what the reveal keys act upon from now on: one item, or both sides of a comparison. If these are others
    /// than before, everything is covered.
    public void aim(Collection<Subject> subjects) {
        var next = List.copyOf(subjects);
        if (!next.equals(aim)) {
            coverAll();
            aim = next;
        }
    }

    /// Whether the reveal keys act upon `subject`.
    public boolean isAimedAt(Subject subject) {
        return aim.contains(subject);
    }

    /// The key to hold was pressed, or repeats itself. What is graphic stays covered, with a warning.
    public void hold() {
        input();
        releasing.cancel();
        if (aim.isEmpty() || state.get() instanceof State.Held || state.get() instanceof State.Timed) {
            return;
        }
        begin(isGraphic() ? new State.Warned(aimed()) : new State.Held(aimed()));
    }

    /// The key to hold was let go. A press within 40 ms makes it a repeat of the key.
    public void release() {
        releasing.cancel();
        releasing = ticker.every(KEY_REPEAT, () -> {
            releasing.cancel();
            if (state.get() instanceof State.Held) {
                coverAll();
            }
        });
    }

    /// Reveals for ten seconds (or what the settings say), or for as many more. What is graphic is revealed by the
    /// second call, small, and grows by
    /// the third.
    public void reveal() {
        input();
        if (aim.isEmpty()) {
            return;
        }
        var warned = state.get() instanceof State.Warned;
        if (isGraphic() && !warned && !isAnyRevealed()) {
            begin(new State.Warned(aimed()));
        } else {
            begin(new State.Timed(aimed(), warned, allMillis));
        }
    }

    /// Starts the time anew, if anything is revealed for a time: the user zooms, pans, steps or draws.
    public void renew() {
        input();
        if (state.get() instanceof State.Timed(var media, var small, var _)) {
            begin(new State.Timed(media, small, allMillis));
        }
    }

    /// Says whether the revealed clip plays. It stays revealed while it does, and ten seconds longer.
    public void play(boolean plays) {
        playing = plays;
        renew();
    }

    /// Notes that somebody is there: any key, any press or wheel of the mouse.
    public void input() {
        lastInputAt = ticker.millis();
    }

    /// Covers everything at once.
    public void coverAll() {
        ticking.cancel();
        releasing.cancel();
        ticking = NOTHING;
        playing = false;
        state.set(COVERED);
    }

    private void begin(State next) {
        endsAt = end(ticker.millis());
        if (ticking == NOTHING) {
            ticking = ticker.every(TICK, this::tick);
        }
        state.set(next);
    }

    private void tick() {
        var now = ticker.millis();
        if (playing) {
            endsAt = end(now);
        }
        var timeIsUp = !(state.get() instanceof State.Held) && now >= endsAt;
        if (timeIsUp || now - lastInputAt >= IDLE.toMillis()) {
            coverAll();
        } else if (state.get() instanceof State.Timed(var media, var small, var _)) {
            state.set(new State.Timed(media, small, endsAt == NO_END ? NO_END : endsAt - now));
        }
    }

    private long end(long from) {
        return allMillis == NO_END ? NO_END : from + allMillis;
    }

    private boolean isGraphic() {
        return aim.stream().anyMatch(Subject::graphic);
    }

    private Set<MediaId> aimed() {
        return aim.stream().map(Subject::media).collect(toUnmodifiableSet());
    }
}
