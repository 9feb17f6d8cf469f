package org.whence.core.provenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;

/// How long a publication's time is, for the media that it carries: from when it was posted until what the platform
/// let people change had settled.
///
/// - posted..posted where media cannot be exchanged;
/// - posted..last edited where they can and the post was edited; posted..posted where it is not known to be;
/// - published..captured where an exchange leaves no mark: for a web page or article, and on platforms that mark none.
///   A capture without a date was made when this desk recorded it, at the latest.
///
/// A post without an account, on no platform known, is a web page or article. An unknown platform counts as one that
/// lets media be exchanged, and marks it.
///
/// @param when from the earliest instant of the first reading to the latest of the last
/// @param why one sentence for people
public record PostTime(Span when, String why) {

    /// The time of `post`, which this desk recorded at `recordedAt`.
    public static PostTime of(Post post, Instant recordedAt, Platforms platforms) {
        var address = post.address();
        var platform = address == null ? null : platforms.of(address).orElse(null);
        if (post.postedAt() == null) {
            return untilCaptured(post, recordedAt, "It is not known when it was posted, only when it was seen.");
        }
        if (platform == null && post.account() == null) {
            return untilCaptured(post, recordedAt, "A web page can change without a mark until it is captured.");
        }
        var name = platform == null ? "This platform" : platform.name();
        if (platform != null && !platform.exchangesMedia()) {
            return new PostTime(post.postedAt().span(), name + " does not let the media of a post be exchanged.");
        }
        if (platform != null && !platform.marksEdits()) {
            return untilCaptured(post, recordedAt, name + " lets media be exchanged without a mark.");
        }
        return post.editedAt() == null
                ? new PostTime(post.postedAt().span(), "It is not known to have been edited.")
                : new PostTime(
                        until(post.postedAt(), latest(post.postedAt(), post.editedAt())),
                        name + (platform == null ? " may let" : " lets")
                                + " media be exchanged, and the post was edited.");
    }

    private static PostTime untilCaptured(Post post, Instant recordedAt, String why) {
        var captured = post.capturedAt() == null ? recordedAt : latest(post.postedAt(), post.capturedAt());
        return new PostTime(until(post.postedAt(), captured), why);
    }

    /// From the beginning of the reading to `end`; its own span where the end lies before it.
    private static Span until(@Nullable Reading posted, @Nullable Instant end) {
        if (posted == null) {
            return new Span(null, end);
        }
        var from = posted.span().from();
        return from != null && end != null && end.isBefore(from) ? posted.span() : new Span(from, end);
    }

    /// The latest instant of both readings, or of the second alone.
    private static @Nullable Instant latest(@Nullable Reading posted, Reading then) {
        var first = posted == null ? null : posted.span().to();
        var second = then.span().to();
        return first == null || second != null && second.isAfter(first) ? second : first;
    }
}
