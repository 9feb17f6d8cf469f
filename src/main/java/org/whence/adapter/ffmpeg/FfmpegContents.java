package org.whence.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.core.examination.ContentReader;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.AreaShrink;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Pdq;
import org.whence.core.fingerprint.PixelHasher;
import org.whence.core.media.MediaKind;

/// Decodes with FFmpeg, and fingerprints what comes out: each row of a picture passes once, through its hash and into
/// the plane that is fingerprinted.
public final class FfmpegContents implements ContentReader {

    @Override
    public Contents still(Path file, String type, int orientation) {
        return switch (PictureDecoder.decode(file, type, orientation)) {
            case PictureReading.Decoded decoded -> fingerprinted(decoded);
            case PictureReading.Undecoded(var status, var reason, var defects) ->
                Contents.none(MediaKind.IMAGE, status, reason, defects);
        };
    }

    private static Contents fingerprinted(PictureReading.Decoded decoded) {
        try (var picture = decoded.picture();
                var pixels = picture.pixels()) {
            var size = pixels.size();
            var hasher = new PixelHasher(size.width(), pixels.layout());
            var shrink = new AreaShrink(size.width(), size.height(), pixels.layout());
            var row = new byte[pixels.rowBytes()];
            for (var y = 0; y < size.height(); y++) {
                pixels.row(y, row);
                hasher.row(row, 0);
                shrink.row(row, 0);
            }
            var defects = decoded.defects();
            return new Contents(
                    defects.isEmpty() ? Status.EXAMINED : Status.DAMAGED,
                    defects.isEmpty() ? null : defects.getFirst().says(),
                    MediaKind.IMAGE,
                    size,
                    null,
                    hasher.finish(),
                    Pdq.picture(shrink.plane()),
                    List.of(),
                    List.of(),
                    picture.previews(),
                    defects);
        }
    }

    @Override
    public Contents clip(Path file) {
        var frames = new ArrayList<FrameHash>();
        var reading = ClipReader.read(file, (time, plane) -> frames.add(Pdq.frame(time, plane)));
        return new Contents(
                reading.status(),
                reading.reason(),
                reading.kind(),
                reading.size(),
                reading.durationMillis(),
                null,
                null,
                frames,
                reading.fields(),
                reading.previews(),
                reading.defects());
    }
}
