package org.whence.core.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tags that a camera writes into a JPEG, as one APP1 segment.
///
/// Source: CIPA DC-008, "Exchangeable image file format for digital still cameras: Exif Version 2.32" (2019), 4.5 and
/// 4.6; big-endian TIFF 6.0.
///
/// @param taken local time in Exif's form: `2025:03:07 22:41:09`
/// @param offset from UTC: `+02:00`, or null where the camera does not write it
/// @param position degrees north and east, or null
record Exif(
        String make, String model, String taken, @Nullable String offset, double @Nullable [] position) {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    /// One tag: its value is `count` items of the type, in big-endian bytes.
    private record Tag(int number, int type, int count, byte[] value) {

        static Tag text(int number, String text) {
            var bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
            return new Tag(number, ASCII, bytes.length, bytes);
        }

        static Tag number(int number, int value) {
            return new Tag(
                    number,
                    SHORT,
                    1,
                    ByteBuffer.allocate(2).putShort((short) value).array());
        }

        static Tag pointer(int number, int offset) {
            return new Tag(
                    number, LONG, 1, ByteBuffer.allocate(4).putInt(offset).array());
        }

        /// Degrees, minutes and hundredths of seconds.
        static Tag angle(int number, double degrees) {
            var hundredths = Math.round(Math.abs(degrees) * 360_000);
            return new Tag(
                    number,
                    RATIONAL,
                    3,
                    ByteBuffer.allocate(24)
                            .putInt((int) (hundredths / 360_000))
                            .putInt(1)
                            .putInt((int) (hundredths / 6_000 % 60))
                            .putInt(1)
                            .putInt((int) (hundredths % 6_000))
                            .putInt(100)
                            .array());
        }
    }

    /// The JPEG with these tags right after its start.
    byte[] into(byte[] jpeg) {
        var segment = segment();
        var tagged = new ByteArrayOutputStream(jpeg.length + segment.length);
        tagged.write(jpeg, 0, 2);
        tagged.writeBytes(segment);
        tagged.write(jpeg, 2, jpeg.length - 2);
        return tagged.toByteArray();
    }

    private byte[] segment() {
        var tiff = tiff();
        var length = 2 + 6 + tiff.length;
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xFFE1)
                .putShort((short) length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
    }

    private byte[] tiff() {
        var camera = new ArrayList<>(List.of(Tag.text(0x9003, taken), Tag.text(0x9004, taken)));
        if (offset != null) {
            camera.add(Tag.text(0x9010, offset));
            camera.add(Tag.text(0x9011, offset));
        }
        var first = List.of(
                Tag.text(0x010F, make), Tag.text(0x0110, model), Tag.number(0x0112, 1), Tag.text(0x0132, taken));
        var cameraAt = 8 + size(first) + (position == null ? 12 : 24);
        var positionAt = cameraAt + size(camera);
        var main = new ArrayList<>(first);
        main.add(Tag.pointer(0x8769, cameraAt));
        if (position != null) {
            main.add(Tag.pointer(0x8825, positionAt));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8});
        out.writeBytes(directory(main, 8));
        out.writeBytes(directory(camera, cameraAt));
        if (position != null) {
            out.writeBytes(directory(place(position[0], position[1]), positionAt));
        }
        return out.toByteArray();
    }

    private static List<Tag> place(double north, double east) {
        return List.of(
                Tag.text(0x0001, north < 0 ? "S" : "N"),
                Tag.angle(0x0002, north),
                Tag.text(0x0003, east < 0 ? "W" : "E"),
                Tag.angle(0x0004, east));
    }

    /// How long a directory of these tags is, values included.
    private static int size(List<Tag> tags) {
        var size = 2 + 12 * tags.size() + 4;
        for (var tag : tags) {
            size += tag.value().length > 4 ? even(tag.value().length) : 0;
        }
        return size;
    }

    private static int even(int length) {
        return length + length % 2;
    }

    private static byte[] directory(List<Tag> tags, int at) {
        var out = ByteBuffer.allocate(size(tags));
        var values = 2 + 12 * tags.size() + 4;
        out.putShort((short) tags.size());
        for (var tag : tags) {
            out.putShort((short) tag.number()).putShort((short) tag.type()).putInt(tag.count());
            if (tag.value().length > 4) {
                out.putInt(at + values);
                out.put(values, tag.value());
                values += even(tag.value().length);
            } else {
                out.put(tag.value()).position(out.position() + 4 - tag.value().length);
            }
        }
        return out.array();
    }
}
