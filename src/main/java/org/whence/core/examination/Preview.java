package org.whence.core.examination;

/// A small picture of a media, made from what was decoded of it and from nothing else.
///
/// @param name what it shows: `256` or `1280` (the longer side of the whole picture), `frame-<ms>` (of a clip), `wave`
///     (the wave form of its sound), `thumbnail` (the one inside the file)
/// @param bytes a JPEG; of `wave`, what [org.whence.core.media.WaveForm#bytes] writes
public record Preview(String name, byte[] bytes) {

    /// The name of the small picture shown in lists.
    public static final String SMALL = "256";

    /// The name of the picture shown by itself.
    public static final String LARGE = "1280";

    /// The name of the wave form.
    public static final String WAVE = "wave";

    /// The name of the thumbnail that the file itself holds, decoded and made anew like the others.
    public static final String THUMBNAIL = "thumbnail";

    /// The name of the picture of a clip at a time.
    public static String frame(long timeMillis) {
        return "frame-" + timeMillis;
    }
}
