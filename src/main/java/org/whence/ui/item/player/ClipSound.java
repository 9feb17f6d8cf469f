package org.whence.ui.item.player;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.cover.SoundReel;
import org.whence.ui.kit.cover.SoundReel.End;

/// The sound of the clip in the player: whether it is wanted, and what became of that. Use it on one thread only.
final class ClipSound {

    /// Whether the sound is to be heard, and if it cannot be, why not.
    enum Sounding {
        OFF,
        ON,
        /// There is nothing on this computer that sound could be heard on.
        NO_DEVICE,
        /// The clip holds no sound, or none that can be decoded.
        NO_SOUND
    }

    private final PlayerPorts ports;
    private final Background background;
    private final Runnable ended;
    private final ReadOnlyObjectWrapper<Sounding> sounding = new ReadOnlyObjectWrapper<>(Sounding.OFF);
    private @Nullable SoundReel reel;

    /// @param ended is told when it is heard no longer without having been stopped
    ClipSound(PlayerPorts ports, Background background, Runnable ended) {
        this.ports = ports;
        this.background = background;
        this.ended = ended;
    }

    /// Takes the sound of a clip, which is off.
    void load(MediaId media) {
        close();
        sounding.set(Sounding.OFF);
        reel = new SoundReel(ports.sounds(), ports.speaker(), media, background, this::over);
    }

    void close() {
        if (reel != null) {
            reel.close();
            reel = null;
        }
    }

    /// Says that it is wanted, unless there is none.
    ///
    /// @return whether it is
    boolean turnOn() {
        if (reel != null && sounding.get() != Sounding.NO_SOUND) {
            sounding.set(Sounding.ON);
        }
        return isOn();
    }

    /// Says that it is not wanted.
    void turnOff() {
        stop();
        if (isOn()) {
            sounding.set(Sounding.OFF);
        }
    }

    boolean isOn() {
        return sounding.get() == Sounding.ON;
    }

    /// Plays from `millis` on, if it is wanted.
    void play(long millis) {
        if (reel != null && isOn()) {
            reel.play(millis);
        }
    }

    /// Silence at once; it stays wanted.
    void stop() {
        if (reel != null) {
            reel.stop();
        }
    }

    /// Whether it was told to play and is not heard yet.
    boolean isStarting() {
        return reel != null && reel.isStarting();
    }

    /// The time in the clip that is heard now; nothing while nothing is.
    OptionalLong heardMillis() {
        return reel == null ? OptionalLong.empty() : reel.heardMillis();
    }

    private void over(End how) {
        switch (how) {
            case HEARD -> {} // the pictures may go on longer
            case NO_DEVICE -> sounding.set(Sounding.NO_DEVICE);
            case NO_SOUND -> sounding.set(Sounding.NO_SOUND);
        }
        ended.run();
    }

    ReadOnlyObjectProperty<Sounding> soundingProperty() {
        return sounding.getReadOnlyProperty();
    }
}
