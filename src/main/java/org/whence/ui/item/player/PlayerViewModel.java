package org.whence.ui.item.player;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
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
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.cover.FilmReel;

/// A clip or a sound and the place in it: plays at a speed, on or back, steps by frames, jumps, keeps a stretch that
/// was marked and plays it over and over. Its sound is off until it is wanted, and is heard at its own speed only;
/// while it is heard, the pictures follow it. Use it on one thread only.
public final class PlayerViewModel {

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
    private final MarkedStretch stretch = new MarkedStretch();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final Pace pace;
    private @Nullable FilmReel reel;
    private Running ticking = NOTHING;
    private boolean isLoaded;
    private long durationMillis;
    private Cuts cuts = Cuts.of(List.of());
    private Optional<TimeRange> cutAt = Optional.empty();

    /// @param screen is handed every frame, and wipes it when it is done with it
    public PlayerViewModel(PlayerPorts ports, Background background, Ticker ticker, Consumer<Raster> screen) {
        this.ports = ports;
        this.background = background;
        this.ticker = ticker;
        this.screen = screen;
        pace = new Pace(ticker);
        sound = new ClipSound(ports, background, this::startAnew);
    }

    /// Takes a clip, or a sound that has no pictures, standing at its start; opens it when the first frame or sound is
    /// wanted.
    public void load(MediaId media, long durationMillis, boolean hasPictures) {
        close();
        this.durationMillis = durationMillis;
        position.set(Position.START);
        stretch.clear();
        failed.set(false);
        pace.usual();
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
            if (!pace.isBackwards() && position.get().timeMillis >= lastMillis()) {
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
        pace.change(steps);
        startAt(position.get().timeMillis);
    }

    /// Begins the marked stretch here.
    void markIn() {
        stretch.in(position.get().timeMillis, durationMillis);
    }

    /// Ends the marked stretch here.
    void markOut() {
        stretch.out(position.get().timeMillis);
    }

    /// Plays the marked stretch, or all where none is marked, over and over from now on, or no longer.
    void toggleLoop() {
        stretch.toggleLoop();
    }

    private void tick() {
        if (sound.isStarting()) {
            startAnew(); // the pictures wait for the sound that they will follow
            return;
        }
        var target = sound.heardMillis().orElseGet(pace::now);
        var played = stretch.isLooping() ? stretch.orAll(durationMillis) : all();
        if (target < played.fromMillis() && pace.isBackwards() || target >= played.toMillis() && isPastEnd(played)) {
            turnRound(played);
        } else if (reel == null) {
            position.set(new Position(Math.max(0, target), 0));
        } else if (pace.isBackwards() && target < position.get().timeMillis) {
            reel.idly(target);
        } else if (target > position.get().timeMillis) {
            reel.onward(target);
        }
    }

    /// Whether to turn there: the last frame of a clip is found by asking for it, for its length is not certain.
    private boolean isPastEnd(TimeRange played) {
        return !pace.isBackwards() && (reel == null || stretch.isLooping() && played.toMillis() < durationMillis);
    }

    private TimeRange all() {
        return new TimeRange(0, Math.max(1, durationMillis));
    }

    /// At the end of what is played: once more, or no further.
    private void turnRound(TimeRange played) {
        if (stretch.isLooping()) {
            seek(pace.isBackwards() ? played.toMillis() - 1 : played.fromMillis());
        } else {
            pause();
            if (pace.isBackwards()) {
                seek(0);
            }
        }
    }

    /// Counts from `millis` on, and has the sound played from there where it is wanted.
    private void startAt(long millis) {
        pace.from(millis);
        sound.stop();
        if (playing.get() && pace.isUsual()) {
            sound.play(millis);
        }
    }

    private void startAnew() {
        pace.from(position.get().timeMillis);
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
            turnRound(stretch.orAll(durationMillis));
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
        return stretch.markedProperty();
    }

    ReadOnlyObjectProperty<Sounding> soundingProperty() {
        return sound.soundingProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loopingProperty() {
        return stretch.loopingProperty();
    }

    /// Whether the clip could not be opened or read.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty speedProperty() {
        return pace.speedProperty();
    }
}
