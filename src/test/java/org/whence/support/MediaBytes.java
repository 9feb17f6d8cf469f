package org.whence.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Tiny files of every kind, put together byte by byte, so that tests need none from elsewhere.
public final class MediaBytes {

    private MediaBytes() {}

    public static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    public static byte[] shorts(int... numbers) {
        var bytes = ByteBuffer.allocate(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    /// A box of an ISO base media file around `parts`.
    public static byte[] box(String type, byte[]... parts) {
        byte[] data = concat(parts);
        return concat(ints(8 + data.length), latin(type), data);
    }

    /// A JPEG of 16 by 8 pixels without a picture: these segments, a frame header, the start of a scan.
    public static byte[] jpeg(byte[]... segments) {
        byte[] frame = segment(0xC0, new byte[] {8, 0, 8, 0, 16, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1});
        return concat(new byte[] {(byte) 0xFF, (byte) 0xD8}, concat(segments), frame, new byte[] {
            (byte) 0xFF, (byte) 0xDA, 0, 2
        });
    }

    public static byte[] segment(int marker, byte[]... parts) {
        byte[] data = concat(parts);
        return concat(new byte[] {(byte) 0xFF, (byte) marker}, shorts(data.length + 2), data);
    }

    public static byte[] exifSegment(byte[] tiff) {
        return segment(0xE1, latin("Exif\0\0"), tiff);
    }

    /// A PNG of 3 by 2 pixels without pixels, with these chunks.
    public static byte[] png(byte[]... chunks) {
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", ints(3, 2), new byte[] {8, 2, 0, 0, 0}),
                concat(chunks),
                chunk("IEND"));
    }

    public static byte[] chunk(String type, byte[]... parts) {
        byte[] data = concat(parts);
        var checksum = new CRC32();
        checksum.update(concat(latin(type), data));
        return concat(ints(data.length), latin(type), data, ints((int) checksum.getValue()));
    }

    public static byte[] deflated(byte[] data) {
        var deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var piece = new byte[8192];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    /// A big-endian TIFF directory in the making.
    public static final class Directory {
        private record Entry(int tag, int type, int count, byte[] data) {}

        private final List<Entry> entries = new ArrayList<>();

        public Directory text(int tag, String text) {
            return add(tag, 2, text.length() + 1, latin(text + "\0"));
        }

        public Directory number(int tag, int number) {
            return add(tag, 3, 1, shorts(number, 0));
        }

        public Directory offset(int tag, int offset) {
            return add(tag, 4, 1, ints(offset));
        }

        public Directory fractions(int tag, int... numeratorsAndDenominators) {
            return add(tag, 5, numeratorsAndDenominators.length / 2, ints(numeratorsAndDenominators));
        }

        public Directory add(int tag, int type, int count, byte[] data) {
            entries.add(new Entry(tag, type, count, data));
            return this;
        }

        /// The directory and after it what its entries point at, as it stands at `start` of a TIFF file.
        public byte[] at(int start) {
            var head = new ByteArrayOutputStream();
            var tail = new ByteArrayOutputStream();
            int data = start + 2 + 12 * entries.size() + 4;
            head.writeBytes(shorts(entries.size()));
            for (var entry : entries) {
                head.writeBytes(shorts(entry.tag(), entry.type()));
                head.writeBytes(ints(entry.count()));
                if (entry.data().length <= 4) {
                    head.writeBytes(java.util.Arrays.copyOf(entry.data(), 4));
                } else {
                    head.writeBytes(ints(data + tail.size()));
                    tail.writeBytes(entry.data());
                    tail.writeBytes(new byte[entry.data().length & 1]);
                }
            }
            head.writeBytes(ints(0));
            return concat(head.toByteArray(), tail.toByteArray());
        }
    }

    /// A TIFF file of one directory, with an Exif and a GPS directory that hang on it.
    public static byte[] tiff(Directory main, Directory exif, Directory gps) {
        int exifAt = 8 + main.offset(0x8769, 0).offset(0x8825, 0).at(8).length;
        main.entries.removeLast();
        main.entries.removeLast();
        int gpsAt = exifAt + exif.at(exifAt).length;
        byte[] first = main.offset(0x8769, exifAt).offset(0x8825, gpsAt).at(8);
        return concat(latin("MM\0*"), ints(8), first, exif.at(exifAt), gps.at(gpsAt));
    }
}
