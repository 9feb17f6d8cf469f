package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whence.core.examination.ClipPlayer.Clip;
import org.whence.core.examination.ClipPlayer.Frame;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;

/// A skip to the cuts of a clip of two takes.
class CutSkippingTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();

    @Test
    void a_skip_to_a_cut_lands_on_the_first_frame_of_the_next_take_and_back() {
        var cut = new PlayerViewModel(
                new PlayerPorts(
                        (_, _) -> new TwoTakes(),
                        _ -> new SamplePorts.HumSound(),
                        new ManualSpeaker(ticker),
                        _ -> List.of(),
                        _ -> Optional.empty(),
                        (_, _, _) -> ""),
                background,
                ticker,
                _ -> {});
        cut.load(SampleDossiers.CLIP, 4_000, true);
        var hash = new PdqHash(0x0123456789abcdefL, -1L, 0x5555L, 77L);
        cut.cutBetween(Cuts.of(List.of(
                new FrameHash(0, hash, 90),
                new FrameHash(1_000, hash, 90),
                new FrameHash(2_000, hash.complement(), 90),
                new FrameHash(3_000, hash.complement(), 90))));
        cut.skipCut(1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isEqualTo(TwoTakes.CUT_MILLIS);
        cut.skipCut(1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isEqualTo(3_960);
        cut.skipCut(-1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isEqualTo(TwoTakes.CUT_MILLIS);
        cut.skipCut(-1);
        background.runAll();
        assertThat(cut.positionProperty().get().timeMillis()).isZero();
    }

    /// Four seconds, grey at first and white from [#CUT_MILLIS] on.
    private static final class TwoTakes implements Clip {

        private static final long CUT_MILLIS = 1_480;
        private long next;

        @Override
        public Dimensions size() {
            return new Dimensions(4, 4);
        }

        @Override
        public long durationMillis() {
            return 4_000;
        }

        @Override
        public double frameRate() {
            return 25;
        }

        @Override
        public Optional<Frame> next() {
            if (next >= 4_000) {
                return Optional.empty();
            }
            var bgra = new byte[4 * 4 * 4];
            Arrays.fill(bgra, (byte) (next < CUT_MILLIS ? 90 + next % 3 : 255));
            var frame = new Frame(next, next / 40, new Raster(4, 4, bgra));
            next += 40;
            return Optional.of(frame);
        }

        @Override
        public Optional<Frame> at(long millis) {
            next = millis / 40 * 40;
            return next();
        }

        @Override
        public void close() {}
    }
}
