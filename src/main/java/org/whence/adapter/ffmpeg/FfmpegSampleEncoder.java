package org.whence.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.Iterator;
import org.whence.core.media.Dimensions;
import org.whence.core.sample.Image;
import org.whence.core.sample.SampleEncoder;

/// Encodes the sample files with FFmpeg.
public final class FfmpegSampleEncoder implements SampleEncoder {

    private static final int BITS_PER_SECOND = 1_200_000;

    @Override
    public byte[] jpeg(Image image, int quality) {
        return JpegEncoder.encode(image.rgb(), size(image), quality);
    }

    @Override
    public byte[] png(Image image) {
        return PictureEncoder.png(image.rgb(), size(image), 3);
    }

    @Override
    public void clip(Path file, Iterator<Image> frames, int framesPerSecond, float[] sound, int samplesPerSecond) {
        var first = frames.next();
        var settings = ClipSettings.plain(size(first), framesPerSecond, BITS_PER_SECOND)
                .withSound(samplesPerSecond);
        try (var encoder = ClipEncoder.create(file, settings)) {
            encoder.sound(sound);
            encoder.picture(first.rgb());
            frames.forEachRemaining(frame -> encoder.picture(frame.rgb()));
        }
    }

    private static Dimensions size(Image image) {
        return new Dimensions(image.width(), image.height());
    }
}
