package org.whence.ui.kit.cover;

import java.util.Optional;
import java.util.OptionalLong;
import org.whence.core.media.Area;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;

/// Where [CoverView] gets pixels. Blocks; for use from any thread.
///
/// `preview` is the name of a preview: see [org.whence.core.examination.Preview].
public interface PictureSource {

    /// What may be seen without an act of the user: grey, a few dozen pixels wide and smoothed, so that nothing can be
    /// made out. Nothing where there is no such preview.
    Optional<Raster> cover(MediaId media, String preview) throws InterruptedException;

    /// The picture itself, at most `longestSide` pixels long. Each call hands over pixels of its own, which the caller
    /// wipes.
    Optional<Raster> picture(MediaId media, String preview, int longestSide) throws InterruptedException;

    /// A piece of the original: `area` of it, pixel for pixel, or shrunk until it is at most `longestSide` pixels long.
    /// Nothing where the original is not held. Each call hands over pixels of its own, which the caller wipes.
    ///
    /// @param atMillis which frame, of a clip; empty for a still
    Optional<Raster> piece(MediaId media, OptionalLong atMillis, Area area, int longestSide)
            throws InterruptedException;

    /// Lets go of whatever was decoded for [#piece].
    void forget() throws InterruptedException;
}
