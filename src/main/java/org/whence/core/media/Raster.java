package org.whence.core.media;

/// Decoded pixels, ready to be drawn.
///
/// @param bgra four bytes a pixel, blue, green, red, alpha (premultiplied), row by row without gaps
public record Raster(int width, int height, byte[] bgra) {

    public Raster {
        if (width < 1 || height < 1 || bgra.length != 4L * width * height) {
            throw new IllegalArgumentException(
                    "Not a raster: " + width + " x " + height + " in " + bgra.length + " bytes");
        }
    }
}
