package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.ByteOrder;
import java.nio.LongBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.fingerprint.ColourMixer;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;

/// Pixels of a JPEG picture as its decoder leaves them, three planes, of which a row at a time is made: the same as the
/// [Scaler] lays out, without the memory for all of them.
final class PlanarPixels implements Pixels {

    private final AVFrame frame;
    private final boolean halved;
    private final ColourMixer mixer;
    private final Samples brightness;
    private final Samples blue;
    private final Samples red;
    private final Samples blueBeside;
    private final Samples redBeside;

    /// Takes over `frame`.
    PlanarPixels(AVFrame frame) {
        this.frame = frame;
        halved = frame.format() == AV_PIX_FMT_YUVJ420P;
        mixer = new ColourMixer(frame.width());
        var rows = halved ? frame.height() / 2 : frame.height();
        brightness = new Samples(frame, 0, frame.width(), frame.height());
        blue = new Samples(frame, 1, frame.width() / 2, rows);
        red = new Samples(frame, 2, frame.width() / 2, rows);
        blueBeside = new Samples(frame, 1, frame.width() / 2, rows);
        redBeside = new Samples(frame, 2, frame.width() / 2, rows);
    }

    /// Whether a frame is of this kind: the colours of JPEG, one sample of them for each two pixels of a row, and for
    /// each one or two rows. Where a side is odd, the [Scaler] places the samples otherwise.
    static boolean areOf(AVFrame frame) {
        var halved = frame.format() == AV_PIX_FMT_YUVJ420P;
        return (halved || frame.format() == AV_PIX_FMT_YUVJ422P)
                && frame.color_range() == AVCOL_RANGE_JPEG
                && frame.colorspace() == AVCOL_SPC_BT470BG
                && frame.width() % 2 == 0
                && (!halved || frame.height() % 2 == 0)
                && Samples.fit(frame, 0, frame.width())
                && Samples.fit(frame, 1, frame.width() / 2)
                && Samples.fit(frame, 2, frame.width() / 2);
    }

    @Override
    public Dimensions size() {
        return Plane.size(frame);
    }

    @Override
    public PixelLayout layout() {
        return PixelLayout.RGB;
    }

    @Override
    public byte[] row(int y) {
        var own = halved ? y / 2 : y;
        var beside = halved ? Math.clamp(y % 2 == 0 ? own - 1 : own + 1, 0, frame.height() / 2 - 1) : y;
        return mixer.row(brightness.row(y), blue.row(own), blueBeside.row(beside), red.row(own), redBeside.row(beside));
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }

    /// A plane of a frame, of which one row is read at a time.
    private static final class Samples {

        private final LongBuffer memory;
        private final int stride;
        private final long[] row;

        Samples(AVFrame frame, int plane, int width, int height) {
            stride = frame.linesize(plane) / ColourMixer.SAMPLES;
            memory = frame.data(plane)
                    .capacity((long) frame.linesize(plane) * height)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer();
            row = new long[ColourMixer.numbers(width)];
        }

        /// Whether rows can be read in whole numbers, past their end into what lies between them.
        static boolean fit(AVFrame frame, int plane, int width) {
            var bytes = frame.linesize(plane);
            return bytes % ColourMixer.SAMPLES == 0 && bytes >= width;
        }

        long[] row(int y) {
            memory.get(y * stride, row);
            return row;
        }
    }
}
