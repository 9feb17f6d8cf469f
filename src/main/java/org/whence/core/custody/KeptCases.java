package org.whence.core.custody;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Exchange.Arrival;
import org.whence.core.provenance.Cases;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;

/// Cases as a backup of this home has them, and how one of them comes back. Blocks, for as long as the backup takes
/// to be copied and checked; for use from any thread.
///
/// All methods throw [org.whence.core.record.CatalogueException] when a catalogue cannot be read or written.
public interface KeptCases {

    /// Opens a backup to be read; it stays as it is.
    ///
    /// @throws org.whence.core.record.CatalogueException also if it is damaged, or of a newer version
    Kept open(Path backup);

    /// A backup that is open to be read.
    interface Kept extends AutoCloseable {

        /// SHA-256 of the file in lower-case hex.
        String hash();

        Cases cases();

        /// The chains of a case as they are there.
        List<Chain> chains(CaseId in);

        /// The acts of a case whose payloads a removal erased, each with that removal.
        Map<ActId, ActId> erased(CaseId in);

        @Override
        void close();
    }

    /// A chain in a backup.
    ///
    /// @param isOwn whether the home wrote it
    /// @param lines from the first, each with its line feed
    /// @param payloads those that are there, by the act's name
    /// @param signed its last checkpoint, or null
    record Chain(
            ChainName name,
            boolean isOwn,
            List<String> lines,
            Map<ActId, ActLog.Payload> payloads,
            @Nullable SignedCheckpoint signed) {}

    /// Puts lines of a backup into the log, with what they amount to, in one commit. What was erased here stays so.
    ///
    /// @param own the chains among them that this home wrote
    /// @param erased acts that are erased there, each with the removal
    void take(List<Arrival> arrivals, Set<ChainName> own, Map<ActId, ActId> erased);
}
