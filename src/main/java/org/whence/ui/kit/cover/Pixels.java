package org.whence.ui.kit.cover;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.whence.core.media.Raster;

/// Decoded pixels as JavaFX draws them.
final class Pixels {

    private Pixels() {}

    /// An image over the very bytes of `raster`: what is done to them is done to it.
    static Image image(Raster raster) {
        return new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), ByteBuffer.wrap(raster.bgra()), PixelFormat.getByteBgraPreInstance()));
    }

    /// Overwrites the pixels, so that they are gone before the memory is.
    static void wipe(Raster raster) {
        Arrays.fill(raster.bgra(), (byte) 0);
    }
}
