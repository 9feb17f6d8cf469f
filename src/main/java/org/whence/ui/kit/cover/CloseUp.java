package org.whence.ui.kit.cover;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;

/// The piece of an original that is looked at more closely than its preview bears. A piece is asked for with some room
/// around what is seen, one at a time; of wishes that come meanwhile the last is kept. What failed is tried once more
/// by itself, for a machine may only have been busy, and again with the next wishes, until it failed [#TRIES] times.
/// Use it on one thread only.
final class CloseUp {

    /// How much more than is seen is asked for on each side, as a share of it.
    private static final double ROOM = 0.25;

    /// A piece that is so much too coarse is still good enough.
    private static final double SLACK = 0.98;

    /// After so many failures in a row nothing more is asked of an original until it was covered or left.
    static final int TRIES = 4;

    /// @param scale pixels of the piece to one of the original, at most 1
    private record Wanted(MediaId media, OptionalLong atMillis, Area area, double scale) {

        boolean isOfTheSame(Wanted other) {
            return media.equals(other.media) && atMillis.equals(other.atMillis);
        }

        boolean serves(Wanted other) {
            return isOfTheSame(other) && area.contains(other.area) && scale >= other.scale * SLACK;
        }

        int longestSide() {
            return Math.max(1, (int) Math.ceil(Math.max(area.width(), area.height()) * scale));
        }
    }

    /// @param says why there is no piece
    private record Failure(Wanted of, Sharpness says) {}

    /// A piece and what of the original it is.
    record Piece(Raster raster, Area area) {}

    private final PictureSource source;
    private final Background background;
    private final Runnable changed;
    private @Nullable Piece piece;
    private @Nullable Wanted held;
    private @Nullable Wanted asked;
    private @Nullable Wanted waiting;
    private @Nullable Failure failure;
    private int failures;
    private boolean used;

    /// @param changed is called when there is another piece, or none
    CloseUp(PictureSource source, Background background, Runnable changed) {
        this.source = source;
        this.background = background;
        this.changed = changed;
    }

    /// Sees to it that there is a piece.
    ///
    /// @param size of the original
    /// @param seen what of it is on screen
    /// @param scale how many pixels of the screen one of its pixels takes
    void want(MediaId media, OptionalLong atMillis, Dimensions size, Area seen, double scale) {
        var least = new Wanted(media, atMillis, seen, Math.min(1, scale));
        if (held != null && !held.isOfTheSame(least)) {
            wipe();
        }
        if (failure != null && !failure.of.isOfTheSame(least)) {
            forgive();
        }
        if (isHopeless(least) || held != null && held.serves(least)) {
            waiting = null;
        } else if (asked == null) {
            ask(withRoom(least, size));
        } else if (!asked.serves(least)) {
            waiting = withRoom(least, size);
        }
    }

    /// Wipes the piece and wants no other.
    void drop() {
        waiting = null;
        asked = null;
        forgive();
        wipe();
    }

    private void forgive() {
        failure = null;
        failures = 0;
    }

    /// Whether the same was asked for in vain, or so much else of the original that it is given up.
    private boolean isHopeless(Wanted least) {
        return failure != null && (failures >= TRIES || failure.of.serves(least));
    }

    /// Has the worker forget what it decoded.
    void forget() {
        if (used) {
            used = false;
            background.run(
                    () -> {
                        source.forget();
                        return true;
                    },
                    _ -> {},
                    _ -> {});
        }
    }

    @Nullable
    Piece piece() {
        return piece;
    }

    Sharpness sharpness() {
        if (asked != null) {
            return new Sharpness.Reading();
        }
        if (failure != null) {
            return failure.says;
        }
        return piece != null ? new Sharpness.Original() : new Sharpness.Preview();
    }

    private static Wanted withRoom(Wanted least, Dimensions size) {
        var area = least.area;
        var left = Math.max(0, area.left() - (int) (area.width() * ROOM));
        var top = Math.max(0, area.top() - (int) (area.height() * ROOM));
        var right = Math.min(size.width(), area.left() + area.width() + (int) (area.width() * ROOM));
        var bottom = Math.min(size.height(), area.top() + area.height() + (int) (area.height() * ROOM));
        return new Wanted(least.media, least.atMillis, new Area(left, top, right - left, bottom - top), least.scale);
    }

    private void ask(Wanted wanted) {
        asked = wanted;
        used = true;
        background.run(
                () -> source.piece(wanted.media, wanted.atMillis, wanted.area, wanted.longestSide()),
                found -> arrived(wanted, found, new Sharpness.NotHeld()),
                e -> arrived(wanted, Optional.empty(), new Sharpness.Failed(String.valueOf(e.getMessage()))));
        changed.run();
    }

    /// @param otherwise what is said where nothing was found
    private void arrived(Wanted wanted, Optional<Raster> found, Sharpness otherwise) {
        if (wanted != asked) {
            found.ifPresent(Pixels::wipe);
            return;
        }
        asked = null;
        var next = waiting;
        waiting = null;
        if (next != null && !wanted.isOfTheSame(next)) {
            found.ifPresent(Pixels::wipe);
            forgive();
            ask(next);
            return;
        }
        wipe();
        if (found.isEmpty()) {
            failed(wanted, next, otherwise);
            return;
        }
        forgive();
        piece = new Piece(found.get(), wanted.area);
        held = wanted;
        if (next != null && !wanted.serves(next)) {
            ask(next);
        } else {
            changed.run();
        }
    }

    private void failed(Wanted wanted, @Nullable Wanted next, Sharpness says) {
        failures = says instanceof Sharpness.NotHeld ? TRIES : failures + 1;
        failure = new Failure(wanted, says);
        if (failures == 1 || next != null && !isHopeless(next)) {
            ask(next == null ? wanted : next);
        } else {
            changed.run();
        }
    }

    private void wipe() {
        var last = piece;
        piece = null;
        held = null;
        if (last != null) {
            changed.run();
            Pixels.wipe(last.raster);
        }
    }
}
