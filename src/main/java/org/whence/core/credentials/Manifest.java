package org.whence.core.credentials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One manifest: who signed what about a file, and what it was made from. Every text is the signer's own.
///
/// @param label its address in the file
/// @param generator the program that made it
/// @param signer null where there is no signature that can be read
/// @param actions what was done, as the standard names it: `c2pa.opened`
/// @param sourceTypes where the content came from (IPTC digital source types, their last words):
///     `trainedAlgorithmicMedia`
/// @param ingredients in the manifest's order
public record Manifest(
        String label,
        @Nullable String title,
        @Nullable String format,
        @Nullable String generator,
        @Nullable Signer signer,
        List<String> actions,
        List<String> sourceTypes,
        List<Ingredient> ingredients) {

    public Manifest {
        actions = List.copyOf(actions);
        sourceTypes = List.copyOf(sourceTypes);
        ingredients = List.copyOf(ingredients);
    }

    /// How many manifests there are from here on down, this one included.
    public int size() {
        return 1
                + ingredients.stream()
                        .map(Ingredient::manifest)
                        .mapToInt(manifest -> manifest == null ? 0 : manifest.size())
                        .sum();
    }

    /// Whose certificate signed.
    ///
    /// @param issuer the organisation that the certificate names
    /// @param name the certificate's common name
    /// @param algorithm of the signature: `Ps256`
    /// @param serial number of the certificate, in decimal
    /// @param time of signing as the signature states it (ISO 8601); see [ManifestStore#timeProved()]
    public record Signer(
            @Nullable String issuer,
            @Nullable String name,
            @Nullable String algorithm,
            @Nullable String serial,
            @Nullable String time) {}

    /// Something that the file was made from.
    ///
    /// @param relationship as the standard names it: `parentOf`, `componentOf`, `inputTo`
    /// @param manifest its own, or null where it had none, or it is not shown again
    public record Ingredient(
            @Nullable String title,
            @Nullable String relationship,
            @Nullable Manifest manifest) {}
}
