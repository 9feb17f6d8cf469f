package org.whence.core.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes drawn pictures and a clip into folders, as something to add whose time is measured. Blocks for some seconds.
public final class DrawnFiles {

    /// Twelve pictures, and what circulation does to each.
    public static final String COPIES = "copies";

    /// The twelve pictures enlarged to 12 megapixels.
    public static final String LARGE = "large";

    /// Six pictures with three copies of each, and one of them enlarged: enough to go through what adding does.
    public static final String FEW = "few";

    /// A clip of [#CLIP_SECONDS] seconds, 1920 x 1080.
    public static final String CLIP = "clip";

    public static final int CLIP_SECONDS = 8;

    private static final int QUALITY = 85;
    private static final int LARGE_WIDTH = 4_242;
    private static final int LARGE_HEIGHT = 2_828;

    private final Path folder;
    private final SampleEncoder encoder;
    private int written;

    public DrawnFiles(Path folder, SampleEncoder encoder) {
        this.folder = folder;
        this.encoder = encoder;
    }

    /// Makes all but the few.
    ///
    /// @throws UncheckedIOException if one cannot be written
    public void make() {
        Originals.drawn().forEach(original -> {
            write(COPIES, original);
            List.of(Change.values()).forEach(change -> write(COPIES, change.of(original)));
            write(LARGE, original.scaled(LARGE_WIDTH, LARGE_HEIGHT));
        });
        var shot = new Shot(Scene.HARBOUR, CLIP_SECONDS);
        var enlarged = shot.frames(0, CLIP_SECONDS).map(frame -> frame.scaled(1_920, 1_080));
        encoder.clip(
                in(CLIP).resolve("clip.mp4"),
                enlarged.iterator(),
                Shot.FRAMES_PER_SECOND,
                shot.sound(0, CLIP_SECONDS),
                Shot.SAMPLES_PER_SECOND);
    }

    /// Makes the few, in a second or two, and gives their folder.
    ///
    /// @throws UncheckedIOException if one cannot be written
    public Path makeFew() {
        var originals = Originals.drawn();
        for (var i = 0; i < originals.size(); i += 2) {
            var original = originals.get(i);
            write(FEW, original);
            List.of(Change.SMALLER, Change.MIRRORED, Change.CROPPED).forEach(change -> write(FEW, change.of(original)));
        }
        write(FEW, originals.getFirst().scaled(LARGE_WIDTH, LARGE_HEIGHT));
        return in(FEW);
    }

    private void write(String to, Image image) {
        try {
            Files.write(in(to).resolve("picture-%03d.jpg".formatted(++written)), encoder.jpeg(image, QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write a drawn picture", e);
        }
    }

    private Path in(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make a folder for drawn files", e);
        }
    }
}
