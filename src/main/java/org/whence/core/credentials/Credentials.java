package org.whence.core.credentials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a file carries Content Credentials, and what they amount to.
///
/// @param engine what validated them; null where nothing did
/// @param lists the trust lists that the signer was looked for on; none where nobody has loaded any
/// @param report the engine's own report (JSON, in UTF-8), whole; null where there is none or it is too long to keep
public record Credentials(
        Outcome outcome,
        @Nullable Engine engine,
        List<TrustList> lists,
        @Nullable String report) {

    /// How long a report may be and still be kept, in characters.
    public static final int REPORT_LENGTH = 512 << 10;

    public Credentials {
        lists = List.copyOf(lists);
        if (report != null && report.length() > REPORT_LENGTH) {
            throw new IllegalArgumentException("A report of " + report.length() + " characters");
        }
    }

    /// An outcome without the engine: either it was not needed, or it is not there.
    public static Credentials without(Outcome outcome) {
        return new Credentials(outcome, null, List.of(), null);
    }

    /// What validated.
    ///
    /// @param name of the program: `c2pa-rs`
    /// @param sha256 of its WebAssembly, in lower-case hex
    public record Engine(String name, String version, String sha256) {}
}
