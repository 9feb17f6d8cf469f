package org.whence.adapter.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.whence.core.report.Picture;

/// Covered pictures as PNG (ISO/IEC 15948) of one grey channel. Its data are stored and not compressed, so
/// that equal pictures make equal bytes with every version of zlib.
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LONGEST_BLOCK = 0xFFFF;

    private Png() {}

    static String data(Picture.Covered picture) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes(picture));
    }

    static byte[] bytes(Picture.Covered picture) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(picture.width()).putInt(picture.height());
        chunk(out, "IHDR", header.put((byte) 8).array()); // the rest: grey, no interlace
        chunk(out, "IDAT", stored(rows(picture)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// Each row behind the number of its filter: none.
    private static byte[] rows(Picture.Covered picture) {
        var rows = ByteBuffer.allocate((picture.width() + 1) * picture.height());
        for (var y = 0; y < picture.height(); y++) {
            rows.put((byte) 0).put(picture.grey(), y * picture.width(), picture.width());
        }
        return rows.array();
    }

    /// As a zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4).
    private static byte[] stored(byte[] data) {
        var out = new ByteArrayOutputStream();
        out.write(0x78);
        out.write(0x01);
        for (var from = 0; from < data.length; from += LONGEST_BLOCK) {
            var length = Math.min(LONGEST_BLOCK, data.length - from);
            out.write(from + length == data.length ? 1 : 0);
            out.write(length);
            out.write(length >> 8);
            out.write(~length);
            out.write(~length >> 8);
            out.write(data, from, length);
        }
        var sum = new Adler32();
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
