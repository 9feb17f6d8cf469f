package org.whence.core.custody;

import org.jspecify.annotations.Nullable;

/// Requests to those who certify times, and their answers. Files only: nothing is sent. For use from any thread.
public interface TimeStamps {

    /// Bytes of a nonce.
    int NONCE_BYTES = 16;

    /// A request in DER (RFC 3161, 2.4.1) to certify when the bytes of that hash were there. It asks for the
    /// authority's certificate too.
    ///
    /// @param hash SHA-256 in lower-case hex
    /// @param nonce in lower-case hex, which the answer has to repeat
    byte[] request(String hash, String nonce);

    /// Looks at an answer, far enough to tell what was asked.
    ///
    /// @throws IllegalArgumentException if it is none; the message is a sentence
    Read read(byte[] file);

    /// An answer, before anything in it is believed.
    ///
    /// @param hash of what was asked about: SHA-256 in lower-case hex
    record Read(TimeProof proof, String hash) {}

    /// Checks an answer: that it speaks of that hash and repeats the nonce, that its signature is right and its
    /// certificate one for time stamps that was valid then, and whether that certificate goes back to one that
    /// the user keeps. Whether it was revoked is not asked, for that takes a network.
    ///
    /// @param nonce in lower-case hex, or null where the request had none
    TimeProof.Finding check(TimeProof proof, String hash, @Nullable String nonce);
}
