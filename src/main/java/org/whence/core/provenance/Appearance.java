package org.whence.core.provenance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Span;

/// A media seen somewhere at some time. It says: this content existed by [Span#to].
///
/// @param id of the acquisition or post that it rests on; one post shows several media, and one acquisition may
///     have been held here and stated to be collected before, so only id, media and basis together are unique
/// @param by who recorded it, and `voucher` on whose word it stands in this case: the same, or who adopted or cited
///     it
/// @param part of the media that was seen
/// @param post that carried it, or null where it is an acquisition
/// @param address of that post, or null
/// @param source in words: the post's account and address, or the file's name
public record Appearance(
        RecordId id,
        CaseId in,
        AuthorId by,
        AuthorId voucher,
        MediaId media,
        Part part,
        Span when,
        Basis basis,
        @Nullable RecordId post,
        @Nullable String address,
        String source) {

    /// That these bytes were preserved here.
    public static Appearance held(Acquisition acquisition, CaseId in, AuthorId by) {
        var when = Span.at(acquisition.arrivedAt());
        return of(acquisition, in, by, when, Basis.HELD);
    }

    /// That these bytes were collected before they came here, as a person stated. Nothing where no time was stated,
    /// or where the hash stated at collection is that of other bytes.
    public static Optional<Appearance> collected(Acquisition acquisition, CaseId in, AuthorId by) {
        var stated = acquisition.statedSha256();
        if (acquisition.collectedAt() == null
                || stated != null && !stated.equals(acquisition.media().hex())) {
            return Optional.empty();
        }
        return Optional.of(of(acquisition, in, by, acquisition.collectedAt().span(), Basis.STATED));
    }

    /// That a post showed `media`.
    ///
    /// @param recordedAt when this desk recorded the post
    public static Appearance published(
            Post post, MediaId media, CaseId in, AuthorId by, Instant recordedAt, Platforms platforms) {
        var source = Stream.of(post.account(), post.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Appearance(
                post.id(),
                in,
                by,
                by,
                media,
                Part.WHOLE,
                PostTime.of(post, recordedAt, platforms).when(),
                post.basis(),
                post.id(),
                post.address(),
                source.isEmpty() ? "a post" : source);
    }

    private static Appearance of(Acquisition acquisition, CaseId in, AuthorId by, Span when, Basis basis) {
        return new Appearance(
                acquisition.id(),
                in,
                by,
                by,
                acquisition.media(),
                Part.WHOLE,
                when,
                basis,
                null,
                null,
                acquisition.name());
    }

    /// The same on the word of somebody else.
    public Appearance vouchedFor(AuthorId other) {
        return new Appearance(id, in, by, other, media, part, when, basis, post, address, source);
    }
}
