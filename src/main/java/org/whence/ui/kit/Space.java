package org.whence.ui.kit;

/// The distances of the interface, in pixels at 100 %. The grid unit is 4.
public final class Space {

    public static final double HAIR = 2;
    public static final double TIGHT = 4;
    public static final double SNUG = 6;
    public static final double SMALL = 8;
    public static final double MEDIUM = 10;
    public static final double BASE = 12;
    public static final double WIDE = 16;
    public static final double LARGE = 24;
    public static final double PAGE = 28;

    private Space() {}
}
