package org.whence.adapter.exif.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.FieldNames;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.core.metadata.Field.Bytes;

/// Comments as Vorbis has them and FLAC took over (Xiph.Org, Ogg Vorbis I format specification: comment field and
/// header specification; RFC 9639, 8.6): who wrote the file, then `NAME=text`, each behind its length.
final class VorbisComments {

    private static final String GROUP = "Vorbis";
    private static final int MAXIMUM_COMMENTS = 5_000;

    private final Collected collected;

    VorbisComments(Collected collected) {
        this.collected = collected;
    }

    void read(FileBytes file, Bytes block) throws IOException {
        int longest = collected.limits().blockBytes();
        if (block.length() > longest) {
            collected.defect(GROUP, "The comments are too long; their end is left out");
        }
        var in = file.read(block.offset(), (int) Math.min(longest, block.length()))
                .order(ByteOrder.LITTLE_ENDIAN);
        say("Vendor", in, block.offset(), false);
        long count = in.remaining() < 4 ? 0 : in.getInt() & 0xFFFFFFFFL;
        for (long i = 0; i < Math.min(count, MAXIMUM_COMMENTS); i++) {
            if (!say("", in, block.offset(), true)) {
                return;
            }
        }
        if (count > MAXIMUM_COMMENTS) {
            collected.defect(GROUP, "There are %,d comments, more than are read".formatted(count));
        }
    }

    /// Says the next text, and whether another can follow.
    private boolean say(String called, ByteBuffer in, long start, boolean isNamed) {
        long at = start + in.position();
        long size = in.remaining() < 4 ? -1 : in.getInt() & 0xFFFFFFFFL;
        if (size < 0 || size > in.remaining()) {
            collected.defect(
                    GROUP,
                    size < 0
                            ? "The comments end at byte %,d, before the last of them".formatted(at)
                            : "The comment at byte %,d is to be %,d bytes long, and the comments end before"
                                    .formatted(at, size));
            in.position(in.limit());
            return false;
        }
        var bytes = new byte[(int) size];
        in.get(bytes);
        String text = RawText.text(bytes);
        int equals = isNamed ? text.indexOf('=') : -1;
        String name = isNamed
                ? FieldNames.inOneWord(text.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT))
                : called;
        String raw = text.substring(equals + 1);
        collected.add(GROUP, name, raw.strip(), raw, new Bytes(at + 4, size));
        return true;
    }
}
