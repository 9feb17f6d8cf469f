package org.whence.adapter.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.Entry;

/// Writes the entries one behind the other; each original is read once, and has to be what its name says.
final class ZipWriter {

    private static final int CHUNK_BYTES = 1 << 20;

    private final FileChannel out;
    private final LongConsumer written;
    private final List<ZipRecords.Item> items = new ArrayList<>();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    private final MessageDigest sha256 = Sha256.digest();

    /// @param out an empty file
    ZipWriter(FileChannel out, LongConsumer written) {
        this.out = out;
        this.written = written;
    }

    /// @param name with the root before it; after those of all entries before it
    void add(String name, Entry entry) throws IOException {
        var offset = out.position();
        var crc = switch (entry) {
            case Entry.Text(var _, var bytes) -> text(name, bytes);
            case Entry.Original original -> original(name, original);
        };
        items.add(new ZipRecords.Item(name, entry.size(), crc, offset));
    }

    void finish() throws IOException {
        write(ByteBuffer.wrap(ZipRecords.directory(items, out.position())));
    }

    private int text(String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        write(ByteBuffer.wrap(ZipRecords.local(name, bytes.length, (int) crc.getValue())));
        write(ByteBuffer.wrap(bytes));
        return (int) crc.getValue();
    }

    /// Its header comes first and tells the CRC, so it is written once more when that is known.
    private int original(String name, Entry.Original original) throws IOException {
        var offset = out.position();
        write(ByteBuffer.wrap(ZipRecords.local(name, original.size(), 0)));
        var crc = new CRC32();
        var size = 0L;
        try (var in = FileChannel.open(original.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            while (in.read(chunk.clear()) >= 0) {
                var length = chunk.flip().remaining();
                crc.update(chunk.array(), 0, length);
                sha256.update(chunk.array(), 0, length);
                size += length;
                write(chunk);
            }
        }
        if (size != original.size()
                || !HexFormat.of().formatHex(sha256.digest()).equals(original.hash())) {
            throw new CaseFileException("An original was changed in the vault and does not leave the house: "
                    + original.media() + ". verify says more");
        }
        var end = out.position();
        out.position(offset);
        write(ByteBuffer.wrap(ZipRecords.local(name, size, (int) crc.getValue())));
        out.position(end);
        return (int) crc.getValue();
    }

    private void write(ByteBuffer bytes) throws IOException {
        written.accept(bytes.remaining());
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
