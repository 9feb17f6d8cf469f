package org.whence.core.casefile;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.provenance.Basis;
import org.whence.core.time.Span;

/// What a pack says of one media, without any of its footage.
///
/// @param name its SHA-256; in a pack whose hashes are salted the SHA-256 of the salt and then of that, 32
///     bytes each; 64 lower-case hexadecimal digits
/// @param picture of a still picture, upright, and its `quality`; null where there is none. Never in a
///     salted pack
/// @param frames of a clip, in order of time; never in a salted pack
/// @param sound null where there is none; never in a salted pack
/// @param seen its earliest appearance, which rests on `basis`; both null where the sender knows of none
/// @param verdict the gravest on claims about it: `refuted`; null where nothing was claimed
public record PackEntry(
        String name,
        @Nullable PdqHash picture,
        int quality,
        List<FrameHash> frames,
        @Nullable Sound sound,
        @Nullable Span seen,
        @Nullable Basis basis,
        @Nullable String verdict) {

    /// How it sounds.
    ///
    /// @param version of what made it ([SoundFingerprint#VERSION] there)
    public record Sound(int version, SoundFingerprint peaks) {

        /// @throws IllegalArgumentException if no entry can hold these values
        public Sound {
            if (version < 1 || peaks.isEmpty() || peaks.peaks().length > MOST_PEAKS) {
                throw new IllegalArgumentException("Not the fingerprint of a sound");
            }
        }
    }

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    /// More frames are two days of a clip; a line with them still fits into memory.
    static final int MOST_FRAMES = 200_000;

    /// More peaks are half a day of speech.
    static final int MOST_PEAKS = 2_000_000;

    /// @throws IllegalArgumentException if no entry can hold these values
    public PackEntry {
        frames = List.copyOf(frames);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a hash: " + name);
        }
        if (quality < 0 || quality > 100 || picture == null && quality != 0) {
            throw new IllegalArgumentException("Not a quality: " + quality);
        }
        if (frames.size() > MOST_FRAMES
                || frames.stream()
                        .anyMatch(frame -> frame.timeMillis() < 0 || frame.quality() < 0 || frame.quality() > 100)) {
            throw new IllegalArgumentException("Not the frames of a clip");
        }
        if ((seen == null) != (basis == null)) {
            throw new IllegalArgumentException("An appearance has a time and a basis");
        }
        if (verdict != null
                && !List.of("refuted", "not contradicted", "cannot tell").contains(verdict)) {
            throw new IllegalArgumentException("Not a verdict: " + verdict);
        }
    }

    /// Whether nothing but its name can find it.
    public boolean hasFingerprints() {
        return picture != null || !frames.isEmpty() || sound != null;
    }

    /// The appearance's time; open where there is none.
    public Span span() {
        return Objects.requireNonNullElse(seen, Span.OPEN);
    }
}
