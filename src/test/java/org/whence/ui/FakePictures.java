package org.whence.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.PictureSource;

/// Drawn pictures: a sky over water with a few blocks, different for each media. The left edge is red, so that a mirrored
/// one can be told.
public final class FakePictures implements PictureSource {

    /// How many true pictures were asked for.
    public final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<Raster> cover(MediaId media, String preview) {
        var grey = draw(media, 144, 96);
        var bgra = grey.bgra();
        for (var i = 0; i < bgra.length; i += 4) {
            var shade = (byte) (30 + ((bgra[i] & 0xFF) + (bgra[i + 1] & 0xFF) + (bgra[i + 2] & 0xFF)) / 9);
            bgra[i] = shade;
            bgra[i + 1] = shade;
            bgra[i + 2] = shade;
        }
        return Optional.of(grey);
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
                var block = (x * 12 / width * 31 + seed * 7) % 5 > y * 9 / height - 3;
                var light = 120 + seed % 90;
                var red = x < width / 20;
                bgra[at] = (byte) (red ? 0 : block ? light : 90 - y * 60 / height);
                bgra[at + 1] = (byte) (red ? 0 : block ? light - 20 : 60);
                bgra[at + 2] = (byte) (red ? 255 : block ? 60 + seed % 100 : 30);
                bgra[at + 3] = (byte) 255;
            }
        }
        return new Raster(width, height, bgra);
    }
}
