package org.whence.core.custody;

import org.whence.core.record.DeskId;

/// Who works at this desk: the author's key with its pseudonym, and the desk's name. For use from any thread.
///
/// The key is made with the home and has no passphrase until one is set. Methods that write throw [IdentityException]
/// when the disk fails.
public interface Identity extends Signer {

    /// The desk's name, made with the home.
    DeskId desk();

    /// Gives the desk a new name: after a restore, or when the home is found to be a copy.
    DeskId renewDesk();

    /// Whether the home was copied since the desk got its name: then two homes bear it, and would write two ends to one
    /// chain.
    boolean isCopied();

    /// What the author is called beside the key. Says nothing about the person unless somebody typed it.
    String pseudonym();

    /// @throws IllegalArgumentException unless it is one line of 1 to 64 characters without control characters, and
    ///     does not begin or end with a space
    void rename(String pseudonym);

    /// Whether the key lies on disk under a passphrase.
    boolean hasPassphrase();

    /// Opens the key for this process. Takes about half a second.
    ///
    /// @return whether the passphrase was right
    boolean unlock(char[] passphrase);

    /// Puts the key on disk under a passphrase, in place of any earlier one. It stays unlocked in this process.
    ///
    /// @throws IllegalStateException if the key is locked
    /// @throws IllegalArgumentException if the passphrase is empty
    void setPassphrase(char[] passphrase);
}
