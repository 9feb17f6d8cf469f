package org.whence.core.credentials;

import java.util.List;

/// The seven things that can come of looking for Content Credentials. None says that a scene is real, or that it is
/// not.
public sealed interface Outcome {

    /// The file carries none, and names none.
    record NoneFound() implements Outcome {}

    /// The file carries none, and names an address where some lie. It is never fetched: that would tell somebody what
    /// is being looked at.
    record RemoteOnly(String address) implements Outcome {}

    /// There is something, which the engine cannot read as credentials.
    ///
    /// @param says the engine's own word for it
    record Unreadable(String says) implements Outcome {}

    /// A signature, a hash or a rule of the standard does not hold.
    record Invalid(ManifestStore store) implements Outcome {}

    /// Everything holds; the signer is on no trust list that is loaded.
    record SignerUnlisted(ManifestStore store) implements Outcome {}

    /// Everything holds, and the signer is on a trust list.
    ///
    /// @param by the lists that were looked at together when the signer was found
    record SignerListed(ManifestStore store, List<TrustList> by) implements Outcome {
        public SignerListed {
            by = List.copyOf(by);
        }
    }

    /// It is not known whether the file carries any.
    record NotChecked(Reason reason) implements Outcome {}

    /// Why credentials were not looked for, or not to the end.
    enum Reason {
        /// Built where the engine could not be had.
        NOT_IN_THIS_BUILD,
        /// The engine asks for other things than the known one does.
        ENGINE_UNKNOWN,
        /// Larger than what is checked without being asked for.
        TOO_LARGE,
        /// The engine does not read files of this type.
        TYPE_NOT_READ,
        OUT_OF_TIME,
        /// It gave up, or asked for something that it is not given.
        ENGINE_FAILED
    }
}
