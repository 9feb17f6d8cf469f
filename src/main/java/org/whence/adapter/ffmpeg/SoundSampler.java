package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.whence.core.examination.Limits;
import org.whence.core.examination.Preview;
import org.whence.core.media.WaveForm;
import org.whence.core.media.WaveFormMaker;

/// Goes once through the sound of a clip, hands it over in one channel and draws its wave form. Where the times of the
/// file leave a gap, it is silence, so that every sample stands where it is heard beside the pictures.
final class SoundSampler {

    private static final int RATE = SoundSamples.SAMPLES_PER_SECOND;

    /// Times of less than this beside what the samples before them amount to are rounding, or priming.
    private static final long GAP_SAMPLES = RATE / 16;

    /// Of silence handed over at once.
    private static final int SILENCE_SAMPLES = RATE;

    private final SoundSamples samples;
    private final WaveFormMaker wave = new WaveFormMaker(RATE);
    private long written;

    SoundSampler(SoundSamples samples) {
        this.samples = samples;
    }

    /// The wave form of the sound in `file`; nothing where it holds none that can be decoded.
    Optional<Preview> run(Path file) throws MediaFault {
        try (var container = Container.open(file, Container.CLIPS)) {
            container.probe();
            var found = SoundStream.find(container);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (var stream = SoundStream.open(container, found.get());
                    var resampler = new Resampler(RATE, 1, AV_SAMPLE_FMT_FLT, Float.BYTES)) {
                for (var frame = stream.next(); frame != null; frame = stream.next()) {
                    var starts = Math.round(stream.millis() * RATE / 1000);
                    fill(Math.min(starts, Limits.SOUND_SECONDS * RATE) - written);
                    var mono = resampler.floats(frame);
                    hand(written == 0 && starts < 0 ? withoutFirst(mono, -starts) : mono);
                    if (written >= Limits.SOUND_SECONDS * RATE) {
                        break;
                    }
                }
            }
        }
        return written == 0 ? Optional.empty() : Optional.of(preview(wave.finish()));
    }

    private static Preview preview(WaveForm wave) {
        return new Preview(Preview.WAVE, wave.bytes());
    }

    /// What lies before the start of the clip is not heard.
    private static float[] withoutFirst(float[] mono, long count) {
        return Arrays.copyOfRange(mono, (int) Math.min(mono.length, count), mono.length);
    }

    private void fill(long gap) {
        if (gap > GAP_SAMPLES) {
            for (var left = gap; left > 0; left -= SILENCE_SAMPLES) {
                hand(new float[(int) Math.min(left, SILENCE_SAMPLES)]);
            }
        }
    }

    private void hand(float[] mono) {
        wave.add(mono);
        samples.sound(mono);
        written += mono.length;
    }
}
