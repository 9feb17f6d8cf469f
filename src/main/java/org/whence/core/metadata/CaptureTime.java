package org.whence.core.metadata;

import org.whence.core.time.Reading;

/// A time that a file states. It makes findings and never decides a verdict: clocks stand wrong.
///
/// @param source the field, as [Field#source] names it
/// @param raw exactly as it stands in the file
public record CaptureTime(Reading reading, Basis basis, String source, String raw) {

    /// What kind of statement it is.
    public enum Basis {
        EXIF,
        GPS,
        CONTAINER,
        XMP,
        IPTC,
        FILE_NAME,
        FILE_SYSTEM
    }
}
