package org.whence.core.media;

/// The size of an upright picture in pixels: at least 1 each way.
public record Dimensions(int width, int height) {

    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Not the size of a picture: " + width + " x " + height);
        }
    }

    public long pixels() {
        return (long) width * height;
    }
}
