package org.whence.core.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;

/// How much there is of a media: what records have to cover before a verdict on a claim about all of it speaks of all
/// of it.
///
/// @param kind what it is made of; pictures are still where there is no duration
/// @param durationMillis of a clip; null for a still picture, and where it is not known
/// @param content the picture without borders and captions, which need not be covered
/// @param commonStock stretches that show intros, logos or test cards: no match speaks for them, and they need not be
///     covered
public record Extent(MediaKind kind, @Nullable Long durationMillis, Region content, List<TimeRange> commonStock) {

    /// A still picture, all of it content.
    public static final Extent STILL = new Extent(MediaKind.IMAGE, null, Region.ALL, List.of());

    /// @throws IllegalArgumentException if the duration is not above 0
    public Extent {
        if (durationMillis != null && durationMillis <= 0) {
            throw new IllegalArgumentException("Not the duration of a clip: " + durationMillis + " ms");
        }
        commonStock = List.copyOf(commonStock);
    }

    /// A clip with pictures, all of them content.
    public static Extent clip(long durationMillis) {
        return new Extent(MediaKind.VIDEO, durationMillis, Region.ALL, List.of());
    }

    /// Sound alone is not covered by pictures, nor anything else by sound.
    boolean hasPictures() {
        return kind != MediaKind.AUDIO;
    }

    /// Whether a match with a clip maps all of it at once.
    boolean isStill() {
        return kind == MediaKind.IMAGE && durationMillis == null;
    }

    /// The same with stretches that a person marked as common stock.
    public Extent with(List<TimeRange> stock) {
        return new Extent(kind, durationMillis, content, stock);
    }

    /// That of an examined media.
    public static Extent of(Examination examination) {
        var duration = examination.durationMillis();
        return new Extent(
                examination.kind(),
                duration == null || duration <= 0 ? null : duration,
                examination.regions().content(),
                List.of());
    }
}
