package org.whence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.whence.core.media.Area;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.cover.Cover;
import org.whence.ui.kit.cover.PictureSource;

/// Drawn pictures: a sky over water with a few blocks, different for each media. The left edge is red, so that a
/// mirrored one can be told. Their originals are stripes of blue and cyan, each one pixel wide.
public final class FakePictures implements PictureSource {

    /// How many true pictures were asked for.
    public final AtomicInteger asked = new AtomicInteger();

    /// What of originals was asked for, in order.
    public final List<Area> pieces = new ArrayList<>();

    /// How often the originals were to be forgotten.
    public final AtomicInteger forgotten = new AtomicInteger();

    @Override
    public Optional<Raster> cover(MediaId media, String preview) {
        return Optional.of(Cover.of(draw(media, 24, 16)));
    }

    @Override
    public Optional<Raster> picture(MediaId media, String preview, int longestSide) {
        asked.incrementAndGet();
        return Optional.of(draw(media, longestSide, longestSide * 2 / 3));
    }

    @Override
    public Optional<Raster> piece(MediaId media, OptionalLong atMillis, Area area, int longestSide) {
        pieces.add(area);
        var scale = Math.min(1, longestSide / (double) Math.max(area.width(), area.height()));
        var width = (int) Math.max(1, Math.round(area.width() * scale));
        var height = (int) Math.max(1, Math.round(area.height() * scale));
        var bgra = new byte[4 * width * height];
        for (var i = 0; i < width * height; i++) {
            var x = area.left() + (int) ((i % width + 0.5) / scale);
            bgra[4 * i] = (byte) 255;
            bgra[4 * i + 1] = (byte) (x % 2 == 0 ? 255 : 0);
            bgra[4 * i + 3] = (byte) 255;
        }
        return Optional.of(new Raster(width, height, bgra));
    }

    @Override
    public void forget() {
        forgotten.incrementAndGet();
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
