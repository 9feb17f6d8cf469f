package org.whence.core.custody;

import org.whence.core.record.AuthorKey;

/// Checks what a [Signer] signed. For use from any thread.
public interface SignatureCheck {

    /// Whether `signature` is the one form of a signature by `key` over `message` for `namespace`.
    ///
    /// @param signature armoured, as [Signer#sign] returns it
    boolean holds(AuthorKey key, String namespace, byte[] message, String signature);
}
