package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_BMP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_GIF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_JPEG2000;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PSD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_TIFF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_PATCHWELCOME;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Limits;
import org.whence.core.examination.Status;

/// Decodes still pictures: JPEG and MPO (the first picture), PNG, GIF and animated WebP (the first frame), WebP, BMP,
/// TIFF, JPEG 2000, Photoshop (the flattened picture), HEIC and AVIF. Sizes beyond [Limits] are refused before anything
/// is decoded. For worker processes; blocks; for use from any thread.
public final class PictureDecoder {

    private static final int NO_CODEC = 0;

    /// What FFmpeg says where a size exceeds what we allow.
    private static final String TOO_LARGE = "Picture size ";

    private PictureDecoder() {}

    /// Decodes `file`.
    ///
    /// @param type the media type by content: `image/jpeg`
    /// @param exifOrientation 1 to 8 as the file states it, 1 where it states none; HEIC and AVIF are turned as
    /// their container says and not by this
    /// @throws ExaminerException if the file cannot be read
    public static PictureReading decode(Path file, String type, int exifOrientation) {
        Ffmpeg.ready();
        Complaints.forget();
        try {
            if (isHeif(type)) {
                return read(HeifDecoder.decode(file));
            }
            var codecId = codecOf(type);
            if (codecId == NO_CODEC) {
                return new PictureReading.Undecoded(
                        Status.UNSUPPORTED, "Pictures of type " + type + " are not decoded", List.of());
            }
            return read(Picture.of(whole(file, codecId), Turn.ofExif(exifOrientation)));
        } catch (MediaFault fault) {
            return undecoded(fault);
        }
    }

    /// Decodes an item of a HEIC or AVIF file that is one coded picture.
    ///
    /// @throws ExaminerException if the file cannot be read
    public static PictureReading item(Path file, long id) {
        Ffmpeg.ready();
        Complaints.forget();
        try {
            return read(HeifDecoder.item(file, id));
        } catch (MediaFault fault) {
            return undecoded(fault);
        }
    }

    private static boolean isHeif(String type) {
        return switch (type) {
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" -> true;
            default -> false;
        };
    }

    private static int codecOf(String type) {
        return switch (type) {
            case "image/jpeg", "image/mpo" -> AV_CODEC_ID_MJPEG;
            case "image/png", "image/apng", "image/vnd.mozilla.apng" -> AV_CODEC_ID_PNG;
            case "image/gif" -> AV_CODEC_ID_GIF;
            case "image/webp" -> AV_CODEC_ID_WEBP;
            case "image/bmp", "image/x-ms-bmp" -> AV_CODEC_ID_BMP;
            case "image/tiff", "image/x-raw-adobe", "image/x-adobe-dng" -> AV_CODEC_ID_TIFF;
            case "image/jp2", "image/jpx", "image/x-jp2-codestream" -> AV_CODEC_ID_JPEG2000;
            case "image/vnd.adobe.photoshop" -> AV_CODEC_ID_PSD;
            default -> NO_CODEC;
        };
    }

    private static PictureReading read(Picture picture) {
        return new PictureReading.Decoded(picture, Complaints.heard());
    }

    private static PictureReading undecoded(MediaFault fault) {
        var heard = Complaints.heard();
        for (var defect : heard) {
            if (defect.says().contains(TOO_LARGE)) {
                return new PictureReading.Undecoded(Status.UNSUPPORTED, MediaFault.TOO_LARGE, heard);
            }
        }
        if (fault.code() == AVERROR_PATCHWELCOME) {
            return new PictureReading.Undecoded(
                    Status.UNSUPPORTED, "It is coded in a way that is not decoded here", heard);
        }
        if (fault.code() == 0) {
            return new PictureReading.Undecoded(Status.UNSUPPORTED, fault.says(), heard);
        }
        Complaints.add("FFmpeg", fault.details());
        return new PictureReading.Undecoded(Status.DAMAGED, fault.says(), Complaints.heard());
    }

    /// The first frame of a file that is one packet as it lies.
    private static AVFrame whole(Path file, int codecId) throws MediaFault {
        var packet = av_packet_alloc();
        try (var channel = FileChannel.open(file)) {
            var size = channel.size();
            if (size > Limits.PICTURE_BYTES) {
                throw new MediaFault("As a still picture it exceeds " + Limits.PICTURE_BYTES + " bytes");
            }
            Ffmpeg.check(av_new_packet(packet, Math.toIntExact(size)), "Find memory for the file");
            var bytes = packet.data().capacity(size).asByteBuffer();
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until it is full
            }
            if (bytes.hasRemaining() || size == 0) {
                throw new MediaFault("The file is empty or became shorter", AVERROR_INVALIDDATA);
            }
            if (codecId == AV_CODEC_ID_WEBP) {
                var cut = AnimatedWebp.firstFrame(bytes.flip().order(ByteOrder.LITTLE_ENDIAN));
                if (cut != null) {
                    return cut.decode();
                }
            }
            if (codecId == AV_CODEC_ID_PNG) {
                var mended = CutPng.mended(bytes.flip());
                if (mended != null) {
                    return cut(mended);
                }
            }
            return decode(codecId, packet);
        } catch (IOException failure) {
            throw new ExaminerException("Could not read the file", failure);
        } finally {
            av_packet_free(packet);
        }
    }

    private static AVFrame cut(byte[] mended) throws MediaFault {
        var packet = av_packet_alloc();
        try {
            Ffmpeg.check(av_new_packet(packet, mended.length), "Find memory for the file");
            packet.data().put(mended);
            Complaints.add("png", Complaints.ENDS_EARLY + ": what is missing of the picture is left empty");
            return decode(AV_CODEC_ID_PNG, packet);
        } finally {
            av_packet_free(packet);
        }
    }

    /// The first frame in `packet`, to be freed by the caller.
    static AVFrame decode(int codecId, AVPacket packet) throws MediaFault {
        try (var decoder = Decoder.of(codecId)) {
            return first(decoder, packet);
        }
    }

    static AVFrame first(Decoder decoder, AVPacket packet) throws MediaFault {
        decoder.send(packet);
        var frame = decoder.receive();
        if (frame == null) {
            decoder.send(null);
            frame = decoder.receive();
        }
        if (frame == null) {
            throw new MediaFault("No picture could be made of it", AVERROR_INVALIDDATA);
        }
        return av_frame_clone(frame);
    }
}
