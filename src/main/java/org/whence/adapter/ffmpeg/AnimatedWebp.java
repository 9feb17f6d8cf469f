package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Limits;
import org.whence.core.media.Dimensions;

/// The first frame of an animated WebP, which FFmpeg does not decode, cut out as a still WebP of its own.
///
/// Source: RFC 9649 (2024), 2.7: `RIFF`, size, `WEBP`, then chunks of name, size and an even number of bytes.
///
/// @param canvas the size of the animation
/// @param left where the frame lies on it, and `top`
/// @param still the frame as a file
record AnimatedWebp(Dimensions canvas, int left, int top, byte[] still) {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int EXTENDED = 10;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int ALPHA_FLAG = 0x10;

    /// Null where `file` (little endian, from its start) is no animation.
    static @Nullable AnimatedWebp firstFrame(ByteBuffer file) throws MediaFault {
        var extended = FILE_HEADER + CHUNK_HEADER;
        if (file.limit() < extended + EXTENDED
                || !named(file, FILE_HEADER, "VP8X")
                || (file.get(extended) & ANIMATION_FLAG) == 0) {
            return null;
        }
        var canvas = new Dimensions(threeBytes(file, extended + 4) + 1, threeBytes(file, extended + 7) + 1);
        if (canvas.pixels() > Limits.PICTURE_PIXELS) {
            throw new MediaFault("It states more than " + Limits.PICTURE_PIXELS + " pixels");
        }
        var at = FILE_HEADER;
        while (at + CHUNK_HEADER + FRAME_HEADER <= file.limit()) {
            var size = Math.clamp(file.getInt(at + 4) & 0xFFFF_FFFFL, 0, file.limit() - at - CHUNK_HEADER);
            if (named(file, at, "ANMF") && size > FRAME_HEADER) {
                var frame = at + CHUNK_HEADER;
                var body = new byte[size - FRAME_HEADER];
                file.get(frame + FRAME_HEADER, body);
                var frameSize = new Dimensions(threeBytes(file, frame + 6) + 1, threeBytes(file, frame + 9) + 1);
                return new AnimatedWebp(
                        canvas, 2 * threeBytes(file, frame), 2 * threeBytes(file, frame + 3), still(frameSize, body));
            }
            at += CHUNK_HEADER + size + (size & 1);
        }
        throw new MediaFault("The animation holds no frame", AVERROR_INVALIDDATA);
    }

    private static boolean named(ByteBuffer file, int at, String name) {
        for (var index = 0; index < name.length(); index++) {
            if (file.get(at + index) != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private static int threeBytes(ByteBuffer file, int at) {
        return (file.getShort(at) & 0xFFFF) | (file.get(at + 2) & 0xFF) << 16;
    }

    private static byte[] still(Dimensions size, byte[] body) {
        var file = ByteBuffer.allocate(FILE_HEADER + CHUNK_HEADER + EXTENDED + body.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        name(file, "RIFF");
        file.putInt(file.capacity() - CHUNK_HEADER);
        name(file, "WEBP");
        name(file, "VP8X");
        file.putInt(EXTENDED).putInt(ALPHA_FLAG);
        putThreeBytes(file, size.width() - 1);
        putThreeBytes(file, size.height() - 1);
        return file.put(body).array();
    }

    private static void name(ByteBuffer file, String name) {
        name.chars().forEach(letter -> file.put((byte) letter));
    }

    private static void putThreeBytes(ByteBuffer file, int value) {
        file.putShort((short) value).put((byte) (value >> 16));
    }

    /// The frame on its canvas, which is transparent where the frame does not reach; to be freed by the caller.
    AVFrame decode() throws MediaFault {
        var packet = av_packet_alloc();
        try {
            Ffmpeg.check(av_new_packet(packet, still.length), "Find memory for the frame");
            packet.data().put(still);
            var frame = PictureDecoder.decode(AV_CODEC_ID_WEBP, packet);
            if (Plane.size(frame).equals(canvas)) {
                return frame;
            }
            return onCanvas(frame);
        } finally {
            av_packet_free(packet);
        }
    }

    private AVFrame onCanvas(AVFrame frame) throws MediaFault {
        try (var scaler = new Scaler()) {
            var rgba = scaler.convert(frame, Plane.size(frame), AV_PIX_FMT_RGBA);
            try {
                var whole = Plane.cleared(canvas, AV_PIX_FMT_RGBA);
                Plane.paste(rgba, whole, left, top, 4);
                return whole;
            } finally {
                av_frame_free(rgba);
            }
        } finally {
            av_frame_free(frame);
        }
    }
}
