package org.whence.adapter.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.Entry;

/// Writes the entries one behind the other; each original has to be what its name says. It is read once where what
/// was written can be corrected, for its header comes first and tells its CRC, and twice where not.
final class ZipWriter {

    private static final int CHUNK_BYTES = 1 << 20;

    private final WritableByteChannel out;
    private final @Nullable FileChannel corrected;
    private final LongConsumer written;
    private final List<ZipRecords.Item> items = new ArrayList<>();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    private final MessageDigest sha256 = Sha256.digest();
    private long at;

    /// @param out an empty file, or a channel to which nothing was written
    ZipWriter(WritableByteChannel out, LongConsumer written) {
        this.out = out;
        this.corrected = out instanceof FileChannel file ? file : null;
        this.written = written;
    }

    /// @param name with the root before it; after those of all entries before it
    void add(String name, Entry entry) throws IOException {
        var offset = at;
        var crc = switch (entry) {
            case Entry.Text(var _, var bytes) -> text(name, bytes);
            case Entry.Original original -> original(name, original);
        };
        items.add(new ZipRecords.Item(name, entry.size(), crc, offset));
    }

    void finish() throws IOException {
        write(ByteBuffer.wrap(ZipRecords.directory(items, at)));
    }

    private int text(String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        write(ByteBuffer.wrap(ZipRecords.local(name, bytes.length, (int) crc.getValue())));
        write(ByteBuffer.wrap(bytes));
        return (int) crc.getValue();
    }

    private int original(String name, Entry.Original original) throws IOException {
        var offset = at;
        var crc = corrected == null ? read(original, false) : 0;
        write(ByteBuffer.wrap(ZipRecords.local(name, original.size(), crc)));
        crc = read(original, true);
        if (corrected != null) {
            corrected.position(offset);
            corrected.write(ByteBuffer.wrap(ZipRecords.local(name, original.size(), crc)));
            corrected.position(at);
        }
        return crc;
    }

    /// Reads an original, and passes it on where it is to be.
    ///
    /// @return its CRC
    private int read(Entry.Original original, boolean passed) throws IOException {
        var crc = new CRC32();
        var size = 0L;
        try (var in = FileChannel.open(original.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            while (in.read(chunk.clear()) >= 0) {
                var length = chunk.flip().remaining();
                crc.update(chunk.array(), 0, length);
                sha256.update(chunk.array(), 0, length);
                size += length;
                if (passed) {
                    write(chunk);
                }
            }
        }
        if (size != original.size()
                || !HexFormat.of().formatHex(sha256.digest()).equals(original.hash())) {
            throw new CaseFileException("An original was changed in the vault and does not leave the house: "
                    + original.media() + ". verify says more");
        }
        return (int) crc.getValue();
    }

    private void write(ByteBuffer bytes) throws IOException {
        written.accept(bytes.remaining());
        at += bytes.remaining();
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
