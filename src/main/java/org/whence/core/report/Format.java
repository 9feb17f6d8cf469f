package org.whence.core.report;

import java.util.Locale;
import java.util.Optional;

/// The form of a report, told by the name of its file.
public enum Format {
    HTML(".html"),
    PDF(".pdf"),
    CSV(".csv"),
    /// RFC 7946.
    GEOJSON(".geojson"),
    /// OGC KML 2.2.
    KML(".kml"),
    /// RO-Crate 1.1, whose file has this one name.
    RO_CRATE("ro-crate-metadata.json"),
    /// MediaReview and ClaimReview of schema.org.
    REVIEW_JSONLD(".review.jsonld"),
    /// CASE 1.x over UCO 1.x.
    CASE_JSONLD(".jsonld");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /// The format of a file of that name; nothing where no report is called so.
    public static Optional<Format> ofName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (lower.endsWith(format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// What the name of its file ends in.
    public String ending() {
        return ending;
    }
}
