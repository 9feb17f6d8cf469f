package org.whence.core.custody;

import java.nio.charset.StandardCharsets;
import org.whence.core.record.AuthorKey;

/// A checkpoint with its author's signature over [Checkpoint#text] for [Checkpoint#NAMESPACE].
///
/// @param signature armoured, as [Signer#sign] returns it
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {

    /// Signs it.
    ///
    /// @throws IllegalStateException if the key is locked
    public static SignedCheckpoint by(Signer signer, Checkpoint checkpoint) {
        return new SignedCheckpoint(checkpoint, signer.sign(Checkpoint.NAMESPACE, message(checkpoint)));
    }

    /// Whether the chain's author signed it.
    ///
    /// @param key the author's, as the chain's opening names it; any other vouches for nothing
    public boolean holds(AuthorKey key, SignatureCheck check) {
        return key.author().equals(checkpoint.chain().author())
                && check.holds(key, Checkpoint.NAMESPACE, message(checkpoint), signature);
    }

    private static byte[] message(Checkpoint checkpoint) {
        return checkpoint.text().getBytes(StandardCharsets.US_ASCII);
    }
}
