package org.whence.core.match;

import java.util.Locale;

/// How the content of one media relates to that of another, as computed. Strongest first.
public enum Relation {
    SAME_BYTES,
    SAME_PIXELS,
    NEAR_COPY,
    MIRROR,
    CROP,
    FRAME_OF,
    CLIP_OF,
    SAME_SOUND;

    /// The words for it on disk and in JSON: `near copy`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Reads back what [#words] wrote.
    ///
    /// @throws IllegalArgumentException if they are no such words
    public static Relation ofWords(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /// Whether it holds without a person's decision.
    public boolean isExact() {
        return this == SAME_BYTES || this == SAME_PIXELS;
    }
}
