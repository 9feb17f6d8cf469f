package org.whence.core.fingerprint;

import org.whence.core.media.Region;

/// The fingerprint of one frame of a clip, or of a rectangle in it.
///
/// @param timeMillis from the start of the clip
/// @param region the rectangle: what is left without bars and captions, or a field of a split picture
/// @param hash of it as it stands, and `mirrored` of the same left to right, which cannot be worked out from the other
/// @param quality 0 to 100: how much gradient there is
public record FrameHash(long timeMillis, Region region, PdqHash hash, PdqHash mirrored, int quality) {

    /// A whole frame of which only the hash as it stands is known: the mirrored one is about right.
    public FrameHash(long timeMillis, PdqHash hash, int quality) {
        this(timeMillis, Region.ALL, hash, hash.turned(Orientation.MIRRORED), quality);
    }

    public boolean isWhole() {
        return region.equals(Region.ALL);
    }

    /// That of the clip mirrored left to right.
    public FrameHash reflected() {
        return new FrameHash(timeMillis, region.mirrored(), mirrored, hash, quality);
    }
}
