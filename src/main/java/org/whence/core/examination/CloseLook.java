package org.whence.core.examination;

import java.nio.file.Path;
import org.whence.core.media.Area;
import org.whence.core.media.Raster;

/// Decodes the part of an original that somebody looks at closely, apart from the window's process, which decodes
/// nothing itself. What was decoded is kept for the next look, until it is told to forget. Blocks; for use from any
/// thread.
///
/// `longestSide` is that of what is handed out, in pixels: the area is shrunk to it with an area filter and never
/// enlarged, so that one that is no longer comes back pixel for pixel.
public interface CloseLook {

    /// The most pixels that are handed out at once.
    long MOST_PIXELS = 16_000_000;

    /// A part of the still picture in `file`, upright, opaque.
    ///
    /// @param type the media type by content: `image/jpeg`
    /// @throws ExaminerException if it cannot be decoded, or has no such area
    Raster picture(Path file, String type, Area area, int longestSide) throws InterruptedException;

    /// A part of the frame that the clip in `file` shows at `millis`, upright.
    ///
    /// @throws ExaminerException if it cannot be decoded, or has no such area
    Raster frame(Path file, long millis, Area area, int longestSide) throws InterruptedException;

    /// Lets go of all that was decoded.
    void forget() throws InterruptedException;
}
