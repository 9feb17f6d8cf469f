package org.whence.adapter.exif.movie;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.RawText;

/// What a handler box says of the media after it (ISO/IEC 14496-12, 8.4.3; Apple, QuickTime File Format, Handler
/// Reference Atoms).
final class HandlerFields {

    private HandlerFields() {}

    static void add(Collected collected, String group, ByteBuffer in) {
        in.getInt();
        code(collected, group, "HandlerClass", in.getInt());
        code(collected, group, "HandlerType", in.getInt());
        code(collected, group, "HandlerVendorID", in.getInt());
        in.position(in.position() + 8);
        var name = new byte[in.remaining()];
        in.get(name);
        boolean pascal = name.length > 1 && (name[0] & 0xFF) == name.length - 1;
        String text = pascal ? new String(name, 1, name.length - 1, StandardCharsets.UTF_8) : RawText.text(name);
        if (!text.isBlank()) {
            collected.add(group, "HandlerDescription", text);
        }
    }

    private static void code(Collected collected, String group, String name, int code) {
        if (code != 0) {
            collected.add(group, name, BoxFile.fourCharacters(code));
        }
    }
}
