package org.whence.core.media;

import org.jspecify.annotations.Nullable;

/// What of a media is meant: all of it, a stretch of time, a region of the picture, the pictures or the sound only.
///
/// @param time null: from start to end
/// @param region null: the whole picture
public record Part(@Nullable TimeRange time, @Nullable Region region, Of of) {

    public static final Part WHOLE = new Part(null, null, Of.ALL);

    /// Which of the streams.
    public enum Of {
        ALL,
        PICTURE,
        SOUND
    }

    public static Part during(TimeRange time) {
        return new Part(time, null, Of.ALL);
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }
}
