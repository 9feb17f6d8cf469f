package org.whence.adapter.exif.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.core.metadata.Field.Bytes;

/// The frames of an ID3v2 tag, versions 2.2 to 2.4 (M. Nilsson, ID3 tag version 2.3.0, 1999, sections 3.1 to 3.3;
/// version 2.4.0, 2000, sections 3 to 6), each with the bytes in which it stands.
public final class Id3Tag {

    private static final int HEAD_BYTES = 10;
    private static final int MAXIMUM_FRAMES = 5_000;

    private final FileBytes file;
    private final Collected collected;
    private final Id3Frames frames;
    private int version;
    private String group = "ID3v2";

    /// Whether zeros stand behind each 0xFF of the tag, which its sizes do not count (2.2 and 2.3).
    private boolean isStuffed;

    public Id3Tag(FileBytes file, Collected collected, Embedded embedded) {
        this.file = file;
        this.collected = collected;
        this.frames = new Id3Frames(file, collected, embedded);
    }

    /// Reads the tag at `start` and gives where it ends; `start` where none stands there.
    public long read(long start) throws IOException {
        byte[] head = file.bytes(start, HEAD_BYTES);
        if (head.length < HEAD_BYTES || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
            return start;
        }
        version = head[3];
        if (version < 2 || version > 4) {
            collected.defect(group, "Version 2.%d of the tag is not known".formatted(head[3] & 0xFF));
            return start;
        }
        group = "ID3v2_" + version;
        long stated = start + HEAD_BYTES + number(head, 6, 4, 7);
        long end = Math.min(file.size(), stated);
        if (stated > file.size()) {
            collected.defect(
                    group,
                    "The tag is to be %,d bytes long, and the file ends before".formatted(stated - start - HEAD_BYTES));
        }
        int flags = head[5];
        if (version == 2 && (flags & 0x40) != 0) {
            collected.defect(group, "The tag is compressed in a way that was never laid down");
            return end;
        }
        isStuffed = version < 4 && (flags & 0x80) != 0;
        long first = start + HEAD_BYTES;
        if (version > 2 && (flags & 0x40) != 0) {
            first = version == 3
                    ? past(first, 4 + number(decoded(first, 4, end), 0, 4, 8), end)
                    : first + number(file.bytes(first, 4), 0, 4, 7);
        }
        if (first < 0 || first > end) {
            collected.defect(group, "The extended header is longer than the tag");
            return end;
        }
        long at = first;
        collected.attempt(group, () -> walk(at, end));
        return end;
    }

    private void walk(long start, long end) throws IOException {
        int idBytes = version == 2 ? 3 : 4;
        int headBytes = version == 2 ? 6 : 10;
        long at = start;
        for (int count = 0; at + headBytes <= end; count++) {
            byte[] head = decoded(at, headBytes, end);
            if (head.length < headBytes || head[0] == 0) {
                return; // padding
            }
            String id = new String(head, 0, idBytes, StandardCharsets.ISO_8859_1);
            if (!id.matches("[A-Z0-9]{3,4}") || count >= MAXIMUM_FRAMES) {
                collected.defect(group, "From byte %,d on there is no frame that could be read".formatted(at));
                return;
            }
            long data = Math.max(at, past(at, headBytes, end));
            long size = size(head, data, end);
            long next = past(data, size, end);
            if (next < 0) {
                collected.defect(
                        group,
                        "Frame %s at byte %,d is to be %,d bytes long, and the tag ends before"
                                .formatted(id, at, size));
                next = end;
            }
            int flags = (version == 2 ? 0 : flags(head[9])) | (isStuffed ? Id3Frames.STUFFED : 0);
            var frame = new Id3Frames.Frame(group, id, flags, new Bytes(data, next - data));
            var whole = new Bytes(at, next - at);
            collected.attempt(group, () -> collected.within(whole, () -> frames.read(frame)));
            at = next;
        }
    }

    /// In 2.4 seven bits of each byte count. Some programs counted all eight: they are believed where a frame follows
    /// only then.
    private long size(byte[] head, long data, long end) throws IOException {
        if (version < 4) {
            return version == 2 ? number(head, 3, 3, 8) : number(head, 4, 4, 8);
        }
        long size = number(head, 4, 4, 7);
        long plain = number(head, 4, 4, 8);
        return size != plain && !isFrame(data + size, end) && isFrame(data + plain, end) ? plain : size;
    }

    private boolean isFrame(long at, long end) throws IOException {
        return at == end
                || at < end && new String(file.bytes(at, 4), StandardCharsets.ISO_8859_1).matches("[A-Z][A-Z0-9]{3}");
    }

    /// The flags of a frame as 2.4 has them, see [Id3Frames].
    private int flags(byte format) {
        if (version == 4) {
            return format;
        }
        // 2.3, section 3.3.1: compressed, encrypted, grouped from the top; a compressed one has its length
        return (format & 0x80) >> 4 | (format & 0x40) >> 4 | (format & 0x20) << 1;
    }

    /// A number of `count` bytes, of each of which the lowest `bits` count.
    static long number(byte[] bytes, int at, int count, int bits) {
        long number = 0;
        for (int i = at; i < at + count && i < bytes.length; i++) {
            number = number << bits | bytes[i] & (1 << bits) - 1;
        }
        return number;
    }

    /// The place `count` bytes of the tag behind `at`, or -1 where the tag ends before.
    private long past(long at, long count, long end) throws IOException {
        if (count > end - at) {
            return -1;
        }
        if (!isStuffed) {
            return at + count;
        }
        int position = (int) at; // a tag is no longer than 256 MB
        for (long left = count; left > 0; left--) {
            if (position >= end) {
                return -1;
            }
            boolean isFf = file.getByte(position++) == -1;
            if (isFf && position < end && file.getByte(position) == 0) {
                position++;
            }
        }
        return position;
    }

    /// The first `count` bytes of the tag from `at` on, or as many as it has.
    private byte[] decoded(long at, int count, long end) throws IOException {
        byte[] bytes = file.bytes(at, (int) Math.min(isStuffed ? 2 * count : count, end - at));
        return isStuffed ? Arrays.copyOf(unstuffed(bytes), count) : bytes;
    }

    /// Without the zeros that stand behind each 0xFF (2.4, section 6.1).
    static byte[] unstuffed(byte[] bytes) {
        int length = 0;
        byte[] plain = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            if (i == 0 || bytes[i] != 0 || bytes[i - 1] != -1) {
                plain[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(plain, length);
    }
}
