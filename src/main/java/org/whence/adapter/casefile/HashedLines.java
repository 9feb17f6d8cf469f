package org.whence.adapter.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFileException;

/// The lines of a file, each with its line feed, hashed as they are read.
final class HashedLines implements AutoCloseable {

    /// A line of a pack holds a clip of two days; nothing needs a longer one.
    private static final int LONGEST = 32 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final MessageDigest sha256 = Sha256.digest();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int at;
    private int end;

    HashedLines(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /// The next line without its line feed, which is hashed with it; null at the end.
    ///
    /// @throws CaseFileException if it is too long, is not UTF-8, or does not end
    @Nullable
    String next() throws IOException {
        var line = line();
        if (line == null) {
            return null;
        }
        hash(line);
        return line;
    }

    /// The same, not hashed yet.
    @Nullable
    String line() throws IOException {
        var spilled = new ByteArrayOutputStream(0);
        while (fill()) {
            for (var i = at; i < end; i++) {
                if (buffer[i] == '\n') {
                    var text = text(spilled, i);
                    at = i + 1;
                    return text;
                }
            }
            spilled.write(buffer, at, end - at);
            at = end;
            if (spilled.size() > LONGEST) {
                throw new CaseFileException(
                        "A line of it is longer than any that a pack has. Nothing was taken from it.");
            }
        }
        if (spilled.size() > 0) {
            throw new CaseFileException("Its last line does not end: it was cut off. Nothing was taken from it.");
        }
        return null;
    }

    private String text(ByteArrayOutputStream before, int to) {
        try {
            if (before.size() == 0) {
                return decode(ByteBuffer.wrap(buffer, at, to - at));
            }
            before.write(buffer, at, to - at);
            return decode(ByteBuffer.wrap(before.toByteArray()));
        } catch (CharacterCodingException e) {
            throw new CaseFileException("It holds what is not text (UTF-8). Nothing was taken from it.", e);
        }
    }

    private String decode(ByteBuffer bytes) throws CharacterCodingException {
        return decoder.decode(bytes).toString();
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    void hash(String line) {
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
    }

    /// The SHA-256 of the lines that were hashed, in lower-case hex; it begins anew after that.
    String hashed() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
