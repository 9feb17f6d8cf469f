package org.whence.adapter.exif.block;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field.Bytes;

/// What stands behind the end of a file: the film of a motion photo, further pictures, archives, or bytes that say
/// nothing. It is told by its first bytes and never read here.
public final class Behind {

    /// The format of films: what stands behind one is not its motion photo.
    public static final String FILM = "QuickTime";

    private static final int FTYP = 0x66747970;
    private static final String UNKNOWN = "application/octet-stream";
    private static final int MAXIMUM_PARTS = 16;
    private static final int BLOCK_BYTES = 1 << 16;

    /// How far into what stands behind the end a film is looked for: makers of phones put notes of their own before it.
    private static final long SEARCHED_BYTES = 4 << 20;

    private final FileBytes file;
    private final Collected collected;

    public Behind(FileBytes file, Collected collected) {
        this.file = file;
        this.collected = collected;
    }

    /// @param format of the file: `JPEG`
    /// @param end where the file's own bytes end
    public void read(String format, long end) throws IOException {
        long position = end;
        for (int i = 0; i < MAXIMUM_PARTS && position < file.size(); i++) {
            position = pastZeros(position);
            if (position >= file.size()) {
                break;
            }
            position = part(format, position);
        }
    }

    private long part(String format, long start) throws IOException {
        String type = type(start);
        long end = type.equals("image/jpeg") ? jpegEnd(start) : file.size();
        if (type.equals(UNKNOWN)) {
            long film = film(start);
            if (film >= 0 && !format.equals(FILM)) {
                add(EmbeddedPart.TRAILING, type, start, film - start);
                add(EmbeddedPart.MOTION_PHOTO, "video/mp4", film, file.size() - film);
                return file.size();
            }
        }
        String kind = switch (type) {
            case "video/mp4", "video/quicktime" ->
                format.equals(FILM) ? EmbeddedPart.TRAILING : EmbeddedPart.MOTION_PHOTO;
            case "image/jpeg" -> EmbeddedPart.PICTURE;
            default -> EmbeddedPart.TRAILING;
        };
        add(kind, type, start, end - start);
        collected.add(format, "EndsAt", start);
        return end;
    }

    private void add(String kind, String type, long offset, long length) {
        collected.add(new EmbeddedPart(kind, type, new Bytes(offset, length)).field());
    }

    private long pastZeros(long start) throws IOException {
        long position = start;
        while (position < file.size()) {
            var block = file.read(position, BLOCK_BYTES);
            while (block.hasRemaining()) {
                if (block.get() != 0) {
                    return filmStart(start, position + block.position() - 1);
                }
            }
            position += block.limit();
        }
        return position;
    }

    /// The zeros before the size of a film's first box belong to it.
    private long filmStart(long start, long position) throws IOException {
        for (long from = Math.max(start, position - 3); from < position; from++) {
            var head = file.read(from, 8);
            if (head.remaining() == 8 && head.getInt(4) == FTYP) {
                return from;
            }
        }
        return position;
    }

    /// A file in `bytes`, which what shows this one passes over; nothing where they hold none that is known.
    public void hidden(Bytes bytes) throws IOException {
        long start = pastZeros(bytes.offset());
        long end = bytes.offset() + bytes.length();
        if (start + 8 <= end && !type(start).equals(UNKNOWN)) {
            add(EmbeddedPart.HIDDEN, type(start), start, end - start);
        }
    }

    /// The film of a motion photo in a box of its own.
    public void film(Bytes bytes) {
        add(EmbeddedPart.MOTION_PHOTO, "video/mp4", bytes.offset(), bytes.length());
    }

    /// A part of no known kind that is passed over.
    public void unknown(Bytes bytes) throws IOException {
        add(EmbeddedPart.HIDDEN, type(bytes.offset()), bytes.offset(), bytes.length());
    }

