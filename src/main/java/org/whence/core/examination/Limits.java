package org.whence.core.examination;

import java.time.Duration;

/// What a single file may cost its examiner. A file that asks for more is not examined further, and its record says so.
/// The manual's page on limits lists the same numbers.
public final class Limits {

    /// Of one picture or frame: the largest cameras that take part in the news make 50 to 60 million.
    public static final long PICTURE_PIXELS = 60_000_000;

    /// Of one side of a picture: the most that JPEG-like formats are met with; longer sides are bombs or scans.
    public static final int PICTURE_SIDE = 32_767;

    /// Of a file that is decoded as one still picture; it is held in memory whole.
    public static final long PICTURE_BYTES = 512L << 20;

    /// Of one block of native memory: a picture of [#PICTURE_PIXELS] with four samples of 16 bits.
    public static final long NATIVE_BLOCK_BYTES = 640L << 20;

    /// Of the tiles of one picture: a phone's 48 megapixels are some 200 tiles of 512 x 512.
    public static final int PICTURE_TILES = 1_024;

    /// Of the streams of one container: cameras write up to about ten, a burst of HEIC tiles is the widest.
    public static final int STREAMS = 1_200;

    /// Of the frames of a clip that are fingerprinted: four a second for a quarter of an hour, half of them for
    /// half an hour, and so on. Longer clips are sampled more thinly, all along.
    public static final int CLIP_SAMPLES = 7_200;

    /// Of the packets that are listed when a clip is opened, so that its frames have exact numbers: five hours
    /// at 60 a second.
    public static final int CLIP_PACKETS = 1_100_000;

    /// Key frames alone stand for a clip where none is further than this from the next: decoding the others costs
    /// twenty times as much (one 1080p stream, 60 s: 10 s against 0.5 s) and shows next to nothing new.
    public static final long KEY_FRAME_GAP_MILLIS = 2_000;

    /// Clips up to this length are decoded whole all the same: what is cut from a longer one, with key frames
    /// at other moments, is only found if one of the two was looked at closely.
    public static final long SHORT_CLIP_MILLIS = 600_000;

    /// Of the sound of a clip that is fingerprinted and drawn, from its start: twelve hours.
    public static final long SOUND_SECONDS = 12 * 3_600;

    /// Of a contact sheet.
    public static final int CONTACT_SHEET_FRAMES = 24;

    /// Of the complaints of a decoder that are kept as defects.
    public static final int DEFECTS = 20;

    /// Of a file whose Content Credentials are checked without being asked for: the engine hashes 2 to 3 MB a
    /// second.
    public static final long CREDENTIALS_BYTES = 64L << 20;

    /// Of a file inside a file that is taken out of it: films of motion photos are some MB, hidden archives more.
    public static final long EMBEDDED_BYTES = 512L << 20;

    /// Of the files that are taken out of one.
    public static final int EMBEDDED_PARTS = 16;

    private Limits() {}

    /// How long a worker may take over a file: a minute, and a second more for each MB, up to half an hour; and
    /// what its credentials may take.
    public static Duration deadline(long bytes) {
        return Duration.ofSeconds(Math.min(1_800, 60 + bytes / 1_000_000)).plus(credentialsDeadline(bytes));
    }

    /// How long the credentials of a file may take: half a minute, and a second more for each MB; none where
    /// they are not checked.
    public static Duration credentialsDeadline(long bytes) {
        return bytes > CREDENTIALS_BYTES ? Duration.ZERO : Duration.ofSeconds(30 + bytes / 1_000_000);
    }
}
