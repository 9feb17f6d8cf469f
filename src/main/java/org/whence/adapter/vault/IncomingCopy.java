package org.whence.adapter.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.whence.core.fingerprint.ContentHasher;
import org.whence.core.fingerprint.ContentHashes;

/// A copy of a file that is not in its place yet, with the hashes of the bytes that were copied: the source is read
/// once.
///
/// @param changed whether the source was another file, or had another size or time, after it was read than before
/// @param modifiedAt when the source was last changed, to the millisecond
record IncomingCopy(Path file, ContentHashes hashes, boolean changed, Instant modifiedAt) {

    private static final int CHUNK_BYTES = 1 << 18;

    /// Copies `source` over the empty file `target` of `folder`, seals it and forces it to disk.
    ///
    /// @param read told how many more bytes were read, after each chunk
    /// @throws NotAFileException if `source` is a folder, link, device, pipe or socket
    static IncomingCopy of(Path source, Path target, PrivateFolder folder, LongConsumer read) throws IOException {
        var before = attributes(source);
        if (!before.isRegularFile()) {
            throw new NotAFileException();
        }
        try (var in = FileChannel.open(source, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                var out = FileChannel.open(target, StandardOpenOption.WRITE)) {
            var hashes = copy(in, before.size(), out, read);
            folder.seal(target);
            out.force(true);
            var after = attributes(source);
            return new IncomingCopy(
                    target,
                    hashes,
                    !same(before, after) || hashes.size() != after.size(),
                    after.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /// Copies at most `limit` bytes, so that it ends however fast the source grows.
    private static ContentHashes copy(FileChannel in, long limit, FileChannel out, LongConsumer read)
            throws IOException {
        var hasher = new ContentHasher();
        var chunk = ByteBuffer.allocate(CHUNK_BYTES);
        for (var left = limit; left > 0; ) {
            if (in.read(chunk.limit((int) Math.min(left, CHUNK_BYTES))) < 0) {
                break;
            }
            left -= chunk.flip().remaining();
            hasher.update(chunk.array(), 0, chunk.remaining());
            read.accept(chunk.remaining());
            while (chunk.hasRemaining()) {
                out.write(chunk);
            }
            chunk.clear();
        }
        return hasher.finish();
    }

    private static BasicFileAttributes attributes(Path source) throws IOException {
        return Files.readAttributes(source, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean same(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }

    /// The source is no regular file.
    static final class NotAFileException extends FileSystemException {

        private static final long serialVersionUID = 1;

        NotAFileException() {
            super(null);
        }
    }
}
