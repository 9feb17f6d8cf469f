package org.whence.adapter.c2pa;

import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;

/// What the engine is told (c2pa-rs, `sdk/src/settings`): nothing may be fetched, and whom to trust.
final class Settings {

    /// The purposes that a signer's certificate may be for: e-mail, documents, time stamps, OCSP, Microsoft's C2PA
    /// signing, C2PA signing (c2pa-rs, `sdk/tests/fixtures/trust/store.cfg`).
    private static final String PURPOSES = """
            1.3.6.1.5.5.7.3.4
            1.3.6.1.5.5.7.3.36
            1.3.6.1.5.5.7.3.8
            1.3.6.1.5.5.7.3.9
            1.3.6.1.4.1.311.76.59.1.9
            1.3.6.1.4.1.62558.2.1
            """;

    private Settings() {}

    /// Looks at nobody's trust: no list is loaded.
    static String withoutTrust() {
        return text(Json.object().put("verify", verify(false)));
    }

    /// @param anchors the certificates that are trusted, in PEM
    static String trusting(String anchors) {
        return text(Json.object()
                .put("verify", verify(true))
                .put(
                        "trust",
                        Json.object()
                                .put("trust_anchors", anchors)
                                .put("trust_config", PURPOSES)
                                .build()));
    }

    private static Json.Obj verify(boolean trust) {
        return Json.object()
                .put("verify_trust", trust)
                .put("verify_timestamp_trust", true)
                .put("remote_manifest_fetch", false)
                .put("ocsp_fetch", false)
                .build();
    }

    private static String text(Json.Builder settings) {
        return JsonWriter.canonical(settings.build());
    }
}
