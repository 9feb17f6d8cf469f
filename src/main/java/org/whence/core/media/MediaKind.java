package org.whence.core.media;

import java.util.Locale;

/// What a media is made of.
public enum MediaKind {
    IMAGE,
    VIDEO,
    AUDIO,
    OTHER;

    /// The word for it on disk and in JSON: `image`, `video`, `audio`, `other`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads back what [#word] wrote.
    ///
    /// @throws IllegalArgumentException if it is no such word
    public static MediaKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
