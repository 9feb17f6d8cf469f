package org.whence.work.show;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.whence.core.metadata.Field;

/// The bytes of a file that say a field, as they stand there: copied, never understood.
public final class RawBytes {

    /// As many are shown.
    public static final int MOST = 4096;

    private static final int ROW = 16;

    private RawBytes() {}

    /// The bytes, at most [#MOST].
    ///
    /// @throws IOException if they cannot be read
    public static byte[] of(Path file, Field.Bytes at) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long end = Math.min(channel.size(), at.offset() + Math.min(at.length(), MOST));
            var bytes = ByteBuffer.allocate((int) Math.max(0, end - at.offset()));
            while (bytes.hasRemaining() && channel.read(bytes, at.offset() + bytes.position()) >= 0) {
                // reads on until all are there or the file ends
            }
            return bytes.array();
        }
    }

    /// Rows of sixteen: `0001a2c0  46 46 49 46 ...  FFIF`.
    public static String dump(byte[] bytes, long offset) {
        var text = new StringBuilder();
        for (int row = 0; row < bytes.length; row += ROW) {
            text.append("%08x ".formatted(offset + row));
            var letters = new StringBuilder();
            for (int i = row; i < row + ROW; i++) {
                text.append(i < bytes.length ? " %02x".formatted(bytes[i] & 0xFF) : "   ");
                if (i < bytes.length) {
                    letters.append(bytes[i] >= 0x20 && bytes[i] < 0x7F ? (char) bytes[i] : '.');
                }
            }
            text.append("  ").append(letters).append('\n');
        }
        return text.toString();
    }
}
