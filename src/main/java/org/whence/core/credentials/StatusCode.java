package org.whence.core.credentials;

import java.util.Locale;
import java.util.Set;

/// One line of a validation (C2PA Technical Specification, "Validation status codes"), shown as it stands.
///
/// @param where the JUMBF address of what it speaks of; may be empty
/// @param says the engine's explanation, in English; may be empty
public record StatusCode(Kind kind, String code, String where, String says) {

    /// What a code means for the whole.
    public enum Kind {
        SUCCESS,
        INFORMATION,
        FAILURE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if there is none of that word
        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// What the engine counts as a success and is none: an ingredient whose manifest is not there.
    private static final Set<String> FAILURES = Set.of("ingredient.manifest.missing");

    public StatusCode {
        if (FAILURES.contains(code)) {
            kind = Kind.FAILURE;
        }
    }
}
