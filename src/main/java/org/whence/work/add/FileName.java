package org.whence.work.add;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The name of a file, without its folder.
///
/// @param shown the name as text, U+FFFD in place of what is no text
/// @param bytes of a name that is not valid UTF-8, in lower-case hex; else null
record FileName(String shown, @Nullable String bytes) {

    static FileName of(Path file) {
        var shown = String.valueOf(file.getFileName());
        return new FileName(shown, shown.indexOf('\uFFFD') < 0 ? null : invalid(bytes(file)));
    }

    /// The bytes of the name as the file system holds them: a file's URI escapes those, and not their text.
    private static byte[] bytes(Path file) {
        var path = file.toUri().getRawPath();
        var escaped = path.substring(path.lastIndexOf('/') + 1);
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(escaped, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static @Nullable String invalid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return null;
        } catch (CharacterCodingException e) {
            return HexFormat.of().formatHex(bytes);
        }
    }
}
