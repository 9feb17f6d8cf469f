package org.whence.core.examination;

import java.util.Locale;

/// How far the examination of a media has come. All but `PENDING` are final for one version of the program.
public enum Status {
    /// Preserved and not examined yet.
    PENDING,
    /// Everything that this version reads was read.
    EXAMINED,
    /// Something could be read, and something was broken or missing.
    DAMAGED,
    /// Nothing that this version examines.
    UNSUPPORTED,
    /// The examiner died of it or took too long.
    FAILED;

    /// The word for it on disk and in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads back what [#word] wrote.
    ///
    /// @throws IllegalArgumentException if it is no such word
    public static Status ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
