package org.whence.core.fingerprint;

import java.util.List;
import org.whence.core.media.Region;

/// The pictures that a picture may consist of: what is left without its frame, its bars and captions, and the fields of
/// a collage.
///
/// @param content the picture without borders and captions
/// @param framed rectangles less than the whole, each fingerprinted by itself; at most [#MOST]
public record PictureRegions(Region content, List<Framed> framed) {

    /// All of it is one picture.
    public static final PictureRegions NONE = new PictureRegions(Region.ALL, List.of());

    public static final int MOST = 6;

    /// A rectangle in a picture, and what it looks like by itself.
    public record Framed(Region region, PictureFingerprint fingerprint) {}

    public PictureRegions {
        framed = List.copyOf(framed);
    }
}
