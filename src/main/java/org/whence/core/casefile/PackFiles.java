package org.whence.core.casefile;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.custody.Signer;

/// Packs, and lists of hashes as others have them, as files. Blocks; for use from any thread.
///
/// All methods throw [CaseFileException] when a file is not of its form, or cannot be read or written; the
/// message is a sentence for people.
public interface PackFiles {

    /// Writes a pack under another name, forces it to disk, and gives it its name.
    ///
    /// @param entries as many as the head says, in the order of their names, no name twice
    /// @return the SHA-256 of all that was signed, in lower-case hex: the pack's name in the log
    /// @throws IllegalStateException if the key is locked
    String write(Path target, PackHead head, Iterator<PackEntry> entries, Signer signer);

    /// Writes the hashes of stills as a list of PDQ hashes: `.te` as ThreatExchange has it, else `pdq HASH`
    /// a line; or the frames of one clip as vPDQ has them, `.json`.
    ///
    /// @return the SHA-256 of the file, in lower-case hex
    /// @throws CaseFileException also if a vPDQ file is asked for and there is not one clip
    String writeList(Path target, List<PackEntry> entries);

    /// Whether the file is a pack or such a list, by its first bytes; nothing more is read of it.
    boolean isPack(Path file);

    /// Reads all of the file once, and checks its signature before it is taken for anything.
    Opened open(Path file);

    /// A pack that is signed by the key in it, or a list that nobody signed.
    ///
    /// @param contents SHA-256 in lower-case hex of what was signed, or of the whole list
    record Opened(PackHead head, String contents, Entries entries) {}

    /// The entries, once more from the file.
    @FunctionalInterface
    interface Entries {

        /// Hands over each. What is wrong in any of them is met at the latest when all were handed over, so
        /// whoever keeps them keeps all or none.
        void each(Consumer<PackEntry> each);
    }

    /// The largest file that is taken: 16 GiB.
    long LARGEST = 16L << 30;

    /// The word for a pack's verdict that would be gravest.
    static Optional<String> gravest(List<String> verdicts) {
        return List.of("refuted", "cannot tell", "not contradicted").stream()
                .filter(verdicts::contains)
                .findFirst();
    }
}
