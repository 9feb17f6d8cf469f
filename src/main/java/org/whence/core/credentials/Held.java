package org.whence.core.credentials;

import java.util.List;
import java.util.Set;

/// Whether one of the three things that a signature is about holds: the bytes, the signature itself, the signer.
///
/// @param words two or three, in small letters
/// @param isInDoubt whether it does not hold, or nothing is known of it
public record Held(String words, boolean isInDoubt) {

    private static final Set<String> BYTES = Set.of("dataHash", "boxesHash", "bmffHash", "multiAssetHash");

    /// Of the bytes, the signature and the signer, in this order; none where nothing is signed.
    public static List<Held> in(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invalid(var store) -> List.of(bytes(store), signature(store), signer(store, false));
            case Outcome.SignerUnlisted(var store) -> List.of(bytes(store), signature(store), signer(store, false));
            case Outcome.SignerListed(var store, var _) -> List.of(bytes(store), signature(store), signer(store, true));
            case Outcome.NoneFound() -> List.of();
            case Outcome.RemoteOnly(var _) -> List.of();
            case Outcome.Unreadable(var _) -> List.of();
            case Outcome.NotChecked(var _) -> List.of();
        };
    }

    private static Held bytes(ManifestStore store) {
        for (var code : store.codes()) {
            var parts = code.code().split("\\.");
            if (parts.length == 3 && BYTES.contains(parts[1])) {
                if (code.kind() == StatusCode.Kind.FAILURE) {
                    return new Held("bytes differ", true);
                }
                if (parts[2].equals("match")) {
                    return new Held("bytes match", false);
                }
            }
        }
        return new Held("bytes not compared", true);
    }

    private static Held signature(ManifestStore store) {
        for (var code : store.codes()) {
            if (code.code().startsWith("claimSignature.") && code.kind() == StatusCode.Kind.FAILURE) {
                return new Held("signature does not hold", true);
            }
        }
        boolean holds = store.codes().stream().anyMatch(code -> code.code().equals("claimSignature.validated"));
        return holds ? new Held("signature holds", false) : new Held("signature not checked", true);
    }

    private static Held signer(ManifestStore store, boolean isListed) {
        if (store.active().signer() == null) {
            return new Held("no signer", true);
        }
        return isListed ? new Held("signer on the list", false) : new Held("signer not on the list", true);
    }
}
