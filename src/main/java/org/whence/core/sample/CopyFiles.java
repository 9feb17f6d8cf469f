package org.whence.core.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes drawn pictures, and what circulation does to each, as JPEG files: something to add. Blocks for some seconds.
public final class CopyFiles {

    private static final int QUALITY = 85;

    private final Path folder;
    private final SampleEncoder encoder;
    private int written;

    public CopyFiles(Path folder, SampleEncoder encoder) {
        this.folder = folder;
        this.encoder = encoder;
    }

    /// Makes all of them.
    ///
    /// @throws UncheckedIOException if one cannot be written
    public void make() {
        Originals.drawn().forEach(original -> {
            write(original);
            List.of(Change.values()).forEach(change -> write(change.of(original)));
        });
    }

    private void write(Image image) {
        try {
            Files.write(folder.resolve("picture-%03d.jpg".formatted(++written)), encoder.jpeg(image, QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write a drawn picture", e);
        }
    }
}
