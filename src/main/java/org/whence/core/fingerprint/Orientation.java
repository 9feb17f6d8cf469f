package org.whence.core.fingerprint;

/// The eight ways in which a rectangle can be turned and mirrored (the dihedral group of the square). Turns are
/// clockwise.
///
/// Each is made of at most three steps, in this order: mirror left to right, mirror top to bottom, exchange rows and
/// columns. What they do to a picture's cosine transform is as plain: with `f` the frequency along an axis, mirroring
/// along it multiplies a coefficient by -1 to the `f`, and exchanging rows and columns transposes the coefficients.
///
/// The PDQ reference lists the same eight in its own order, and its names mean other things: its turns are
/// counter-clockwise, its "flip x" is [#FLIPPED] and its "flip y" is [#MIRRORED].
public enum Orientation {
    ORIGINAL(false, false, false),
    ROTATED_90(false, true, true),
    ROTATED_180(true, true, false),
    ROTATED_270(true, false, true),
    /// Mirrored left to right.
    MIRRORED(true, false, false),
    /// Mirrored top to bottom.
    FLIPPED(false, true, false),
    /// Mirrored along the falling diagonal (rows become columns).
    TRANSPOSED(false, false, true),
    /// Mirrored along the rising diagonal.
    TRANSVERSED(true, true, true);

    private final boolean leftToRight;
    private final boolean topToBottom;
    private final boolean transposed;

    Orientation(boolean leftToRight, boolean topToBottom, boolean transposed) {
        this.leftToRight = leftToRight;
        this.topToBottom = topToBottom;
        this.transposed = transposed;
    }

    /// Whether text in the picture would be seen in a mirror.
    public boolean isMirrored() {
        return leftToRight ^ topToBottom ^ transposed;
    }

    /// Whether width and height change places.
    public boolean isTransposed() {
        return transposed;
    }

    boolean mirrorsLeftToRight() {
        return leftToRight;
    }

    boolean mirrorsTopToBottom() {
        return topToBottom;
    }
}
