package org.whence.adapter.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.Layout;

/// Walks a zip from its first byte to its last, and takes none that [ZipWriter] would not have written: each header
/// is made again from what it says, and compared.
///
/// That leaves no room for compression, encryption, links, folders, gaps, comments, duplicates, names that lead
/// elsewhere, or a directory that disagrees with the entries.
final class ZipReader {

    private static final int ENTRIES = 200_000;
    private static final long BYTES = 64L << 30;
    private static final int NAME_BYTES = 200;
    private static final int CHUNK_BYTES = 1 << 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]{1," + NAME_BYTES + "}");
    private static final int SIZE_AT = 18;
    private static final int CRC_AT = 14;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int METHOD_AT = 8;
    private static final int FLAGS_AT = 6;

    /// An entry and where its bytes lie.
    ///
    /// @param sha256 in lower-case hex
    record Found(long offset, long size, String sha256) {}

    private final Source in;
    private final LongConsumer read;
    private final List<ZipRecords.Item> items = new ArrayList<>();
    private final SortedMap<String, Found> found = new TreeMap<>();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    private long at;

    ZipReader(Source in, LongConsumer read) {
        this.in = in;
        this.read = read;
    }

    /// The entries by name, the root left out.
    ///
    /// @throws CaseFileException if a byte is not as it would have been written
    SortedMap<String, Found> entries() throws IOException {
        if (in.size() > BYTES) {
            throw new CaseFileException("The file is larger than a case file can be: " + in.size() + " bytes");
        }
        while (isEntry()) {
            entry();
        }
        if (items.isEmpty()) {
            throw new CaseFileException(
                    Age.isSealed(in)
                            ? "The file is encrypted with age; it takes the secret key of one for whom it was encrypted"
                            : "The file is not a case file");
        }
        var expected = ZipRecords.directory(items, at);
        if (in.size() - at != expected.length || !Arrays.equals(bytes(expected.length), expected)) {
            throw new CaseFileException("The zip's directory does not agree with what is in the zip");
        }
        return found;
    }

    private boolean isEntry() throws IOException {
        return in.size() - at > ZipRecords.LOCAL_BYTES
                && little(peek(Integer.BYTES)).getInt(0) == ZipRecords.LOCAL;
    }

    private void entry() throws IOException {
        var offset = at;
        var fixed = little(peek(ZipRecords.LOCAL_BYTES));
        var nameLength = Short.toUnsignedInt(fixed.getShort(NAME_LENGTH_AT));
        var extraLength = Short.toUnsignedInt(fixed.getShort(EXTRA_LENGTH_AT));
        if (fixed.getShort(METHOD_AT) != 0 || fixed.getShort(FLAGS_AT) != 0) {
            throw new CaseFileException("The zip holds an entry that is compressed, encrypted or of unknown length");
        }
        if (nameLength > NAME_BYTES || extraLength != 0 && extraLength != ZipRecords.EXTRA_BYTES) {
            throw otherwise();
        }
        var header = peek(ZipRecords.LOCAL_BYTES + nameLength + extraLength);
        var name = new String(header, ZipRecords.LOCAL_BYTES, nameLength, StandardCharsets.ISO_8859_1);
        var size = extraLength == 0
                ? Integer.toUnsignedLong(fixed.getInt(SIZE_AT))
                : little(header).getLong(header.length - 2 * Long.BYTES);
        var crc = fixed.getInt(CRC_AT);
        requireName(name);
        if (size < 0 || size > in.size() || !Arrays.equals(header, ZipRecords.local(name, size, crc))) {
            throw otherwise();
        }
        at += header.length;
        take(name, offset, size, crc);
    }

    private void requireName(String name) {
        if (!NAME.matcher(name).matches() || !name.startsWith(Layout.ROOT)) {
            throw new CaseFileException("The zip holds an entry whose name no case file has");
        }
        if (!Layout.knows(name.substring(Layout.ROOT.length()))) {
            throw new CaseFileException("The zip holds a file that no case file has: " + name);
        }
        if (!items.isEmpty() && items.getLast().name().compareTo(name) >= 0) {
            throw new CaseFileException("The zip's entries are not in order, or one of them is there twice: " + name);
        }
        if (items.size() >= ENTRIES) {
            throw new CaseFileException("The zip holds more than " + ENTRIES + " entries");
        }
    }

    private void take(String name, long offset, long size, int crc) throws IOException {
        var from = at;
        var sum = new CRC32();
        var sha256 = Sha256.digest();
        while (at < from + size) {
            var length = (int) Math.min(CHUNK_BYTES, from + size - at);
            if (in.read(chunk.clear().limit(length), at) <= 0) {
                throw new CaseFileException("The zip ends in the middle of an entry");
            }
            length = chunk.flip().remaining();
            sum.update(chunk.array(), 0, length);
            sha256.update(chunk.array(), 0, length);
            at += length;
            read.accept(length);
        }
        if ((int) sum.getValue() != crc) {
            throw new CaseFileException("The zip holds a damaged entry: " + name);
        }
        items.add(new ZipRecords.Item(name, size, crc, offset));
        found.put(
                name.substring(Layout.ROOT.length()),
                new Found(from, size, HexFormat.of().formatHex(sha256.digest())));
    }

    private static CaseFileException otherwise() {
        return new CaseFileException("The zip is written otherwise than case files are");
    }

    /// The next bytes, which stay the next.
    private byte[] peek(int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, at + bytes.position()) < 0) {
                throw new CaseFileException("The zip ends in the middle of an entry");
            }
        }
        return bytes.array();
    }

    private byte[] bytes(int count) throws IOException {
        var bytes = peek(count);
        at += count;
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
