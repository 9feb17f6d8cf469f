package org.whence.adapter.casefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The records of a zip in their one form: entries are stored, in the byte order of their names, without times,
/// comments or gaps; sizes of 4 GiB and more, and offsets beyond, are in ZIP64 fields, and no others are.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 to 4.3.16, 4.5.3.
final class ZipRecords {

    /// Bytes of a local header before its name.
    static final int LOCAL_BYTES = 30;

    /// Bytes of the extra field of an entry of 4 GiB or more, in its local header.
    static final int EXTRA_BYTES = 20;

    static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final long MAX_32 = 0xFFFF_FFFFL;
    private static final int MAX_16 = 0xFFFF;
    private static final short PLAIN = 10;
    private static final short ZIP64 = 45;
    private static final short UNIX = 3 << 8;
    private static final short NEW_YEAR_1980 = 0x21;
    private static final int REGULAR_FILE_0644 = 0100644 << 16;
    private static final int RECORD_BYTES = 1 << 9;

    /// An entry as the central directory lists it.
    ///
    /// @param crc CRC-32 of its bytes
    /// @param offset of its local header
    record Item(String name, long size, int crc, long offset) {}

    private ZipRecords() {}

    /// What stands before the bytes of an entry.
    static byte[] local(String name, long size, int crc) {
        var record = record();
        var large = size >= MAX_32;
        record.putInt(LOCAL).putShort(large ? ZIP64 : PLAIN);
        stored(record, size, crc, name);
        record.putShort((short) (large ? EXTRA_BYTES : 0)).put(ascii(name));
        if (large) {
            record.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
        }
        return done(record);
    }

    /// What stands behind the bytes of the last entry, to the end of the file.
    ///
    /// @param offset where it begins
    static byte[] directory(List<Item> items, long offset) {
        var out = new ByteArrayOutputStream();
        items.forEach(item -> out.writeBytes(central(item)));
        var size = out.size();
        if (items.size() >= MAX_16 || offset >= MAX_32) {
            out.writeBytes(end64(items.size(), size, offset));
        }
        var end = record().putInt(END).putShort((short) 0).putShort((short) 0);
        var count = (short) Math.min(items.size(), MAX_16);
        end.putShort(count).putShort(count).putInt(size).putInt((int) Math.min(offset, MAX_32));
        out.writeBytes(done(end.putShort((short) 0)));
        return out.toByteArray();
    }

    private static byte[] central(Item item) {
        var large = item.size() >= MAX_32;
        var far = item.offset() >= MAX_32;
        var extra = (large ? 16 : 0) + (far ? 8 : 0);
        var record = record();
        record.putInt(CENTRAL).putShort((short) (UNIX | ZIP64)).putShort(large || far ? ZIP64 : PLAIN);
        stored(record, item.size(), item.crc(), item.name());
        record.putShort((short) (extra == 0 ? 0 : extra + 4)).putShort((short) 0);
        record.putShort((short) 0).putShort((short) 0).putInt(REGULAR_FILE_0644);
        record.putInt((int) Math.min(item.offset(), MAX_32)).put(ascii(item.name()));
        if (extra > 0) {
            record.putShort((short) 1).putShort((short) extra);
        }
        if (large) {
            record.putLong(item.size()).putLong(item.size());
        }
        if (far) {
            record.putLong(item.offset());
        }
        return done(record);
    }

    private static byte[] end64(long count, long size, long offset) {
        var record = record().putInt(END_64).putLong(44);
        record.putShort((short) (UNIX | ZIP64)).putShort(ZIP64).putInt(0).putInt(0);
        record.putLong(count).putLong(count).putLong(size).putLong(offset);
        return done(record.putInt(LOCATOR_64).putInt(0).putLong(offset + size).putInt(1));
    }

    /// From the flags to the length of the name, which both headers have alike.
    private static void stored(ByteBuffer record, long size, int crc, String name) {
        record.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(NEW_YEAR_1980);
        record.putInt(crc).putInt((int) Math.min(size, MAX_32)).putInt((int) Math.min(size, MAX_32));
        record.putShort((short) name.length());
    }

    private static ByteBuffer record() {
        return ByteBuffer.allocate(RECORD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] done(ByteBuffer record) {
        var bytes = new byte[record.position()];
        record.flip().get(bytes);
        return bytes;
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