    /// The cover of a sound; what claims to be one and is a file of another kind is an attachment.
    ///
    /// @param stated its media type as the tag says it, which counts where the first bytes are of no known kind
    public void cover(Bytes bytes, String stated) throws IOException {
        if (bytes.length() == 0) {
            collected.defect("Cover", "The cover at byte %,d is empty".formatted(bytes.offset()));
            return;
        }
        String known = type(bytes.offset());
        boolean isUnknown = known.equals(UNKNOWN);
        boolean isPicture = isUnknown || known.startsWith("image/");
        String type = isUnknown && stated.matches("image/[a-z0-9.+-]+") ? stated : known;
        add(isPicture ? EmbeddedPart.PREVIEW : EmbeddedPart.ATTACHMENT, type, bytes.offset(), bytes.length());
    }

    /// The type of the bytes there, by the marks that files begin with.
    private String type(long start) throws IOException {
        var head = file.read(start, 16);
        if (head.remaining() < 8) {
            return UNKNOWN;
        }
        String text = StandardCharsets.ISO_8859_1.decode(head.duplicate()).toString();
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("ftyp", 4)) {
            return text.startsWith("qt  ", 8) ? "video/quicktime" : "video/mp4";
        }
        if (text.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return "application/zip";
        }
        if (text.startsWith("%PDF")) {
            return "application/pdf";
        }
        if (text.startsWith("Rar!")) {
            return "application/vnd.rar";
        }
        if (text.startsWith("7z\u00bc\u00af")) {
            return "application/x-7z-compressed";
        }
        if (text.startsWith("GIF8")) {
            return "image/gif";
        }
        if (text.startsWith("RIFF")) {
            return text.startsWith("WEBP", 8) ? "image/webp" : "application/x-riff";
        }
        return UNKNOWN;
    }

    /// Where an MP4 begins, or -1.
    private long film(long start) throws IOException {
        long end = Math.min(file.size(), start + SEARCHED_BYTES);
        for (long position = start; position < end; position += BLOCK_BYTES - 16) {
            var block = file.read(position, BLOCK_BYTES);
            for (int i = 4; i + 4 <= block.limit(); i++) {
                if (block.get(i) == 'f' && block.getInt(i) == FTYP) {
                    int size = block.getInt(i - 4);
                    if (size >= 16 && size <= 256) {
                        return position + i - 4;
                    }
                }
            }
        }
        return -1;
    }

    /// Where the picture that begins at `start` ends: behind its EOI, over all of its scans. The end of the file where
    /// it has none.
    public long jpegEnd(long start) throws IOException {
        long position = start + 2;
        while (position + 4 <= file.size()) {
            var head = file.read(position, 4);
            int marker = head.get(1) & 0xFF;
            if ((head.get(0) & 0xFF) != 0xFF) {
                return file.size();
            }
            if (marker == 0xFF || marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                position += marker == 0xFF ? 1 : 2;
            } else if (marker == 0xD9) {
                return position + 2;
            } else {
                position += 2 + (head.getShort(2) & 0xFFFF);
                position = marker == 0xDA ? scanEnd(position) : position;
            }
        }
        return position + 2 <= file.size() && (file.read(position, 2).getShort() & 0xFFFF) == 0xFFD9
                ? position + 2
                : file.size();
    }

    /// Where coded data end: at a marker that is neither a stuffed byte nor a restart (T.81, B.1.1.5). Eight bytes at a
    /// time, for most have no 0xFF among them.
    public long scanEnd(long start) throws IOException {
        long position = start;
        while (position + 2 <= file.size()) {
            var block = file.block(position);
            int last = block.limit() - 1;
            int i = 0;
            while (i < last) {
                if (i + 8 <= last && !hasFf(block.getLong(i))) {
                    i += 8;
                } else if (block.get(i) != (byte) 0xFF) {
                    i++;
                } else {
                    int next = block.get(i + 1) & 0xFF;
                    if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                        return position + i;
                    }
                    i += next == 0xFF ? 1 : 2;
                }
            }
            position += Math.max(1, i);
        }
        return file.size();
    }

    /// Whether a byte of it is 0xFF: one of its complement is 0.
    private static boolean hasFf(long eight) {
        long complement = ~eight;
        return (complement - 0x0101010101010101L & ~complement & 0x8080808080808080L) != 0;
    }
}
