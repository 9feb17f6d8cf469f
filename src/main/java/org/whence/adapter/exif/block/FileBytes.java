package org.whence.adapter.exif.block;

import com.drew.lang.RandomAccessReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of a file by position, read through one window of memory whatever its size.
public final class FileBytes extends RandomAccessReader implements Closeable {

    private static final int WINDOW_BYTES = 1 << 16;
    private static final int BLOCK_BYTES = 1 << 18;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES);
    private long windowStart;

    public FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
        window.limit(0);
    }

    public long size() {
        return size;
    }

    /// The `count` bytes at `position`, big-endian, or as many of them as the file has.
    public ByteBuffer read(long position, int count) throws IOException {
        long end = Math.min(size, position + count);
        var bytes = ByteBuffer.allocate(position < 0 || end <= position ? 0 : (int) (end - position));
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // reads on until it is full or the file ends
        }
        return bytes.flip();
    }

    /// The bytes from `position` on, a quarter of a megabyte or as many as there are. The next call overwrites them.
    public ByteBuffer block(long position) throws IOException {
        block.clear();
        while (block.hasRemaining() && channel.read(block, position + block.position()) >= 0) {
            // reads on until it is full or the file ends
        }
        return block.flip();
    }

    /// As [#read], but for use as a whole.
    public byte[] bytes(long position, int count) throws IOException {
        var bytes = read(position, count);
        var exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }

    @Override
    public int toUnshiftedOffset(int localOffset) {
        return localOffset;
    }

    @Override
    public byte getByte(int index) throws IOException {
        validateIndex(index, 1);
        if (index < windowStart || index >= windowStart + window.limit()) {
            windowStart = index;
            window.clear();
            channel.read(window, index);
            window.flip();
        }
        return window.get((int) (index - windowStart));
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        validateIndex(index, count);
        return bytes(index, count);
    }

    @Override
    protected void validateIndex(int index, int bytesRequested) throws IOException {
        if (!isValidIndex(index, bytesRequested)) {
            throw new EOFException("It points at byte " + index + ", outside of the file");
        }
    }

    @Override
    protected boolean isValidIndex(int index, int bytesRequested) {
        return bytesRequested >= 0 && index >= 0 && (long) index + bytesRequested <= size;
    }

    @Override
    public long getLength() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
