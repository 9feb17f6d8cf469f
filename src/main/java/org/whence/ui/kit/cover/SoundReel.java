package org.whence.ui.kit.cover;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.SoundPlayer.Sound;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;

/// The sound of one clip, read in the background and played from any place on. It says where it is heard, so that the
/// pictures can follow. Use it on one thread only.
public final class SoundReel {

    /// How playing ended.
    public enum End {
        /// All was heard.
        HEARD,
        /// There is nothing that sound could be heard on.
        NO_DEVICE,
        /// The clip holds no sound, or none that can be decoded.
        NO_SOUND
    }

    /// One run, from a place on until it is stopped or ends.
    private static final class Run {
        private final long fromMillis;
        private volatile boolean wanted = true;
        private volatile Speaker.@Nullable Line line;
        private long startMillis = -1;
        private long heardMillis;

        private Run(long fromMillis) {
            this.fromMillis = fromMillis;
        }

        private void stop() {
            wanted = false;
            var open = line;
            if (open != null) {
                open.close();
            }
        }
    }

    /// What came of handing over one stretch.
    private sealed interface Step {

        record Handed(long fromMillis) implements Step {}

        record Over(End how) implements Step {}
    }

    private final Sounds sounds;
    private final Speaker speaker;
    private final MediaId media;
    private final Background background;
    private final Consumer<End> ended;
    private @Nullable Sound sound;
    private @Nullable Run run;
    private boolean busy;
    private boolean closed;

    /// Opens nothing before it is to be played.
    ///
    /// @param ended is told when playing ends by itself; not when it is stopped
    public SoundReel(Sounds sounds, Speaker speaker, MediaId media, Background background, Consumer<End> ended) {
        this.sounds = sounds;
        this.speaker = speaker;
        this.media = media;
        this.background = background;
        this.ended = ended;
    }

    /// Plays from `millis` on, in place of what plays now.
    public void play(long millis) {
        stop();
        if (!closed) {
            run = new Run(Math.max(0, millis));
            goOn();
        }
    }

    /// Silence at once.
    public void stop() {
        var last = run;
        run = null;
        if (last != null) {
            last.stop();
        }
    }

    /// Whether it was told to play and is not heard yet.
    public boolean isStarting() {
        var now = run;
        return now != null && now.startMillis < 0;
    }

    /// The time in the clip that is heard now; nothing while nothing plays.
    public OptionalLong heardMillis() {
        var now = run;
        var line = now == null ? null : now.line;
        if (now == null || line == null || now.startMillis < 0) {
            return OptionalLong.empty();
        }
        now.heardMillis = Math.max(now.heardMillis, line.heardMillis()); // a line that was closed may say 0
        return OptionalLong.of(now.startMillis + now.heardMillis);
    }

    /// Stops, and lets go of the clip as soon as it is not being read. Nothing is told from now on.
    public void close() {
        closed = true;
        stop();
        letGo();
    }

    /// Has the next stretch read and handed over, one at a time: whoever stops it waits for one at most.
    private void goOn() {
        var now = run;
        if (now != null && !busy) {
            busy = true;
            background.run(() -> step(now), how -> stepped(now, how), _ -> stepped(now, new Step.Over(End.NO_SOUND)));
        }
    }

    private Step step(Run now) throws InterruptedException {
        var open = sound == null ? sounds.open(media) : sound;
        sound = open;
        var line = now.line;
        var stretch = line == null ? open.at(now.fromMillis) : open.next();
        if (line == null) {
            line = speaker.open().orElse(null);
            if (line == null) {
                return new Step.Over(End.NO_DEVICE);
            }
            now.line = line;
        }
        if (!now.wanted) {
            line.close();
        } else if (stretch.isPresent()) {
            line.write(stretch.get().samples());
            return new Step.Handed(stretch.get().timeMillis());
        } else {
            line.drain();
        }
        return new Step.Over(End.HEARD);
    }

    private void stepped(Run now, Step how) {
        busy = false;
        if (closed) {
            letGo();
        } else if (now == run) {
            switch (how) {
                case Step.Handed(var from) -> now.startMillis = now.startMillis < 0 ? from : now.startMillis;
                case Step.Over(var end) -> {
                    stop();
                    ended.accept(end);
                }
            }
        }
        goOn();
    }

    private void letGo() {
        var open = sound;
        if (!busy && open != null) {
            sound = null;
            background.close(open);
        }
    }
}
