package org.whence.core.examination;

import org.whence.core.media.Raster;

/// Turns previews into pixels, apart from the window's process, which decodes nothing itself. Blocks; for use from any
/// thread.
public interface PreviewDecoder {

    /// @param longestSide in pixels; the picture is shrunk to it with an area filter, never enlarged
    /// @throws ExaminerException if it cannot be decoded
    Raster decode(byte[] jpeg, int longestSide) throws InterruptedException;
}
