package org.whence.core.examination;

/// A small JPEG of a media, made from its decoded pixels and from nothing else.
///
/// @param name what it shows: `256` or `1280` (the longer side of the whole picture), `frame-<ms>` (of a clip)
/// @param jpeg the file
public record Preview(String name, byte[] jpeg) {

    /// The name of the small picture shown in lists.
    public static final String SMALL = "256";

    /// The name of the picture shown by itself.
    public static final String LARGE = "1280";

    /// The name of the picture of a clip at a time.
    public static String frame(long timeMillis) {
        return "frame-" + timeMillis;
    }
}
