package org.whence.core.custody;

import org.whence.core.record.AuthorKey;

/// Signs with the author's key. For use from any thread.
public interface Signer {

    /// The key with which signatures are checked. At hand even while the key is locked.
    AuthorKey publicKey();

    /// Whether a passphrase has to be given before anything can be signed.
    boolean isLocked();

    /// Signs as `ssh-keygen -Y sign` does.
    ///
    /// @param namespace what the signature is for, so that it serves for nothing else: [Checkpoint#NAMESPACE]
    /// @return the armoured signature (OpenSSH, PROTOCOL.sshsig): lines of ASCII, the last with its line feed
    /// @throws IllegalStateException if the key is locked
    String sign(String namespace, byte[] message);
}
