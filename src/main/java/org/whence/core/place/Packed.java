package org.whence.core.place;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The files that the build writes for this package: gzip, numbers as [DataInputStream] has them, and whole numbers of
/// any size in groups of seven bits, the lowest first.
final class Packed {

    private Packed() {}

    static DataInputStream open(InputStream file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16));
    }

    static long varint(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = in.readByte();
            number |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
        throw new IOException("A number without an end");
    }

    /// Positive and negative in turn: 0, -1, 1, -2.
    static int signed(DataInputStream in) throws IOException {
        long number = varint(in);
        return (int) (number >>> 1 ^ -(number & 1));
    }
}
