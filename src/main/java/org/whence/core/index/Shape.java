package org.whence.core.index;

import org.whence.core.fingerprint.LocalFeatures;

/// Where a feature is, how large and how turned, in 27 bits: fine enough to say whether features agree on how one
/// picture lies in another, too coarse to lay it there.
///
/// From the highest bit: x and y in steps of [#STEP] samples (7 bits each), scale (6), angle (7).
final class Shape {

    static final int BITS = 27;

    /// Places are this coarse, in samples; a plane of 1,020 samples has room.
    static final int STEP = 8;

    private static final int X = 20;
    private static final int Y = 13;
    private static final int SCALE = 7;
    private static final int SEVEN_BITS = 0x7f;
    private static final int SIX_BITS = 0x3f;

    private Shape() {}

    static int of(LocalFeatures features, int feature) {
        var scale = features.shapes()[2 * feature] & 0xff;
        return step(features.x(feature)) << X
                | step(features.y(feature)) << Y
                | Math.min(SIX_BITS, scale / 2) << SCALE
                | features.angle(feature) / 2;
    }

    private static int step(double samples) {
        return Math.min(SEVEN_BITS, (int) samples / STEP);
    }

    /// In samples of the plane.
    static int x(int shape) {
        return (shape >>> X) * STEP;
    }

    /// In samples of the plane.
    static int y(int shape) {
        return (shape >>> Y & SEVEN_BITS) * STEP;
    }

    /// In sixteenths of an octave.
    static int scale(int shape) {
        return (shape >>> SCALE & SIX_BITS) * 2;
    }

    /// In 256ths of a turn.
    static int angle(int shape) {
        return (shape & SEVEN_BITS) * 2;
    }
}
