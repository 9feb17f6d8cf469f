package org.whence.core.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.record.MediaId;

/// The preserved originals, by name, read-only. Nothing here changes or removes one but [#remove]. Blocks; for use from
/// any thread.
public interface Vault {

    /// Copies a file into the vault while hashing it, and makes sure that it is on disk. A media that is there
    /// already is not written again. A source that changed while it was read is read once more.
    ///
    /// @param read told how many more bytes were read, now and then
    /// @throws VaultException if nothing was preserved; the message says why: no room, not readable, gone
    Preserved preserve(Path source, LongConsumer read) throws InterruptedException;

    /// @param defect where the source changed again while it was read for the second time; else null
    /// @param modifiedAt when the source was last changed, as its file system says, to the millisecond
    record Preserved(ContentHashes hashes, @Nullable String defect, Instant modifiedAt) {}

    /// Where the original lies. It may be read, and nothing else.
    Optional<Path> find(MediaId media);

    /// Moves what no act spoke of when it was opened to `lost+found`, and says how many files that were. Once,
    /// soon after that.
    int sweep(java.util.function.Predicate<MediaId> known);

    /// Moves an original that the sweep moved away back to its place, if it is still what its name says.
    ///
    /// @return whether it is in its place now
    boolean takeBack(MediaId media) throws InterruptedException;

    /// Whether the original is there and its bytes still hash to its name.
    State check(MediaId media) throws InterruptedException;

    enum State {
        WHOLE,
        CHANGED,
        MISSING
    }

    void remove(MediaId media);
}
