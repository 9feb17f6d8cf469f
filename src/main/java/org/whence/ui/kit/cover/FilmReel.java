package org.whence.ui.kit.cover;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ClipPlayer.Clip;
import org.whence.core.examination.ClipPlayer.Frame;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;

/// One clip, read in the background one frame at a time. Of requests that come while it is busy only the last is kept,
/// so that whoever asks quickly is not led through frames long left behind. Use it on one thread only.
public final class FilmReel {

    /// Where reading goes.
    private sealed interface Wanted {

        /// To the frame shown at a time.
        record At(long millis) implements Wanted {}

        /// To the frame after the last.
        record Next() implements Wanted {}

        /// To the frame, between two times, that differs most from the one before it.
        record Change(long fromMillis, long toMillis) implements Wanted {}

        /// Forward to the frame shown at a time, past those in between.
        record Onward(long millis) implements Wanted {}
    }

    /// The frame that was asked for, and what the clip is; no frame at the end.
    public record Shown(Optional<Frame> frame, long durationMillis, double frameRate) {}

    private static final long FAR_MILLIS = 2_000;

    private final Background background;
    private final Consumer<Shown> shown;
    private final Consumer<Exception> failed;
    private final Films films;
    private final MediaId media;
    private final int longestSide;
    private @Nullable Clip clip;
    private @Nullable Wanted waiting;
    private long lastMillis = -1;
    private boolean busy;
    private boolean closed;

    /// Opens nothing before the first frame is asked for.
    ///
    /// @param shown is handed every frame that was read, and wipes it
    /// @param failed is told once, if the clip cannot be read
    public FilmReel(
            Films films,
            MediaId media,
            int longestSide,
            Background background,
            Consumer<Shown> shown,
            Consumer<Exception> failed) {
        this.films = films;
        this.media = media;
        this.longestSide = longestSide;
        this.background = background;
        this.shown = shown;
        this.failed = failed;
    }

    /// Asks for the frame shown at `millis`.
    public void at(long millis) {
        ask(new Wanted.At(Math.max(0, millis)));
    }

    /// Asks for the next frame.
    public void next() {
        ask(new Wanted.Next());
    }

    /// Asks for the frame shown at `millis`, which lies ahead, unless another is being read.
    public void onward(long millis) {
        if (!busy) {
            ask(new Wanted.Onward(millis));
        }
    }

    /// Asks for the frame that differs most from the one before it, of those between two times: where a clip was cut.
    public void change(long fromMillis, long toMillis) {
        ask(new Wanted.Change(fromMillis, toMillis));
    }

    /// Asks for the frame shown at `millis`, unless another is being read.
    public void idly(long millis) {
        if (!busy) {
            at(millis);
        }
    }

    /// Closes the clip as soon as it is not being read. Nothing is handed out from now on.
    public void close() {
        closed = true;
        waiting = null;
        letGo();
    }

    private void ask(Wanted wanted) {
        if (closed) {
            return;
        }
        if (busy) {
            waiting = wanted;
            return;
        }
        busy = true;
        background.run(() -> read(wanted), this::arrived, this::stopped);
    }

    private Shown read(Wanted wanted) throws InterruptedException {
        var open = clip;
        if (open == null) {
            open = films.open(media, longestSide);
            clip = open;
        }
        var frame = switch (wanted) {
            case Wanted.At(var millis) -> open.at(millis);
            case Wanted.Next() -> open.next();
            case Wanted.Change(var from, var to) -> open.at(Changes.greatest(open, from, to));
            case Wanted.Onward(var millis) -> millis - lastMillis > FAR_MILLIS ? open.at(millis) : onward(open, millis);
        };
        frame.ifPresent(found -> lastMillis = found.timeMillis());
        return new Shown(frame, open.durationMillis(), open.frameRate());
    }

    /// The frame shown at `millis`, or the last one where the clip ends before.
    private static Optional<Frame> onward(Clip open, long millis) throws InterruptedException {
        var frame = open.next();
        var length = 1000 / Math.max(1, open.frameRate());
        while (frame.isPresent() && frame.get().timeMillis() + length < millis) {
            var next = open.next();
            if (next.isEmpty()) {
                return frame;
            }
            Pixels.wipe(frame.get().picture());
            frame = next;
        }
        return frame;
    }

    private void arrived(Shown now) {
        busy = false;
        if (closed) {
            now.frame().ifPresent(frame -> Pixels.wipe(frame.picture()));
            letGo();
            return;
        }
        shown.accept(now);
        var next = waiting;
        waiting = null;
        if (next != null) {
            ask(next);
        }
    }

    private void stopped(Exception why) {
        busy = false;
        if (closed) {
            letGo();
        } else {
            close();
            failed.accept(why);
        }
    }

    private void letGo() {
        var open = clip;
        if (!busy && open != null) {
            clip = null;
            background.close(open);
        }
    }
}
