package org.whence.core.credentials;

import java.util.List;

/// The manifests of one file and what validation said of them.
///
/// @param active the manifest that speaks for the file
/// @param codes of the active manifest, in the engine's order
/// @param ingredientCodes of the manifests it was made from, where they are not what they were when they were taken
///     over
public record ManifestStore(Manifest active, List<StatusCode> codes, List<StatusCode> ingredientCodes) {

    public ManifestStore {
        codes = List.copyOf(codes);
        ingredientCodes = List.copyOf(ingredientCodes);
    }

    /// Whether a time-stamping authority that is trusted vouches for the time of signing. Any other time is the
    /// signer's own word.
    public boolean timeProved() {
        return has("timeStamp.validated") && has("timeStamp.trusted");
    }

    /// Whether anybody asked if the signer's certificate had been revoked. Offline, nobody does.
    public boolean revocationChecked() {
        return has("signingCredential.ocsp.notRevoked") || has("signingCredential.ocsp.revoked");
    }

    private boolean has(String code) {
        return codes.stream().anyMatch(each -> each.code().equals(code));
    }
}
