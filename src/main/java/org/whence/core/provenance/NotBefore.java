package org.whence.core.provenance;

import java.time.Instant;
import org.whence.core.media.Part;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// A bound the other way: what is seen cannot have been recorded before an instant (a building finished, an event
/// shown).
///
/// @param basis what the bound rests on, in words
public record NotBefore(
        RecordId id, CaseId in, AuthorId by, MediaId media, Part part, Instant instant, String basis, String note) {}
