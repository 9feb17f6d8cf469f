package org.whence.core.provenance;

import java.util.Locale;

/// What an appearance's time rests on; strongest first. All of these may decide a verdict. What a file says of
/// itself is not among them, and never decides.
public enum Basis {
    /// Our custody line, or a trusted time stamp, over these bytes.
    HELD,
    /// A time set by the platform's server, from a preserved export or capture.
    PUBLISHED,
    /// Typed by a person, with its source.
    STATED;

    /// The word for it on disk and in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads back what [#word] wrote.
    ///
    /// @throws IllegalArgumentException if it is no such word
    public static Basis ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
