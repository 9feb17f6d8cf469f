package org.whence.core.fingerprint;

/// How the bytes of a pixel lie in a row of decoded pixels: one byte a channel, without gaps.
public enum PixelLayout {
    /// Brightness.
    GREY(1),
    /// Red, green, blue.
    RGB(3),
    /// Red, green, blue, and opacity, by which the colours are not multiplied.
    RGBA(4);

    private final int bytes;

    PixelLayout(int bytes) {
        this.bytes = bytes;
    }

    /// The bytes of a pixel.
    public int bytes() {
        return bytes;
    }
}
