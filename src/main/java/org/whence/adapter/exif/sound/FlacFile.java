package org.whence.adapter.exif.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.whence.adapter.exif.block.Behind;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.CoverKind;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.core.metadata.Field.Bytes;

/// The blocks of metadata in front of the sound of a FLAC file: its comments and pictures (RFC 9639, 8.6 and 8.8). A
/// tag of ID3v2 may stand before them.
public final class FlacFile {

    private static final String GROUP = "FLAC";
    private static final int MAXIMUM_BLOCKS = 10_000;
    private static final int HEAD_BYTES = 1 << 16;
    private static final int LAST = 0x80;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;

    private final FileBytes file;
    private final Collected collected;
    private final Id3Tag tag;

    public FlacFile(FileBytes file, Collected collected, Embedded embedded) {
        this.file = file;
        this.collected = collected;
        this.tag = new Id3Tag(file, collected, embedded);
    }

    public void read() throws IOException {
        long start = tag.read(0);
        if (!new String(file.bytes(start, 4), StandardCharsets.ISO_8859_1).equals("fLaC")) {
            collected.defect(GROUP, "The file does not begin as a FLAC file does");
            return;
        }
        long at = start + 4;
        for (int count = 0; count < MAXIMUM_BLOCKS; count++) {
            var head = file.read(at, 4);
            if (head.remaining() < 4) {
                collected.defect(GROUP, "The file ends before its last block of metadata");
                return;
            }
            int type = head.get(0) & 0xFF;
            int size = head.getInt(0) & 0xFFFFFF;
            if (at + 4 + size > file.size()) {
                collected.defect(
                        GROUP,
                        "The block at byte %,d is to be %,d bytes long, and the file ends before".formatted(at, size));
            }
            var block = new Bytes(at + 4, Math.max(0, Math.min(size, file.size() - at - 4)));
            collected.attempt(GROUP, () -> collected.within(block, () -> block(type & ~LAST, block)));
            if ((type & LAST) != 0) {
                return;
            }
            at += 4 + size;
        }
        collected.defect(GROUP, "There are more blocks of metadata than are read");
    }

    private void block(int type, Bytes block) throws IOException {
        if (type == COMMENTS) {
            new VorbisComments(collected).read(file, block);
        } else if (type == PICTURE) {
            picture(block);
        }
    }

    /// What it shows, its media type, a description, width, height, depth, colours, the picture: each text and the
    /// picture behind their lengths.
    private void picture(Bytes block) throws IOException {
        var in = file.read(block.offset(), (int) Math.min(HEAD_BYTES, block.length()));
        if (in.remaining() < 8) {
            cut(block);
            return;
        }
        long kind = in.getInt() & 0xFFFFFFFFL;
        String type = text(in);
        String description = text(in);
        if (in.remaining() < 20) {
            cut(block);
            return;
        }
        CoverKind.add(collected, GROUP, kind);
        collected.add(GROUP, "PictureMIMEType", type);
        if (!description.isEmpty()) {
            collected.add(GROUP, "PictureDescription", description);
        }
        collected.add(GROUP, "PictureWidth", in.getInt() & 0xFFFFFFFFL);
        collected.add(GROUP, "PictureHeight", in.getInt() & 0xFFFFFFFFL);
        in.getLong();
        long stated = in.getInt() & 0xFFFFFFFFL;
        long left = block.length() - in.position();
        if (stated > left) {
            collected.defect(
                    GROUP,
                    "The picture at byte %,d is to be %,d bytes long, and its block ends after %,d"
                            .formatted(block.offset(), stated, left));
        }
        var picture = new Bytes(block.offset() + in.position(), Math.min(stated, left));
        if (type.equals("-->")) {
            var url = new byte[(int) Math.min(picture.length(), in.remaining())];
            in.get(url);
            collected.add(GROUP, "PictureURL", RawText.text(url));
        } else {
            new Behind(file, collected).cover(picture, type.toLowerCase(Locale.ROOT));
        }
    }

    private void cut(Bytes block) {
        collected.defect(GROUP, "The picture ends inside its head, at byte %,d".formatted(block.offset()));
    }

    /// The next text behind its length; all that is left where it is said to be longer, and then nothing is left.
    private static String text(ByteBuffer in) {
        long stated = in.remaining() < 4 ? 0 : in.getInt() & 0xFFFFFFFFL;
        var bytes = new byte[(int) Math.min(stated, in.remaining())];
        in.get(bytes);
        return RawText.text(bytes);
    }
}
