package org.whence.adapter.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// A PNG file that ends too early, with an end put to it. The decoder refuses a chunk that is longer than the file, and
/// a file without an end; with both mended it decodes the rows that are there.
///
/// Source: ISO/IEC 15948 (2004), "Portable Network Graphics", section 5.
final class CutPng {

    private static final int SIGNATURE = 8;
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECKSUM = 4;
    private static final int IEND = 0x4945_4e44;
    private static final int IEND_CHECKSUM = 0xae42_6082;

    private CutPng() {}

    /// The same bytes with the last chunk as long as what is there of it, its checksum left empty, and an `IEND`;
    /// null where nothing is missing, or no chunk is there at all.
    ///
    /// @param file all bytes of the file, from the first on
    static byte @Nullable [] mended(ByteBuffer file) {
        var bytes = file.duplicate().order(ByteOrder.BIG_ENDIAN);
        var size = bytes.limit();
        var at = SIGNATURE;
        while (at + LENGTH_AND_TYPE <= size) {
            var length = bytes.getInt(at);
            if (bytes.getInt(at + 4) == IEND) {
                return null;
            }
            var end = at + LENGTH_AND_TYPE + (length & 0xffff_ffffL) + CHECKSUM;
            if (end > size) {
                return ended(bytes, at, size);
            }
            at = (int) end;
        }
        return at == SIGNATURE ? null : ended(bytes, at, at);
    }

    /// @param chunk where the last chunk begins, and `end` the bytes that are kept; equal if that chunk is left out
    private static byte[] ended(ByteBuffer bytes, int chunk, int end) {
        var mended = ByteBuffer.allocate(end + CHECKSUM + LENGTH_AND_TYPE + CHECKSUM);
        mended.put(0, bytes, 0, end).position(end);
        if (end > chunk) {
            mended.putInt(chunk, end - chunk - LENGTH_AND_TYPE).putInt(0);
        }
        mended.putInt(0).putInt(IEND).putInt(IEND_CHECKSUM);
        var whole = new byte[mended.position()];
        mended.get(0, whole);
        return whole;
    }
}
