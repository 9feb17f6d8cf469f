package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.whence.core.examination.SoundPlayer.CHANNELS;
import static org.whence.core.examination.SoundPlayer.FRAME_BYTES;
import static org.whence.core.examination.SoundPlayer.SAMPLES_PER_SECOND;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.SoundPlayer.Sound;
import org.whence.core.examination.SoundPlayer.Stretch;

/// An open sound, decoded in this process. For worker processes; for one thread at a time.
public final class SoundDecoder implements Sound {

    /// About a fifth of a second.
    private static final int STRETCH_BYTES = SAMPLES_PER_SECOND / 5 * FRAME_BYTES;

    /// Decoders need a while to settle after a jump: AAC one frame, MP3 a few.
    private static final long SETTLING_MILLIS = 200;

    /// Where the times of the file leave more than this between two frames, silence is put in.
    private static final double GAP_MILLIS = 60;

    /// A longer gap is no silence that anybody meant.
    private static final double LONGEST_GAP_MILLIS = 60_000;

    private final Container container;
    private final SoundStream stream;
    private final Resampler resampler = new Resampler(SAMPLES_PER_SECOND, CHANNELS, AV_SAMPLE_FMT_S16, Short.BYTES);

    /// Converted and not handed out.
    private byte[] ready = new byte[0];

    /// When the first of `ready` is heard, in frames of the sound handed out; below 0 before anything was converted.
    private long readyFrame = -1;

    private boolean ended;

    private SoundDecoder(Container container, SoundStream stream) {
        this.container = container;
        this.stream = stream;
    }

    /// Opens the sound in `file`.
    ///
    /// @throws ExaminerException if it cannot be opened or holds no sound
    public static SoundDecoder open(Path file) {
        Ffmpeg.ready();
        try {
            var container = Container.open(file, Container.CLIPS);
            try {
                container.probe();
                var stream = SoundStream.find(container)
                        .orElseThrow(() -> new MediaFault("It holds no sound", AVERROR_INVALIDDATA));
                return new SoundDecoder(container, SoundStream.open(container, stream));
            } catch (MediaFault fault) {
                container.close();
                throw fault;
            }
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not open the sound", fault);
        }
    }

    @Override
    public Optional<Stretch> next() {
        try {
            while (ready.length < STRETCH_BYTES && !ended) {
                read();
            }
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not decode the sound", fault);
        }
        if (ready.length == 0) {
            return Optional.empty();
        }
        var length = Math.min(ready.length, STRETCH_BYTES);
        var stretch = new Stretch(millis(Math.max(0, readyFrame)), Arrays.copyOf(ready, length));
        drop(length / FRAME_BYTES);
        return Optional.of(stretch);
    }

    @Override
    public Optional<Stretch> at(long millis) {
        try {
            stream.seek(Math.max(0, millis - SETTLING_MILLIS));
            resampler.begin();
            ready = new byte[0];
            readyFrame = -1;
            ended = false;
            var wanted = millis * SAMPLES_PER_SECOND / 1000;
            do {
                read();
                drop(Math.min(frames(), Math.max(0, wanted - readyFrame)));
            } while (frames() == 0 && !ended);
            beginSilently(readyFrame - wanted);
        } catch (MediaFault fault) {
            throw new ExaminerException("Could not go to a place in the sound", fault);
        }
        return next();
    }

    private void read() throws MediaFault {
        var frame = stream.next();
        if (frame == null) {
            ended = true;
        } else if (readyFrame < 0) {
            readyFrame = Math.round(stream.millis() * SAMPLES_PER_SECOND / 1000);
            cutBeforeStart(resampler.convert(frame));
        } else {
            var gap = stream.millis() - millis(readyFrame + frames());
            if (gap > GAP_MILLIS && gap < LONGEST_GAP_MILLIS) {
                append(new byte[(int) (gap * SAMPLES_PER_SECOND / 1000) * FRAME_BYTES]);
            }
            append(resampler.convert(frame));
        }
    }

    /// What is said to be heard before the start of the clip is not heard.
    private void cutBeforeStart(byte[] samples) {
        append(samples);
        if (readyFrame < 0) {
            drop(Math.min(frames(), -readyFrame));
        }
    }

    /// Where the sound begins later than wanted, silence comes before it.
    private void beginSilently(long frames) {
        if (frames() > 0 && frames > 0 && frames * 1000 / SAMPLES_PER_SECOND < LONGEST_GAP_MILLIS) {
            var sounding = ready;
            ready = new byte[Math.toIntExact(frames * FRAME_BYTES) + sounding.length];
            System.arraycopy(sounding, 0, ready, ready.length - sounding.length, sounding.length);
            readyFrame -= frames;
        }
    }

    private void append(byte[] samples) {
        var bytes = new ByteArrayOutputStream(ready.length + samples.length);
        bytes.writeBytes(ready);
        bytes.writeBytes(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? samples : swapped(samples));
        ready = bytes.toByteArray();
    }

    private static byte[] swapped(byte[] samples) {
        var turned = new byte[samples.length];
        for (var index = 0; index + 1 < samples.length; index += 2) {
            turned[index] = samples[index + 1];
            turned[index + 1] = samples[index];
        }
        return turned;
    }

    private long frames() {
        return ready.length / FRAME_BYTES;
    }

    private void drop(long frames) {
        ready = Arrays.copyOfRange(ready, Math.toIntExact(frames * FRAME_BYTES), ready.length);
        readyFrame += frames;
    }

    private static long millis(long frame) {
        return frame * 1000 / SAMPLES_PER_SECOND;
    }

    @Override
    public void close() {
        resampler.close();
        stream.close();
        container.close();
    }
}
