package org.whence.adapter.ffmpeg;

import java.util.function.Consumer;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;

/// The upright 8-bit pixels of a picture, which last until this is closed. For one thread at a time.
public sealed interface Pixels extends AutoCloseable permits PackedPixels, PlanarPixels {

    Dimensions size();

    /// `GREY`, `RGB` or `RGBA`.
    PixelLayout layout();

    /// Row `y`, counted from the top, in an array that the next call may fill anew and that may be longer than
    /// [#rowBytes].
    byte[] row(int y);

    /// The bytes of a row, without gaps.
    default int rowBytes() {
        return size().width() * layout().bytes();
    }

    /// Copies row `y`, counted from the top, to the start of `target`.
    default void row(int y, byte[] target) {
        System.arraycopy(row(y), 0, target, 0, rowBytes());
    }

    /// Hands each row, from the top down, to `taker`, as [#row(int)] gives it.
    default void rows(Consumer<byte[]> taker) {
        for (var y = 0; y < size().height(); y++) {
            taker.accept(row(y));
        }
    }

    @Override
    void close();
}
