package org.whence.adapter.exif.sound;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.whence.adapter.exif.block.Behind;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.CoverKind;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FieldNames;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.core.metadata.Field.Bytes;

/// What the frames of an ID3v2 tag say: texts, comments, addresses, pictures (ID3 tag version 2.4.0 - Native Frames,
/// 2000, section 4). Frames of other kinds are named with their bytes.
final class Id3Frames {

    static final int GROUPED = 0x40;
    static final int COMPRESSED = 8;
    static final int ENCRYPTED = 4;
    /// Zeros stand behind each 0xFF.
    static final int STUFFED = 2;
    /// Four bytes in front of the data say how long they are.
    static final int LENGTH = 1;

    private static final int HEAD_BYTES = 1 << 16;

    /// @param flags those of this type
    /// @param at its bytes behind its header
    record Frame(String group, String id, int flags, Bytes at) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }
    }

    private final FileBytes file;
    private final Collected collected;
    private final Embedded embedded;

    Id3Frames(FileBytes file, Collected collected, Embedded embedded) {
        this.file = file;
        this.collected = collected;
        this.embedded = embedded;
    }

    void read(Frame frame) throws IOException {
        if (frame.has(COMPRESSED) || frame.has(ENCRYPTED)) {
            String how = frame.has(ENCRYPTED) ? "encrypted" : "compressed";
            collected.defect(frame.group(), "Frame %s is %s and not read".formatted(frame.id(), how));
            return;
        }
        long skipped = Math.min(frame.at().length(), (frame.has(GROUPED) ? 1 : 0) + (frame.has(LENGTH) ? 4 : 0));
        var at = new Bytes(frame.at().offset() + skipped, frame.at().length() - skipped);
        boolean isPicture = frame.id().equals("APIC") || frame.id().equals("PIC");
        int longest = isPicture ? HEAD_BYTES : collected.limits().blockBytes();
        if (!isPicture && at.length() > longest) {
            collected.defect(frame.group(), "Frame %s is too long; its end is left out".formatted(frame.id()));
        }
        byte[] bytes = file.bytes(at.offset(), (int) Math.min(longest, at.length()));
        byte[] data = frame.has(STUFFED) ? Id3Tag.unstuffed(bytes) : bytes;
        if (isPicture) {
            picture(frame, data, at);
        } else if (data.length > 0) {
            say(frame, data);
        }
    }

    private void say(Frame frame, byte[] data) {
        String id = frame.id();
        String name = FieldNames.of("ID3", id).orElseGet(() -> FieldNames.inOneWord(id));
        switch (id) {
            case "TXXX", "TXX", "WXXX", "WXX" -> {
                int end = terminated(data, 1, data[0]);
                Charset charset = id.startsWith("T") ? charset(data[0]) : StandardCharsets.ISO_8859_1;
                described(frame, name, string(data, 1, end, charset(data[0])), string(data, end, data.length, charset));
            }
            case "COMM", "COM", "USLT", "ULT" -> {
                int end = terminated(data, Math.min(4, data.length), data[0]);
                var charset = charset(data[0]);
                described(frame, name, string(data, 4, end, charset), string(data, end, data.length, charset));
            }
            case "PRIV" -> {
                int end = terminated(data, 0, 0);
                String owner = string(data, 0, end, StandardCharsets.ISO_8859_1);
                byte[] rest = Arrays.copyOfRange(data, end, data.length);
                if (owner.equals("XMP")) {
                    embedded.xmp(rest);
                } else {
                    described(frame, name, owner, RawText.bytes(rest));
                }
            }
            default -> {
                String raw = id.startsWith("T")
                        ? string(data, 1, data.length, charset(data[0]))
                        : id.startsWith("W")
                                ? string(data, 0, data.length, StandardCharsets.ISO_8859_1)
                                : RawText.bytes(data);
                collected.add(frame.group(), name, raw);
            }
        }
    }

    /// As ExifTool has them: `(what it is) itself`.
    private void described(Frame frame, String name, String description, String text) {
        collected.add(frame.group(), name, description.isEmpty() ? text : "(" + description + ") " + text);
    }

    /// Its encoding, its media type (in 2.2 three letters), what it shows, a description, the picture.
    private void picture(Frame frame, byte[] data, Bytes at) throws IOException {
        boolean isOld = frame.id().equals("PIC");
        int kind = data.length == 0 ? 0 : isOld ? 4 : terminated(data, 1, 0);
        int start = kind == 0 || kind >= data.length ? data.length : terminated(data, kind + 1, data[0]);
        if (start >= data.length) {
            collected.defect(frame.group(), "The picture ends inside its head, at byte %,d".formatted(at.offset()));
            return;
        }
        String type = string(data, 1, kind, StandardCharsets.ISO_8859_1);
        collected.add(frame.group(), isOld ? "PictureFormat" : "PictureMIMEType", type);
        CoverKind.add(collected, frame.group(), data[kind] & 0xFF);
        String description = string(data, kind + 1, start, charset(data[0]));
        if (!description.isEmpty()) {
            collected.add(frame.group(), "PictureDescription", description);
        }
        var picture = new Bytes(at.offset() + start, at.length() - start);
        if (type.equals("-->")) {
            collected.add(frame.group(), "PictureURL", string(data, start, data.length, StandardCharsets.ISO_8859_1));
        } else if (frame.has(STUFFED) && hasStuffing(at)) {
            collected.defect(
                    frame.group(),
                    "The picture at byte %,d has zeros put between its bytes, and is not taken out"
                            .formatted(at.offset()));
        } else {
            String stated = type.toLowerCase(Locale.ROOT);
            new Behind(file, collected).cover(picture, isOld ? "image/" + stated : stated);
        }
    }

    private boolean hasStuffing(Bytes at) throws IOException {
        long end = at.offset() + at.length();
        boolean afterFf = false;
        for (long position = at.offset(); position < end; position += HEAD_BYTES) {
            for (byte b : file.bytes(position, (int) Math.min(HEAD_BYTES, end - position))) {
                if (afterFf && b == 0) {
                    return true;
                }
                afterFf = b == -1;
            }
        }
        return false;
    }

    private static Charset charset(int encoding) {
        return switch (encoding) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /// Where the text from `start` on ends, behind the one or two zeros that end it.
    private static int terminated(byte[] data, int start, int encoding) {
        int width = encoding == 1 || encoding == 2 ? 2 : 1;
        for (int i = start; i + width <= data.length; i += width) {
            if (data[i] == 0 && data[i + width - 1] == 0) {
                return i + width;
            }
        }
        return data.length;
    }

    /// A text without the zeros at its end; those inside stand between several texts.
    private static String string(byte[] data, int start, int end, Charset charset) {
        int from = Math.min(start, data.length);
        String text = new String(data, from, Math.max(0, Math.min(end, data.length) - from), charset);
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == 0) {
            length--;
        }
        return text.substring(0, length).replace("\0", "; ");
    }
}
