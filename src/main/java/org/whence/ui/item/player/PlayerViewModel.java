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
import org.whence.ui.item.player.ClipSound.Sounding;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.FilmReel;
import org.whence.ui.kit.Ticker;

/// A clip or a sound and the place in it: plays at a speed, on or back, steps by frames, jumps, keeps a stretch that
/// was
/// marked and plays it over and over. Its sound is off until it is wanted, and is heard at its own speed only; while it
/// is heard, the pictures follow it. Use it on one thread only.
public final class PlayerViewModel {

    /// The speeds on offer: how many seconds of the clip pass in one; backwards below 0.
    static final List<Double> SPEEDS = List.of(-2.0, -1.0, 0.25, 0.5, 1.0, 2.0, 4.0);

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

    private final PlayerPorts ports;
    private final Background background;
    private final Ticker ticker;
    private final Consumer<Raster> screen;
    private final ClipSound sound;
    private final ReadOnlyObjectWrapper<Position> position = new ReadOnlyObjectWrapper<>(Position.START);
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> marked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private @Nullable FilmReel reel;
    private Running ticking = NOTHING;
    private boolean isLoaded;
    private long durationMillis;
    private long startedAt;
    private long startedMillis;
    private Cuts cuts = Cuts.of(List.of());
    private Optional<TimeRange> cutAt = Optional.empty();

    /// @param screen is handed every frame, and wipes it when it is done with it
    public PlayerViewModel(PlayerPorts ports, Background background, Ticker ticker, Consumer<Raster> screen) {
        this.ports = ports;
        this.background = background;
        this.ticker = ticker;
        this.screen = screen;
        sound = new ClipSound(ports, background, this::startAnew);
    }

    /// Takes a clip, or a sound that has no pictures, standing at its start; opens it when the first frame or sound is
    /// wanted.
    public void load(MediaId media, long durationMillis, boolean hasPictures) {
        close();
        this.durationMillis = durationMillis;
        position.set(Position.START);
        marked.set(null);
        failed.set(false);
        looping.set(false);
        speed.set(1);
        isLoaded = true;
        sound.load(media);
        cuts = Cuts.of(List.of());
        cutAt = Optional.empty();
        if (hasPictures) {
            reel = new FilmReel(ports.films(), media, LONGEST_SIDE, background, this::arrived, _ -> {
                pause();
                failed.set(true);
            });
        }
    }

    /// Says where the clip is cut, as far as its sampled frames tell.
    void cutBetween(Cuts known) {
        cuts = known;
    }

    /// Says how long the sound is, where the file does not.
    void lasts(long millis) {
        if (durationMillis == 0) {
            durationMillis = millis;
        }
    }

    /// Lets go of the clip.
    public void close() {
        pause();
        if (reel != null) {
            reel.close();
            reel = null;
        }
        sound.close();
        isLoaded = false;
    }

    /// Plays, or stops.
    public void toggle() {
        if (playing.get()) {
            pause();
        } else if (isLoaded && !failed.get()) {
            if (speed.get() > 0 && position.get().timeMillis >= lastMillis()) {
                position.set(Position.START);
            }
            playing.set(true);
            startAt(position.get().timeMillis);
            ticking = ticker.every(TICK, this::tick);
        }
    }

    /// Stops where it stands.
    public void pause() {
        ticking.cancel();
        ticking = NOTHING;
        playing.set(false);
        sound.stop();
    }

    /// Turns the sound on for this clip, or off.
    public void toggleSound() {
        if (sound.isOn()) {
            mute();
        } else if (sound.turnOn() && playing.get()) {
            startAt(position.get().timeMillis);
        }
    }

    /// Turns the sound off.
    public void mute() {
        if (sound.isOn()) {
            sound.turnOff();
            startAnew();
        }
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
        pause();
        seek(position.get().timeMillis - 1);
    }

    /// Ahead, or back, by so many milliseconds.
    void skip(long millis) {
        seek(position.get().timeMillis + millis);
    }

    /// To the frame shown at a time.
    public void seek(long millis) {
        var to = Math.clamp(millis, 0, lastMillis());
        if (reel != null) {
            reel.at(to);
        } else {
            position.set(new Position(to, 0));
        }
        startAt(to);
    }

    /// To the next cut, or with -1 to the one before: the first frame of another take. Else to the end, or the start.
    void skipCut(int steps) {
        pause();
        var next = cuts.next(position.get().timeMillis, steps, cutAt);
        if (next.isEmpty() || reel == null) {
            seek(steps > 0 ? Long.MAX_VALUE : 0);
        } else {
            reel.change(next.get().fromMillis(), next.get().toMillis());
        }
        cutAt = next;
    }

    /// The next speed up, or down.
    void changeSpeed(int steps) {
        var at = SPEEDS.indexOf(speed.get());
        speed.set(SPEEDS.get(Math.clamp(at + steps, 0, SPEEDS.size() - 1)));
        startAt(position.get().timeMillis);
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

    /// Plays the marked stretch, or all where none is marked, over and over from now on, or no longer.
    void toggleLoop() {
        looping.set(!looping.get());
    }

    private void tick() {
        if (sound.isStarting()) {
            startAnew(); // the pictures wait for the sound that they will follow
            return;
        }
        var target = target();
        var stretch =
                looping.get() && marked.get() != null ? marked.get() : new TimeRange(0, Math.max(1, durationMillis));
        if (target < stretch.fromMillis() && speed.get() < 0 || target >= stretch.toMillis() && isPastEnd(stretch)) {
            turnRound(stretch);
        } else if (reel == null) {
            position.set(new Position(Math.max(0, target), 0));
        } else if (speed.get() < 0 && target < position.get().timeMillis) {
            reel.idly(target);
        } else if (target > position.get().timeMillis) {
            reel.onward(target);
        }
    }

    /// Whether to turn there: the last frame of a clip is found by asking for it, for its length is not certain.
    private boolean isPastEnd(TimeRange stretch) {
        return speed.get() > 0 && (reel == null || looping.get() && stretch.toMillis() < durationMillis);
    }

    private long target() {
        var heard = sound.heardMillis();
        return heard.isPresent()
                ? heard.getAsLong()
                : startedMillis + Math.round((ticker.millis() - startedAt) * speed.get());
    }

    /// At the end of what is played: once more, or no further.
    private void turnRound(TimeRange stretch) {
        if (looping.get()) {
            seek(speed.get() > 0 ? stretch.fromMillis() : stretch.toMillis() - 1);
        } else {
            pause();
            if (speed.get() < 0) {
                seek(0);
            }
        }
    }

    /// Counts from `millis` on, and has the sound played from there where it is wanted.
    private void startAt(long millis) {
        startedAt = ticker.millis();
        startedMillis = millis;
        sound.stop();
        if (playing.get() && speed.get() == 1) {
            sound.play(millis);
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
        if (frame.isPresent()) {
            position.set(new Position(frame.get().timeMillis(), frame.get().number()));
            screen.accept(frame.get().picture());
        } else if (playing.get()) {
            turnRound(marked.get() == null ? new TimeRange(0, Math.max(1, durationMillis)) : marked.get());
        }
    }

    private long lastMillis() {
        return Math.max(0, durationMillis - 1);
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

    ReadOnlyObjectProperty<Sounding> soundingProperty() {
        return sound.soundingProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loopingProperty() {
        return looping.getReadOnlyProperty();
    }

    /// Whether the clip could not be opened or read.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }
}
