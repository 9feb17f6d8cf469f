package org.whence.core.fingerprint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What is kept of a clip beside its hashes, to find what was cropped, inset or covered and to say when: its strip, and
/// the local features of some of its frames.
///
/// On disk an hour takes at most 37 MB: 23 MB of strip before compression, and 720 frames of 19 kB; much less where
/// little moves.
///
/// @param frames in order of time
public record ClipFeatures(FilmStrip strip, List<Frame> frames) {

    public static final ClipFeatures NONE = new ClipFeatures(FilmStrip.NONE, List.of());

    /// Most frames whose features are kept: one in five seconds of an hour.
    public static final int MOST_FRAMES = 720;

    /// Features of one frame that are kept.
    public static final int KEPT = 300;

    /// The local features of the frame at a time.
    public record Frame(long timeMillis, LocalFeatures features) {}

    public ClipFeatures {
        frames = List.copyOf(frames);
        if (frames.size() > MOST_FRAMES) {
            throw new IllegalArgumentException("Features of too many frames: " + frames.size());
        }
    }

    /// The strip and the frames, each with its length in four bytes, the frames also with their time in eight.
    public byte[] bytes() {
        return bytes(strip.bytes());
    }

    private byte[] bytes(byte[] film) {
        var blobs = frames.stream().map(frame -> frame.features().bytes()).toList();
        var length = Integer.BYTES + film.length;
        for (var blob : blobs) {
            length += Integer.BYTES + Long.BYTES + blob.length;
        }
        var bytes = ByteBuffer.allocate(length).putInt(film.length).put(film);
        for (var n = 0; n < blobs.size(); n++) {
            bytes.putInt(blobs.get(n).length)
                    .putLong(frames.get(n).timeMillis())
                    .put(blobs.get(n));
        }
        return bytes.array();
    }

    /// SHA-256 in lower-case hex of the same with the strip uncompressed, which depends on no library.
    public String sha256() {
        return HexFormat.of().formatHex(Digests.of("SHA-256").digest(bytes(strip.plain())));
    }

    /// Reads what [#bytes] wrote.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static ClipFeatures of(byte[] written) {
        try {
            var bytes = ByteBuffer.wrap(written);
            var strip = FilmStrip.of(next(bytes, bytes.getInt()));
            var frames = new ArrayList<Frame>();
            while (bytes.hasRemaining()) {
                var length = bytes.getInt();
                var time = bytes.getLong();
                frames.add(new Frame(time, LocalFeatures.of(next(bytes, length))));
            }
            return new ClipFeatures(strip, frames);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("Not features of a clip: " + written.length + " bytes", e);
        }
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        var next = new byte[length];
        bytes.get(next);
        return next;
    }
}
