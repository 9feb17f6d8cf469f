package org.whence.ui.kit.cover;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.whence.core.examination.CloseLook;
import org.whence.core.examination.Preview;
import org.whence.core.examination.PreviewDecoder;
import org.whence.core.examination.Previews;
import org.whence.core.media.Area;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;

/// Pictures from the previews on disk, and pieces of the originals, decoded apart from this process.
public final class PreviewPictures implements PictureSource {

    /// A preserved file and its media type by content.
    public record Original(Path file, String type) {}

    private final Previews previews;
    private final PreviewDecoder decoder;
    private final Function<MediaId, Optional<Original>> originals;
    private final CloseLook look;

    /// @param originals finds an original; nothing where it is not held
    public PreviewPictures(
            Previews previews,
            PreviewDecoder decoder,
            Function<MediaId, Optional<Original>> originals,
            CloseLook look) {
        this.previews = previews;
        this.decoder = decoder;
        this.originals = originals;
        this.look = look;
    }

    @Override
    public Optional<Raster> cover(MediaId media, String preview) throws InterruptedException {
        var jpeg = previews.get(media, preview.equals(Preview.LARGE) ? Preview.SMALL : preview);
        return jpeg.isEmpty() ? Optional.empty() : Optional.of(Cover.of(decoder.decode(jpeg.get(), Cover.PIXELS)));
    }

    @Override
    public Optional<Raster> picture(MediaId media, String preview, int longestSide) throws InterruptedException {
        var jpeg = previews.get(media, preview);
        if (jpeg.isEmpty() && preview.equals(Preview.LARGE)) {
            jpeg = previews.get(media, Preview.SMALL);
        }
        return jpeg.isEmpty() ? Optional.empty() : Optional.of(decoder.decode(jpeg.get(), longestSide));
    }

    @Override
    public Optional<Raster> piece(MediaId media, OptionalLong atMillis, Area area, int longestSide)
            throws InterruptedException {
        var original = originals.apply(media);
        if (original.isEmpty()) {
            return Optional.empty();
        }
        var file = original.get().file();
        return Optional.of(
                atMillis.isPresent()
                        ? look.frame(file, atMillis.getAsLong(), area, longestSide)
                        : look.picture(file, original.get().type(), area, longestSide));
    }

    @Override
    public void forget() throws InterruptedException {
        look.forget();
    }
}
