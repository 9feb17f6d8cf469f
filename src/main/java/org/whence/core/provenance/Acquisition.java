package org.whence.core.provenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;

/// How the bytes of a media came to this desk.
///
/// @param name the file's name, never its folder
/// @param nameBytes the name's bytes in lower-case hex where they are not valid UTF-8, and `name` only shows them; else
///     null
/// @param how `downloaded`, `received`, `recorded from a screen`, `copied`; `copied` where nobody said
/// @param from whom, as stated, or null
/// @param collectedAt when it was collected, as stated, or null
/// @param statedSha256 the hash stated at collection in lower-case hex, or null: then it was first hashed on arrival
/// @param arrivedAt when it was preserved here
/// @param tool that preserved it, with its version
/// @param defect what went wrong while it was preserved, in a sentence, or null
/// @param modifiedAt when the file was last changed, as its file system said on arrival, or null
public record Acquisition(
        RecordId id,
        MediaId media,
        String name,
        @Nullable String nameBytes,
        String how,
        @Nullable String from,
        @Nullable Reading collectedAt,
        @Nullable String statedSha256,
        Instant arrivedAt,
        String tool,
        @Nullable String defect,
        @Nullable Instant modifiedAt) {

    /// The same, with from whom it was had, and the time of its file.
    public Acquisition had(@Nullable String source, @Nullable Instant modified) {
        return new Acquisition(
                id, media, name, nameBytes, how, source, collectedAt, statedSha256, arrivedAt, tool, defect, modified);
    }
}
