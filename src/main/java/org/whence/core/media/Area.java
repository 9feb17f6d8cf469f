package org.whence.core.media;

/// A rectangle of whole pixels inside an upright picture of a known size: from `left` and `top`, counted from 0, so
/// many pixels wide and high.
public record Area(int left, int top, int width, int height) {

    public Area {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "Not an area of a picture: " + width + " x " + height + " at " + left + ", " + top);
        }
    }

    public boolean isInside(Dimensions size) {
        return (long) left + width <= size.width() && (long) top + height <= size.height();
    }

    public boolean contains(Area other) {
        return left <= other.left
                && top <= other.top
                && left + width >= other.left + other.width
                && top + height >= other.top + other.height;
    }

    public Dimensions size() {
        return new Dimensions(width, height);
    }
}
