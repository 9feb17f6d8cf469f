package org.whence.core.provenance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;

/// What someone asserts of a media or a part of it: one attribute, with its value.
///
/// @param of what happened at the claimed time; meaningless unless the attribute is `WHEN`
/// @param span the claimed time; open where the attribute is not `WHEN`
/// @param value the claimed value in words, for attributes other than `WHEN`; else what was typed for the time, or null
/// @param implied the words name no time, and the investigator set the span
/// @param quote the words themselves
/// @param by the outlet or account that says it
/// @param saidAt when it was said, or null
/// @param post in which it was said, or null
/// @param enteredBy the author whose act recorded it
public record Claim(
        RecordId id,
        CaseId in,
        MediaId media,
        Part part,
        Attribute attribute,
        Of of,
        Span span,
        @Nullable String value,
        boolean implied,
        String quote,
        @Nullable String by,
        @Nullable Reading saidAt,
        @Nullable RecordId post,
        AuthorId enteredBy) {

    /// What is asserted.
    public enum Attribute {
        WHEN,
        WHERE,
        HOW_MANY,
        WHO,
        WHAT;

        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public static Attribute ofWords(String words) {
            return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    /// What a claim of when speaks of. Only the first two are compared with appearances.
    public enum Of {
        /// It was filmed, or happened before the lens, then.
        RECORDED,
        /// It was first put out then.
        PUBLISHED,
        /// The event took place then; nothing is said of this footage.
        EVENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Of ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
