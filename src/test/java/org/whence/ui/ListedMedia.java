package org.whence.ui;

import java.time.Instant;
import java.util.Map;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.core.provenance.Listing;
import org.whence.core.record.MediaId;

/// Media as lists show them.
final class ListedMedia {

    private ListedMedia() {}

    /// A JPEG picture of the sample case of which nothing is known but its name.
    static Listing.Item item(MediaId media, String name) {
        return new Listing.Item(
                SampleDossiers.CASE,
                media,
                name,
                Instant.parse("2026-11-13T07:02:19Z"),
                1234,
                Status.EXAMINED,
                null,
                "image/jpeg",
                MediaKind.IMAGE,
                null,
                null,
                null,
                1,
                Map.of());
    }
}
