package org.whence.core.match;

import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.match.Match.Strength;

/// How near two PDQ hashes have to lie for what is said of them.
///
/// Measured on 200 photographs in 48 kinds of circulated copies and 1,009 others: 11.6 million pairs of different
/// pictures. None was within 31 bits. At one false pair in a million the limit would be 71 bits, turned and mirrored
/// forms included; but a catalogue of millions makes millions of pairs at every look-up, so what lies between is only
/// offered to a person, and only to where one in ten million was not yet reached.
public final class Nearness {

    /// Up to this distance, in bits, a match is confident.
    public static final int CONFIDENT_BITS = 31;

    /// Up to this distance it is a lead; beyond, it is nothing.
    public static final int LEAD_BITS = 60;

    /// A hash of less quality says too little: dark, empty and plain pictures lie near each other.
    public static final int LEAST_QUALITY = 50;

    /// A hash of less quality is not even looked for. Between the two, what is found has to be confirmed by the
    /// pictures themselves.
    public static final int FAINTEST_QUALITY = 10;

    private Nearness() {}

    /// Whether the hash of a frame may be compared.
    public static boolean isTelling(FrameHash frame) {
        return frame.quality() >= LEAST_QUALITY;
    }

    /// Whether the hash of a picture may be compared.
    public static boolean isTelling(PictureFingerprint picture) {
        return picture.quality() >= LEAST_QUALITY;
    }

    /// Whether the hash of a picture may be looked for.
    public static boolean isAsked(PictureFingerprint picture) {
        return picture.quality() >= FAINTEST_QUALITY;
    }

    public static Strength strength(int distance) {
        return distance <= CONFIDENT_BITS ? Strength.CONFIDENT : Strength.LEAD;
    }
}
