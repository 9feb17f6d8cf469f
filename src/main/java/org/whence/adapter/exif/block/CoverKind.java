package org.whence.adapter.exif.block;

import java.util.List;

/// What the picture of a sound shows, by its number (ID3 tag version 2.4.0 - Native Frames, 4.14; FLAC has the same,
/// RFC 9639, 8.8).
public final class CoverKind {

    private static final List<String> WORDS = List.of(
            "other",
            "icon of 32 by 32 pixels",
            "other icon",
            "front cover",
            "back cover",
            "leaflet",
            "the medium itself",
            "lead artist",
            "artist",
            "conductor",
            "band",
            "composer",
            "lyricist",
            "place of the recording",
            "during the recording",
            "during the performance",
            "still of a film",
            "a bright coloured fish",
            "illustration",
            "logo of the band",
            "logo of the publisher");

    private CoverKind() {}

    public static void add(Collected collected, String group, long number) {
        String raw = Long.toString(number);
        collected.add(group, "PictureType", number < WORDS.size() ? WORDS.get((int) number) : raw, raw);
    }
}
