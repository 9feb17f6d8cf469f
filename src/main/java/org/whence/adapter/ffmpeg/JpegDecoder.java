package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.examination.ExaminerException;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Raster;

/// Turns the JPEG files that this program made into pixels to draw. For worker processes; for use from any thread.
public final class JpegDecoder {

    private JpegDecoder() {}

    /// Decodes `jpeg` and shrinks it, by an area filter, until its longer side is at most `longestSide`; never
    /// enlarged.
    ///
    /// @throws ExaminerException if it cannot be decoded
    public static Raster decode(byte[] jpeg, int longestSide) {
        Ffmpeg.ready();
        Complaints.forget();
        var packet = av_packet_alloc();
        try {
            Ffmpeg.check(av_new_packet(packet, jpeg.length), "Find memory for the file");
            packet.data().put(jpeg);
            var frame = PictureDecoder.decode(AV_CODEC_ID_MJPEG, packet);
            try (var scaler = new Scaler()) {
                return raster(scaler, frame, Orientation.ORIGINAL, longestSide);
            } finally {
                av_frame_free(frame);
            }
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not decode a preview", fault);
        } finally {
            av_packet_free(packet);
        }
    }

    /// An opaque frame, ready to be drawn.
    static Raster raster(Scaler scaler, AVFrame frame, Orientation turn, int longestSide) throws MediaFault {
        var shrunk = scaler.convert(frame, Scaler.fitted(Plane.size(frame), longestSide), AV_PIX_FMT_BGRA);
        try {
            var size = Turn.size(Plane.size(shrunk), turn);
            return new Raster(size.width(), size.height(), Plane.upright(shrunk, turn, 4));
        } finally {
            av_frame_free(shrunk);
        }
    }
}
