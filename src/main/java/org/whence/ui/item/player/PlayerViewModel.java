package org.whence.ui.item.player;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ClipPlayer.Frame;
import org.whence.core.media.Raster;
import org.whence.core.media.TimeRange;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.FilmReel;
import org.whence.ui.kit.Films;
import org.whence.ui.kit.Ticker;

/// A clip and the place in it: plays at a speed, steps by frames, jumps, and keeps a stretch that was marked. It plays
/// without sound. Use it on one thread only.
public final class PlayerViewModel {

    /// The speeds on offer: how many seconds of the clip pass in one.
    static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    /// The longest side of the frames, in pixels.
    static final int LONGEST_SIDE = 1280;

    private static final Duration TICK = Duration.ofMillis(15);
    private static final Running NOTHING = () -> {};

    /// Where the clip stands.
    ///
    /// @param number of the frame, from 0
    public record Position(long timeMillis, long number) {

        static final Position START = new Position(0, 0);
    }

    private final Films films;
    private final Background background;
    private final Ticker ticker;
    private final Consumer<Raster> screen;
    private final ReadOnlyObjectWrapper<Position> position = new ReadOnlyObjectWrapper<>(Position.START);
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> marked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private @Nullable FilmReel reel;
    private Running ticking = NOTHING;
    private long durationMillis;
    private long startedAt;
    private long startedMillis;

    /// @param screen is handed every frame, and wipes it when it is done with it
    public PlayerViewModel(Films films, Background background, Ticker ticker, Consumer<Raster> screen) {
        this.films = films;
        this.background = background;
        this.ticker = ticker;
        this.screen = screen;
    }

    /// Takes a clip, standing at its start; opens it when the first frame is wanted.
    public void load(MediaId media, long durationMillis) {
        close();
        this.durationMillis = durationMillis;
        position.set(Position.START);
        marked.set(null);
        failed.set(false);
        speed.set(1);
        reel = new FilmReel(films, media, LONGEST_SIDE, background, this::arrived, _ -> {
            pause();
            failed.set(true);
        });
    }

    /// Lets go of the clip.
    public void close() {
        pause();
        if (reel != null) {
            reel.close();
            reel = null;
        }
    }

    /// Plays, or stops.
    public void toggle() {
        if (playing.get()) {
            pause();
        } else if (reel != null && !failed.get()) {
            if (position.get().timeMillis >= durationMillis - 1) {
                position.set(Position.START);
            }
            playing.set(true);
            startAnew();
            ticking = ticker.every(TICK, this::tick);
        }
    }

    /// Stops where it stands.
    public void pause() {
        ticking.cancel();
        ticking = NOTHING;
        playing.set(false);
    }

    /// Hands the frame where the clip stands to the screen once more.
    public void showAgain() {
        if (reel != null && !playing.get()) {
            reel.at(position.get().timeMillis);
        }
    }

    /// To the next frame.
    void nextFrame() {
        pause();
        if (reel != null) {
            reel.next();
        }
    }

    /// To the frame before: the one that was shown a millisecond before this one began.
    void lastFrame() {
        seek(position.get().timeMillis - 1);
    }

    /// Ahead, or back, by so many milliseconds.
    void skip(long millis) {
        seek(position.get().timeMillis + millis);
    }

    /// To the frame shown at a time.
    public void seek(long millis) {
        if (reel != null) {
            var to = Math.clamp(millis, 0, Math.max(0, durationMillis - 1));
            reel.at(to);
            startedAt = ticker.millis();
            startedMillis = to;
        }
    }

    /// The next speed up, or down.
    void changeSpeed(int steps) {
        var at = SPEEDS.indexOf(speed.get());
        speed.set(SPEEDS.get(Math.clamp(at + steps, 0, SPEEDS.size() - 1)));
        startAnew();
    }

    /// Begins the marked stretch here.
    void markIn() {
        var end = marked.get() == null ? durationMillis : marked.get().toMillis();
        mark(position.get().timeMillis, Math.max(end, position.get().timeMillis + 1));
    }

    /// Ends the marked stretch here.
    void markOut() {
        var start = marked.get() == null ? 0 : marked.get().fromMillis();
        mark(Math.min(start, position.get().timeMillis), position.get().timeMillis + 1);
    }

    private void mark(long from, long to) {
        marked.set(new TimeRange(from, to));
    }

    private void tick() {
        if (reel != null) {
            var target = startedMillis + Math.round((ticker.millis() - startedAt) * speed.get());
            if (target > position.get().timeMillis) {
                reel.onward(target);
            }
        }
    }

    private void startAnew() {
        startedAt = ticker.millis();
        startedMillis = position.get().timeMillis;
    }

    private void arrived(FilmReel.Shown shown) {
        if (shown.durationMillis() > 0) {
            durationMillis = shown.durationMillis();
        }
        Optional<Frame> frame = shown.frame();
        if (frame.isEmpty()) {
            pause();
            return;
        }
        position.set(new Position(frame.get().timeMillis(), frame.get().number()));
        screen.accept(frame.get().picture());
    }

    long durationMillis() {
        return durationMillis;
    }

    public ReadOnlyObjectProperty<Position> positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// The stretch between in and out, or null: what a note written now is about.
    public ReadOnlyObjectProperty<@Nullable TimeRange> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether the clip could not be opened or read.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }
}
