package org.whence.core.fingerprint;

/// The eight ways in which a rectangle can be turned and mirrored (the dihedral group of the square), in the order in
/// which the PDQ reference lists them. Turns are clockwise.
public enum Orientation {
    ORIGINAL,
    ROTATED_90,
    ROTATED_180,
    ROTATED_270,
    /// Mirrored left to right.
    MIRRORED,
    /// Mirrored top to bottom.
    FLIPPED,
    /// Mirrored along the falling diagonal (rows become columns).
    TRANSPOSED,
    /// Mirrored along the rising diagonal.
    TRANSVERSED
}
