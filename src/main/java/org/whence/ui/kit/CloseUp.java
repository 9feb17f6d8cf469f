package org.whence.ui.kit;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.CoverView.Sharpness;

/// The piece of an original that is looked at more closely than its preview bears. A piece is asked for with some room
/// around what is seen, one at a time; of wishes that come meanwhile the last is kept. Use it on one thread only.
final class CloseUp {

    /// How much more than is seen is asked for on each side, as a share of it.
    private static final double ROOM = 0.25;

    /// A piece that is so much too coarse is still good enough.
    private static final double SLACK = 0.98;

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

    /// A piece and what of the original it is.
    record Piece(Raster raster, Area area) {}

    private final PictureSource source;
    private final Background background;
    private final Runnable changed;
    private @Nullable Piece piece;
    private @Nullable Wanted held;
    private @Nullable Wanted asked;
    private @Nullable Wanted waiting;
    private @Nullable Wanted failed;
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
        if (failed != null && failed.isOfTheSame(least) || held != null && held.serves(least)) {
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
        failed = null;
        wipe();
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
            return Sharpness.READING;
        }
        return failed != null ? Sharpness.FAILED : piece != null ? Sharpness.ORIGINAL : Sharpness.PREVIEW;
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
                found -> arrived(wanted, found),
                _ -> arrived(wanted, Optional.empty()));
        changed.run();
    }

    private void arrived(Wanted wanted, Optional<Raster> found) {
        if (wanted != asked) {
            found.ifPresent(Pixels::wipe);
            return;
        }
        asked = null;
        var next = waiting;
        waiting = null;
        if (next != null && !wanted.isOfTheSame(next)) {
            found.ifPresent(Pixels::wipe);
            ask(next);
            return;
        }
        wipe();
        failed = found.isEmpty() ? wanted : null;
        if (found.isPresent()) {
            piece = new Piece(found.get(), wanted.area);
            held = wanted;
            if (next != null && !wanted.serves(next)) {
                ask(next);
                return;
            }
        }
        changed.run();
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
