package org.whence.adapter.exif.matroska;

import java.util.Map;
import java.util.Optional;

/// What the elements of Matroska are called, as ExifTool calls them, and how their values are written (RFC 9559, 5.1).
final class MatroskaElements {

    static final long EBML = 0x1A45DFA3L;
    static final long SEGMENT = 0x18538067L;
    static final long SEEK_HEAD = 0x114D9B74L;
    static final long SEEK = 0x4DBB;
    static final long SEEK_POSITION = 0x53AC;
    static final long INFO = 0x1549A966L;
    static final long SCALE = 0x2AD7B1;
    static final long DURATION = 0x4489;
    static final long DATE = 0x4461;
    static final long CLUSTER = 0x1F43B675L;
    static final long TRACKS = 0x1654AE6BL;
    static final long TRACK = 0xAE;
    static final long TRACK_UID = 0x73C5;
    static final long TRACK_TYPE = 0x83;
    static final long FRAME_DURATION = 0x23E383;
    static final long CODEC_ID = 0x86;
    static final long CODEC_NAME = 0x258688;
    static final long VIDEO = 0xE0;
    static final long AUDIO = 0xE1;
    static final long PROJECTION = 0x7670;
    static final long TAGS = 0x1254C367L;
    static final long TAG = 0x7373;
    static final long TARGETS = 0x63C0;
    static final long TARGET_TRACK = 0x63C5;
    static final long SIMPLE_TAG = 0x67C8;
    static final long TAG_NAME = 0x45A3;
    static final long TAG_TEXT = 0x4487;
    static final long ATTACHMENTS = 0x1941A469L;
    static final long ATTACHED_FILE = 0x61A7;
    static final long FILE_NAME = 0x466E;
    static final long FILE_TYPE = 0x4660;
    static final long FILE_DATA = 0x465C;
    static final long FILE_DESCRIPTION = 0x467E;
    static final long CHAPTERS = 0x1043A770L;
    static final long EDITION = 0x45B9;
    static final long CHAPTER = 0xB6;
    static final long CHAPTER_START = 0x91;
    static final long CHAPTER_DISPLAY = 0x80;
    static final long CHAPTER_TITLE = 0x85;
    static final long CUES = 0x1C53BB6BL;
    static final long VOID = 0xEC;
    static final long CHECKSUM = 0xBF;

    /// How a value is written.
    enum Kind {
        NUMBER,
        DECIMAL,
        TEXT,
        BYTES
    }

    record Named(String name, Kind kind) {}

    private static final Map<Long, String> LEVEL_ONE = Map.of(
            SEEK_HEAD, "SeekHead",
            INFO, "Info",
            TRACKS, "Tracks",
            CLUSTER, "Cluster",
            TAGS, "Tags",
            ATTACHMENTS, "Attachments",
            CHAPTERS, "Chapters",
            CUES, "Cues",
            VOID, "Void",
            CHECKSUM, "CRC-32");

    private static final Map<Long, Named> NAMES = Map.ofEntries(
            named(0x4286, "EBMLVersion", Kind.NUMBER),
            named(0x42F7, "EBMLReadVersion", Kind.NUMBER),
            named(0x4282, "DocType", Kind.TEXT),
            named(0x4287, "DocTypeVersion", Kind.NUMBER),
            named(0x4285, "DocTypeReadVersion", Kind.NUMBER),
            named(0x73A4, "SegmentUID", Kind.BYTES),
            named(0x7384, "SegmentFileName", Kind.TEXT),
            named(0x3CB923, "PrevUID", Kind.BYTES),
            named(0x3C83AB, "PrevFileName", Kind.TEXT),
            named(0x3EB923, "NextUID", Kind.BYTES),
            named(0x3E83BB, "NextFileName", Kind.TEXT),
            named(0x7BA9, "Title", Kind.TEXT),
            named(0x4D80, "MuxingApp", Kind.TEXT),
            named(0x5741, "WritingApp", Kind.TEXT),
            named(0xD7, "TrackNumber", Kind.NUMBER),
            named(TRACK_UID, "TrackUID", Kind.BYTES),
            named(0xB9, "TrackUsed", Kind.NUMBER),
            named(0x88, "TrackDefault", Kind.NUMBER),
            named(0x55AA, "TrackForced", Kind.NUMBER),
            named(0x23314F, "TrackTimecodeScale", Kind.DECIMAL),
            named(0x536E, "TrackName", Kind.TEXT),
            named(0x22B59C, "TrackLanguage", Kind.TEXT),
            named(0x22B59D, "TrackLanguageIETF", Kind.TEXT),
            named(0xAA, "CodecDecodeAll", Kind.NUMBER),
            named(0x9A, "VideoScanType", Kind.NUMBER),
            named(0x53B8, "Stereo3DMode", Kind.NUMBER),
            named(0xB0, "ImageWidth", Kind.NUMBER),
            named(0xBA, "ImageHeight", Kind.NUMBER),
            named(0x54AA, "CropBottom", Kind.NUMBER),
            named(0x54BB, "CropTop", Kind.NUMBER),
            named(0x54CC, "CropLeft", Kind.NUMBER),
            named(0x54DD, "CropRight", Kind.NUMBER),
            named(0x54B0, "DisplayWidth", Kind.NUMBER),
            named(0x54BA, "DisplayHeight", Kind.NUMBER),
            named(0x54B2, "DisplayUnit", Kind.NUMBER),
            named(0x7675, "ProjectionPoseRoll", Kind.DECIMAL),
            named(0xB5, "AudioSampleRate", Kind.DECIMAL),
            named(0x78B5, "OutputAudioSampleRate", Kind.DECIMAL),
            named(0x9F, "AudioChannels", Kind.NUMBER),
            named(0x6264, "AudioBitsPerSample", Kind.NUMBER));

    private MatroskaElements() {}

    private static Map.Entry<Long, Named> named(long id, String name, Kind kind) {
        return Map.entry(id, new Named(name, kind));
    }

    static Optional<Named> name(long id) {
        return Optional.ofNullable(NAMES.get(id));
    }

    /// What an element of the segment is called, or its id in hexadecimal.
    static String levelOne(long id) {
        return LEVEL_ONE.getOrDefault(id, "0x%X".formatted(id));
    }
}
