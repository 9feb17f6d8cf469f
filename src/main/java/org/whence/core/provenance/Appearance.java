package org.whence.core.provenance;

import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Span;

/// A media seen somewhere at some time. It says: this content existed by [Span#to].
///
/// @param id of the acquisition or post that it rests on; one post shows several media, so only id and media together
///     are unique
/// @param part of the media that was seen
/// @param post that carried it, or null where it is an acquisition
/// @param source in words: the post's account and address, or the file's name
public record Appearance(
        RecordId id,
        CaseId in,
        AuthorId by,
        MediaId media,
        Part part,
        Span when,
        Basis basis,
        @Nullable RecordId post,
        String source) {}
