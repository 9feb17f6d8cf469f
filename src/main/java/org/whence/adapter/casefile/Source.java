package org.whence.adapter.casefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A zip's bytes, wherever they lie, to be read at any place. For one thread at a time.
interface Source extends Closeable {

    /// How many there are.
    long size() throws IOException;

    /// Reads the bytes from `at` on, at most as many as `into` has room for.
    ///
    /// @return how many were read; negative at the end
    int read(ByteBuffer into, long at) throws IOException;

    /// A file as it lies there.
    static Source plain(Path file) throws IOException {
        return new Plain(FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /// The bytes of a file.
    record Plain(FileChannel file) implements Source {

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
