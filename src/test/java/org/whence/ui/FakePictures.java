package org.whence.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Cover;
import org.whence.ui.kit.PictureSource;

/// Drawn pictures: a sky over water with a few blocks, different for each media. The left edge is red, so that a
/// mirrored one can be told.
public final class FakePictures implements PictureSource {

    /// How many true pictures were asked for.
    public final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<Raster> cover(MediaId media, String preview) {
        return Optional.of(Cover.of(draw(media, 24, 16)));
    }

    @Override
    public Optional<Raster> picture(MediaId media, String preview, int longestSide) {
        asked.incrementAndGet();
        return Optional.of(draw(media, longestSide, longestSide * 2 / 3));
    }

    private static Raster draw(MediaId media, int width, int height) {
        var seed = Integer.parseInt(media.hex().substring(60), 16);
        var bgra = new byte[4 * width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var at = 4 * (y * width + x);
                var roof = height * (40 + (x * 12 / width * 31 + seed * 17) % 50) / 100;
                var block = y > roof;
                var light = 110 + seed * 37 % 130;
                var red = x < width / 20;
                bgra[at] = (byte) (red ? 0 : block ? light / 3 : light);
                bgra[at + 1] = (byte) (red ? 0 : block ? light / 4 : light * 9 / 10 - y * 30 / height);
                bgra[at + 2] = (byte) (red ? 255 : block ? light / 3 + 20 : light * 8 / 10 - y * 20 / height);
                bgra[at + 3] = (byte) 255;
            }
        }
        return new Raster(width, height, bgra);
    }
}
