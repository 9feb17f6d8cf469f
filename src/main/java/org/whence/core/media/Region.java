package org.whence.core.media;

/// An upright rectangle inside an upright picture, in ten-thousandths of its width and height, so that it holds for
/// every size of the same picture: `0, 0, 10000, 10000` is all of it.
public record Region(int left, int top, int right, int bottom) {

    /// The full width or height.
    public static final int FULL = 10_000;

    public static final Region ALL = new Region(0, 0, FULL, FULL);

    /// So near to an edge, in ten-thousandths, is at the edge.
    private static final int NEAR = 300;

    public Region {
        if (left < 0 || top < 0 || right > FULL || bottom > FULL || left >= right || top >= bottom) {
            throw new IllegalArgumentException(
                    "Not a region of a picture: " + left + ", " + top + ", " + right + ", " + bottom);
        }
    }

    public boolean contains(Region other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /// Whether it reaches to each edge of the other, or nearly: 3 % of the picture are let pass.
    public boolean nearlyContains(Region other) {
        return left <= other.left + NEAR
                && top <= other.top + NEAR
                && right >= other.right - NEAR
                && bottom >= other.bottom - NEAR;
    }

    /// All of the picture where it is nearly that; else itself.
    public Region snapped() {
        return nearlyContains(ALL) ? ALL : this;
    }

    /// Where it lies in the picture mirrored left to right.
    public Region mirrored() {
        return new Region(FULL - right, top, FULL - left, bottom);
    }

    public boolean overlaps(Region other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
