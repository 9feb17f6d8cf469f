package org.whence.ui.kit;

import java.util.Optional;
import org.whence.core.examination.Preview;
import org.whence.core.examination.PreviewDecoder;
import org.whence.core.examination.Previews;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;

/// Pictures from the previews on disk, decoded apart from this process.
public final class PreviewPictures implements PictureSource {

    private final Previews previews;
    private final PreviewDecoder decoder;

    public PreviewPictures(Previews previews, PreviewDecoder decoder) {
        this.previews = previews;
        this.decoder = decoder;
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
}
