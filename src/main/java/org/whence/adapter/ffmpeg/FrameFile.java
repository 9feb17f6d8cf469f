package org.whence.adapter.ffmpeg;

import java.nio.file.Path;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Limits;
import org.whence.core.media.Dimensions;

/// One frame of a clip as a file of its own. For worker processes.
public final class FrameFile {

    private FrameFile() {}

    /// The frame shown at `millis`, upright and at its full size, as a PNG.
    ///
    /// @throws ExaminerException if there is no such frame
    public static byte[] png(Path file, long millis) {
        try (var clip = ClipDecoder.open(file, Limits.PICTURE_SIDE)) {
            var picture = clip.at(millis)
                    .orElseThrow(() -> new ExaminerException("There is no frame at that time"))
                    .picture();
            var bgra = picture.bgra();
            var rgb = new byte[bgra.length / 4 * 3];
            for (int from = 0, to = 0; from < bgra.length; from += 4) {
                rgb[to++] = bgra[from + 2];
                rgb[to++] = bgra[from + 1];
                rgb[to++] = bgra[from];
            }
            return PictureEncoder.png(rgb, new Dimensions(picture.width(), picture.height()), 3);
        }
    }
}
