package org.whence.adapter.exif;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.gif.GifReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.whence.adapter.exif.block.Behind;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FileBytes;

/// The blocks of a GIF (CompuServe, Graphics Interchange Format 89a, 1990). Comments, XMP and the count and time of the
/// frames are read here; metadata-extractor gets the file without its pixels and with no more than its first frames.
final class GifFile {

    private static final int MAXIMUM_BLOCKS = 200_000;
    private static final int FRAMES_UPSTREAM = 200;
    private static final int XMP_TRAILER_BYTES = 258;

    private final Collected collected;
    private final Embedded embedded;
    private final ByteArrayOutputStream small = new ByteArrayOutputStream();
    private int frames;
    private long hundredths;

    GifFile(Collected collected, Embedded embedded) {
        this.collected = collected;
        this.embedded = embedded;
    }

    void read(FileBytes file) throws IOException {
        byte[] head = file.bytes(0, 13);
        small.write(head);
        if (head.length == 13) {
            collected.attempt("GIF", () -> blocks(file, colours(file, 13, head[10])));
        }
        if (frames > 1) {
            collected.add("GIF", "FrameCount", frames);
            collected.add("GIF", "Duration", Double.toString(hundredths / 100.0));
        }
        small.write(';');
        embedded.upstream(
                "GIF",
                metadata -> new GifReader().extract(new SequentialByteArrayReader(small.toByteArray()), metadata));
    }

    private long colours(FileBytes file, long position, byte flags) throws IOException {
        int size = (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
        keep(file, position, size);
        return position + size;
    }

    private void blocks(FileBytes file, long start) throws IOException {
        long position = start;
        for (int i = 0; i < MAXIMUM_BLOCKS; i++) {
            var head = file.read(position, 14).order(ByteOrder.LITTLE_ENDIAN);
            if (!head.hasRemaining()) {
                collected.defect("GIF", "The file ends without a trailer");
                return;
            }
            switch (head.get(0)) {
                case ';' -> {
                    new Behind(file, collected).read("GIF", position + 1);
                    return;
                }
                case ',' -> position = picture(file, position);
                case '!' -> position = extension(file, position);
                default -> {
                    collected.defect("GIF", "There is no block where one is expected, at byte " + position);
                    return;
                }
            }
        }
        collected.defect("GIF", "There are more blocks than are read; the rest is left out");
    }

    private long picture(FileBytes file, long position) throws IOException {
        frames++;
        byte[] head = file.bytes(position, 10);
        if (head.length < 10) {
            throw new IOException("The file ends inside a frame");
        }
        if (frames <= FRAMES_UPSTREAM) {
            small.write(head);
        }
        int colours = (head[9] & 0x80) == 0 ? 0 : 3 << ((head[9] & 7) + 1);
        if (frames <= FRAMES_UPSTREAM) {
            keep(file, position + 10, colours + 1);
            small.write(0);
        }
        return end(file, position + 10 + colours + 1);
    }

    private long extension(FileBytes file, long position) throws IOException {
        var head = file.read(position, 14);
        int label = head.remaining() < 3 ? 0 : head.get(1) & 0xFF;
        String application = head.remaining() < 14
                ? ""
                : StandardCharsets.ISO_8859_1.decode(head.slice(3, 11)).toString();
        long end = end(file, position + 2);
        if (label == 0xF9 && head.remaining() >= 6) {
            hundredths += (head.get(4) & 0xFF) | (head.get(5) & 0xFF) << 8;
        }
        if (label == 0xFF && application.equals("XMP DataXMP")) {
            xmp(file, position + 14, end);
        } else if (end - position <= collected.limits().valueCharacters() && frames < FRAMES_UPSTREAM) {
            keep(file, position, (int) (end - position));
        }
        return end;
    }

    /// The packet lies bare in the file, followed by 258 bytes that lead any reader of blocks to its end (XMP
    /// Specification Part 3, 1.1.2).
    private void xmp(FileBytes file, long from, long to) throws IOException {
        long size = to - from - XMP_TRAILER_BYTES;
        if (size > collected.limits().xmpBytes()) {
            collected.defect("XMP", "The packet is too long and left out");
        } else {
            byte[] packet = file.bytes(from, (int) Math.max(0, size));
            embedded.xmp(packet);
        }
    }

    private void keep(FileBytes file, long position, int count) throws IOException {
        small.write(file.bytes(position, count));
    }

    /// Where the chain of data blocks that begins at `position` ends.
    private static long end(FileBytes file, long position) throws IOException {
        long at = position;
        while (at < file.size() && at < Integer.MAX_VALUE) {
            int size = file.getByte((int) at) & 0xFF;
            at += 1L + size;
            if (size == 0) {
                return at;
            }
        }
        throw new IOException("The file ends inside a chain of blocks");
    }
}
