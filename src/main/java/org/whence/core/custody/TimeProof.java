package org.whence.core.custody;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody outside answered who was asked to certify a time: the bytes as they came.
///
/// @param form what kind of answer it is
/// @param base64 the whole file, at most [#LARGEST] bytes of it
public record TimeProof(Form form, String base64) {

    /// More than any answer has: an answer with its certificates is some six thousand bytes.
    public static final int LARGEST = 1 << 16;

    /// @throws IllegalArgumentException if it is empty or too large, or not in base64
    public TimeProof {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length == 0
                || bytes.length > LARGEST
                || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException(
                    "Not the answer of a time-stamping authority: " + bytes.length + " bytes");
        }
    }

    /// @throws IllegalArgumentException if they are none or too many
    public static TimeProof of(Form form, byte[] bytes) {
        return new TimeProof(form, Base64.getEncoder().encodeToString(bytes));
    }

    /// The file.
    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /// What kinds of answers there are.
    public enum Form {
        /// A response of a time-stamping authority (RFC 3161), in DER: `.tsr`.
        TSR,
        /// A proof of OpenTimestamps, kept and not checked further: `.ots`.
        OTS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if it is no form's word
        public static Form ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// What an answer is worth.
    public sealed interface Finding {

        /// The answer speaks of what was asked, and its signature is right. The time is the authority's claim.
        ///
        /// @param accuracy how far the authority says that it may be off, or null: it does not say
        /// @param authority who signed, as their certificate names them
        /// @param known whether a certificate that the user keeps vouches for them
        record Signed(Instant at, @Nullable Duration accuracy, String authority, boolean known) implements Finding {}

        /// The answer speaks of what was asked, and nothing more was looked at.
        record Kept() implements Finding {}

        /// The answer does not hold.
        ///
        /// @param says why, in a sentence
        record Wrong(String says) implements Finding {}
    }
}
