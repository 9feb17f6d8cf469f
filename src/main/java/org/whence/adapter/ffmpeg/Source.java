package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// The one file that FFmpeg may read. It reads through us and is told no name, so that no container can lead it to
/// another file or to the network.
final class Source implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 18;

    /// By the address of the token that FFmpeg hands back.
    private static final Map<Long, Source> OPEN = new ConcurrentHashMap<>();

    private static final Read READ = new Read();
    private static final Seek SEEK = new Seek();

    private final FileChannel channel;
    private final Pointer token = av_malloc(1);
    private final AVIOContext io;

    private Source(FileChannel channel) {
        this.channel = channel;
        OPEN.put(token.address(), this);
        io = avio_alloc_context(new BytePointer(av_malloc(BUFFER_BYTES)), BUFFER_BYTES, 0, token, READ, null, SEEK);
    }

    static Source open(Path file) throws IOException {
        Ffmpeg.ready();
        return new Source(FileChannel.open(file));
    }

    AVIOContext io() {
        return io;
    }

    @Override
    public void close() throws IOException {
        OPEN.remove(token.address());
        av_free(io.buffer());
        avio_context_free(io);
        av_free(token);
        channel.close();
    }

    private static @Nullable FileChannel channelOf(Pointer token) {
        var source = OPEN.get(token.address());
        return source == null ? null : source.channel;
    }

    private static final class Read extends Read_packet_Pointer_BytePointer_int {

        @Override
        public int call(Pointer token, BytePointer target, int size) {
            var channel = channelOf(token);
            if (channel == null) {
                return Ffmpeg.INPUT_OUTPUT;
            }
            try {
                var count = channel.read(target.capacity(size).asByteBuffer());
                return count <= 0 ? AVERROR_EOF : count;
            } catch (IOException _) {
                return Ffmpeg.INPUT_OUTPUT;
            }
        }
    }

    private static final class Seek extends Seek_Pointer_long_int {

        private static final int FROM_HERE = 1;
        private static final int FROM_END = 2;

        @Override
        public long call(Pointer token, long offset, int from) {
            var channel = channelOf(token);
            if (channel == null) {
                return Ffmpeg.INPUT_OUTPUT;
            }
            try {
                if ((from & AVSEEK_SIZE) != 0) {
                    return channel.size();
                }
                var position = switch (from & 3) {
                    case FROM_HERE -> channel.position() + offset;
                    case FROM_END -> channel.size() + offset;
                    default -> offset;
                };
                if (position < 0) {
                    return Ffmpeg.INPUT_OUTPUT;
                }
                channel.position(position);
                return position;
            } catch (IOException _) {
                return Ffmpeg.INPUT_OUTPUT;
            }
        }
    }
}
