package org.whence.core.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Bags as files: a zip whose entries are stored in one canonical form, or that zip under age
/// (age-encryption.org/v1). Equal entries make equal zips. Blocks; for use from any thread.
///
/// All methods throw [CaseFileException] when a file is not of that form, or cannot be read or written.
public interface CaseFiles {

    /// Writes the entries to a file that does not have its final name yet, and forces it to disk. Where it is
    /// encrypted, it is so while it is written: nothing of it lies on a disk otherwise.
    ///
    /// @param entries in any order, no name twice
    /// @param recipients age keys (`age1...`) for whose holders it is to be encrypted; none: it is not
    /// @param written told how many more bytes were written, now and then
    /// @throws CaseFileException also if an original is no longer what its name says
    Draft draft(Path target, List<Entry> entries, List<String> recipients, LongConsumer written)
            throws InterruptedException;

    /// A case file that is whole on disk, under another name. Closing it without publishing removes it.
    interface Draft extends AutoCloseable {

        /// Reads back what lies there. What is encrypted is opened in memory.
        ///
        /// @param read told how many more bytes were read, now and then
        Opened open(LongConsumer read) throws InterruptedException;

        /// Gives it its name; what had that name before is replaced at once.
        void publish() throws InterruptedException;

        @Override
        void close();
    }

    /// Reads the whole file once and hashes what is in it. Every byte that a draft would not have had is refused.
    ///
    /// @param read told how many more bytes were read, now and then
    Opened open(Path file, LongConsumer read) throws InterruptedException;

    /// Opens a file under age. It is decrypted in memory, piece by piece.
    ///
    /// @param identities a file of secret keys as `age-keygen` writes it
    Opened open(Path file, Path identities, LongConsumer read) throws InterruptedException;

    /// A case file that is open to be read.
    interface Opened extends AutoCloseable {

        /// The SHA-256 of each entry in lower-case hex by its name, the root left out.
        Map<String, String> hashes();

        /// The size of an entry in bytes.
        long size(String name);

        /// The bytes of an entry, which still have the hash that they had.
        byte[] bytes(String name);

        /// Copies an entry to a new file in the home.
        Path extract(String name);

        @Override
        void close();
    }

    /// Whether the home's disk has room for twice that many bytes.
    boolean hasRoomFor(long bytes);
}
