package org.whence.ui.kit;

import java.util.Optional;
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
}
