package org.whence.adapter.tika;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells what files are by their first bytes. For use from any thread.
public final class ContentTypes {

    private static final int PREFIX_BYTES = 1 << 16;

    /// The type of `file` by its content. Blocks while its beginning is read.
    ///
    /// @param name what it came in as; asked only where the content is text, which says little of itself
    /// @throws UncheckedIOException if the file cannot be read
    public ContentType of(Path file, String name) {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(PREFIX_BYTES), name);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the beginning of a file", e);
        }
    }

    /// The type of a file that begins with `prefix`.
    public ContentType of(byte[] prefix, String name) {
        return new ContentType(Containers.type(prefix).orElseGet(() -> general(prefix, name)));
    }

    private static String general(byte[] prefix, String name) {
        String type = ContentType.TIKA.detect(prefix);
        boolean isText = type.startsWith("text/") || type.equals("application/xml");
        String named = isText ? ContentType.TIKA.detect(prefix, extensionOnly(name)) : type;
        boolean staysText =
                named.startsWith("text/") || named.startsWith("application/") || named.equals("image/svg+xml");
        String told = isText && !staysText ? type : named;
        return told.equals("audio/x-flac") ? "audio/flac" : told;
    }

    private static String extensionOnly(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "file" : "file" + name.substring(dot);
    }
}
