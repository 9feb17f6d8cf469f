package org.whence.work.add;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.whence.core.examination.FrameSaver;
import org.whence.core.provenance.Appearances;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.work.RefusedException;

/// Keeps a frame of a clip as a media of its own: a still that can be searched, compared and noted on. Its acquisition
/// says which clip it was derived from and at what time.
public final class SaveFrame {

    private final Vault vault;
    private final FrameSaver saver;
    private final Appearances appearances;
    private final AddMedia add;
    private final Path folder;

    /// @param folder for the file while it is being added; made if it is not there
    public SaveFrame(Vault vault, FrameSaver saver, Appearances appearances, AddMedia add, Path folder) {
        this.vault = vault;
        this.saver = saver;
        this.appearances = appearances;
        this.add = add;
        this.folder = folder;
    }

    /// A frame that was kept, and the name that it was given.
    public record Saved(MediaId media, String name) {}

    /// Adds the frame of `clip` shown at `millis` to the case. Blocks until it is examined.
    ///
    /// @throws RefusedException if the original of the clip is not here, or the frame could not be preserved
    /// @throws org.whence.core.examination.ExaminerException if there is no such frame
    public Saved of(CaseId in, MediaId clip, long millis) throws InterruptedException {
        var original = vault.find(clip)
                .orElseThrow(() -> new RefusedException("The original of this clip is not in the vault."));
        var png = saver.png(original, millis);
        try {
            Files.createDirectories(folder);
            var place = Files.createTempDirectory(folder, "frame");
            var file = place.resolve(name(clip, millis));
            try {
                Files.write(file, png);
                return new Saved(added(in, file, clip, millis), String.valueOf(file.getFileName()));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the frame", e);
        }
    }

    private MediaId added(CaseId in, Path file, MediaId clip, long millis) throws InterruptedException {
        var origin = new AddMedia.Origin(how(clip, millis), null, null, null);
        var acknowledged = new AtomicReference<Optional<MediaId>>(Optional.empty());
        add.add(in, List.of(file), origin, null, new AddMedia.Progress() {
            @Override
            public void acknowledged(Path path, MediaId media) {
                acknowledged.set(Optional.of(media));
            }
        });
        return acknowledged.get().orElseThrow(() -> new RefusedException("The frame could not be preserved."));
    }

    /// How such a media came here, as its acquisition says it: `derived from <sha256> at 00:00:22.680`.
    static String how(MediaId clip, long millis) {
        return "derived from " + clip.hex() + " at " + timecode(millis, ":");
    }

    private String name(MediaId clip, long millis) {
        var name = appearances.acquisitions(clip).stream()
                .findFirst()
                .map(acquisition -> acquisition.name())
                .orElse(clip.hex());
        var stem = name.replaceFirst("\\.[^.]{1,5}$", "").replaceAll("[/\\\\\\x00-\\x1f]", "_");
        return stem + " " + timecode(millis, "-") + ".png";
    }

    private static String timecode(long millis, String between) {
        return "%02d%s%02d%s%02d.%03d"
                .formatted(
                        millis / 3_600_000,
                        between,
                        millis / 60_000 % 60,
                        between,
                        millis / 1_000 % 60,
                        millis % 1_000);
    }
}
