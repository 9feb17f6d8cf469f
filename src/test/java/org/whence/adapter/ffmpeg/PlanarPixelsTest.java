package org.whence.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.SplittableRandom;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.fingerprint.PixelLayout;
import org.whence.core.media.Dimensions;

class PlanarPixelsTest {

    @ParameterizedTest
    @CsvSource({
        "2,2,true",
        "16,16,true",
        "50,34,true",
        "642,480,true",
        "2,1,false",
        "6,7,false",
        "50,33,false",
        "642,480,false"
    })
    void pixels_are_those_that_are_laid_out_at_once(int width, int height, boolean halved) throws MediaFault {
        var frame = noise(new Dimensions(width, height), halved ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUVJ422P);
        assertThat(PlanarPixels.areOf(frame)).isTrue();
        try (var scaler = new Scaler();
                var laidOut =
                        new PackedPixels(scaler.convert(frame, Plane.size(frame), AV_PIX_FMT_RGB24), PixelLayout.RGB);
                var pixels = new PlanarPixels(frame)) {
            assertThat(pixels.size()).isEqualTo(laidOut.size());
            assertThat(pixels.layout()).isEqualTo(laidOut.layout());
            assertThat(Drawing.packed(pixels)).isEqualTo(Drawing.packed(laidOut));
        }
    }

    @Test
    void other_frames_are_not_of_this_kind() throws MediaFault {
        var even = new Dimensions(64, 48);
        assertThat(isTaken(noise(even, AV_PIX_FMT_YUVJ444P))).isFalse();
        assertThat(isTaken(noise(even, AV_PIX_FMT_RGB24))).isFalse();
        assertThat(isTaken(noise(new Dimensions(63, 48), AV_PIX_FMT_YUVJ420P))).isFalse();
        assertThat(isTaken(noise(new Dimensions(64, 47), AV_PIX_FMT_YUVJ420P))).isFalse();
        var otherColours = noise(even, AV_PIX_FMT_YUVJ420P);
        otherColours.colorspace(AVCOL_SPC_BT709);
        assertThat(isTaken(otherColours)).isFalse();
        var otherRange = noise(even, AV_PIX_FMT_YUVJ420P);
        otherRange.color_range(AVCOL_RANGE_MPEG);
        assertThat(isTaken(otherRange)).isFalse();
    }

    private static boolean isTaken(AVFrame frame) {
        try {
            return PlanarPixels.areOf(frame);
        } finally {
            av_frame_free(frame);
        }
    }

    private static AVFrame noise(Dimensions size, int format) throws MediaFault {
        var random = new SplittableRandom(size.width());
        var frame = Scaler.blank(size, format);
        frame.color_range(AVCOL_RANGE_JPEG);
        frame.colorspace(AVCOL_SPC_BT470BG);
        for (var plane = 0; plane < 3 && frame.data(plane) != null; plane++) {
            var rows = plane > 0 && format == AV_PIX_FMT_YUVJ420P ? (size.height() + 1) / 2 : size.height();
            var bytes = new byte[frame.linesize(plane) * rows];
            random.nextBytes(bytes);
            frame.data(plane).put(bytes);
        }
        return frame;
    }
}
