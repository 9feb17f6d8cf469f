package org.whence.core.custody;

import java.util.Locale;

/// The fields of a media that investigators set.
public enum Mark {
    /// `yes` or empty.
    STAR,
    /// `yes` or empty.
    FLAG,
    /// `yes` or empty: set aside by the investigator.
    REJECT,
    /// `0` to `4`; `3` and above is graphic.
    SENSITIVITY,
    /// What is seen, in words.
    DESCRIPTION,
    /// Words, one a line.
    TAGS,
    /// Stretches that show an intro, a logo or a test card, one a line: `0:00-0:04`, or `all`.
    STOCK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Mark ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
