package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Limits;

/// An open container and the packet last read from it. Only the formats named may be recognised (playlists and scripts
/// that name other files are none of them), and nothing but the file given can be opened.
final class Container implements AutoCloseable {

    static final String HEIF = "mov";

    static final String CLIPS = "mov,matroska,avi,mpegts,mpeg,mp3,ogg,wav,flac,aac,amr,asf,flv";

    private final Source source;
    private final AVFormatContext context;
    private final AVPacket packet = av_packet_alloc();

    private Container(Source source, AVFormatContext context) {
        this.source = source;
        this.context = context;
    }

    /// @param formats names of FFmpeg's demuxers
    static Container open(Path file, String formats) throws MediaFault {
        try {
            var source = Source.open(file);
            var context = avformat_alloc_context();
            context.pb(source.io());
            context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
            context.max_streams(Limits.STREAMS);
            av_opt_set(context, "format_whitelist", formats, 0);
            av_opt_set(context, "protocol_whitelist", "none", 0);
            var result = avformat_open_input(context, (String) null, null, (AVDictionary) null);
            if (result < 0) {
                source.close();
                throw MediaFault.refused("Open the container", result);
            }
            return new Container(source, context);
        } catch (IOException failure) {
            throw new ExaminerException("Could not read the file", failure);
        }
    }

    /// Decodes as much of the beginning as it takes to know what the streams are.
    void probe() throws MediaFault {
        Ffmpeg.check(avformat_find_stream_info(context, (PointerPointer<?>) null), "Read the streams");
    }

    AVFormatContext context() {
        return context;
    }

    /// The next packet of any stream, valid until the next call; null at the end.
    @Nullable
    AVPacket read() throws MediaFault {
        av_packet_unref(packet);
        var result = av_read_frame(context, packet);
        if (result == AVERROR_EOF) {
            return null;
        }
        Ffmpeg.check(result, "Read on");
        return packet;
    }

    /// The next packet of one stream, as [#read]; null at the end, and where it cannot be read on, which is a
    /// complaint.
    @Nullable
    AVPacket read(AVStream stream) {
        try {
            var next = read();
            while (next != null && next.stream_index() != stream.index()) {
                next = read();
            }
            return next;
        } catch (MediaFault fault) {
            Complaints.add("container", fault.details());
            return null;
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
        try {
            source.close();
        } catch (IOException failure) {
            throw new ExaminerException("Could not close the file", failure);
        }
    }
}
