package org.whence.core.provenance;

import org.jspecify.annotations.Nullable;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;

/// A publication that carried media. Null means: not stated.
///
/// @param address its URL or another name by which it can be found; never opened by us
/// @param account that published it
/// @param language of the text (BCP 47)
/// @param basis of its times: `PUBLISHED` where the platform's server set them and an export or capture of it is kept,
///     else `STATED`
public record Post(
        RecordId id,
        @Nullable String address,
        @Nullable String account,
        @Nullable String text,
        @Nullable String language,
        @Nullable Reading postedAt,
        @Nullable Reading editedAt,
        @Nullable Reading capturedAt,
        Basis basis) {}
