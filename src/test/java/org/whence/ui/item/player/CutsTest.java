package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.media.TimeRange;

class CutsTest {

    private static final PdqHash ONE = new PdqHash(0x0123456789abcdefL, -1L, 0x5555L, 77L);

    private final Cuts cuts = Cuts.of(List.of(
            frame(0, ONE),
            frame(1_000, near()),
            frame(2_000, ONE.complement()),
            new FrameHash(2_500, ONE, 3),
            frame(3_000, ONE.complement()),
            frame(4_000, ONE)));

    @Test
    void a_cut_lies_between_two_frames_that_look_nothing_like_each_other() {
        assertThat(cuts.after(0)).contains(new TimeRange(1_000, 2_001));
        assertThat(cuts.after(1_001)).contains(new TimeRange(3_000, 4_001));
        assertThat(cuts.after(3_001)).isEmpty();
    }

    @Test
    void backwards_the_nearest_comes_first() {
        assertThat(cuts.before(10_000)).contains(new TimeRange(3_000, 4_001));
        assertThat(cuts.before(3_500)).contains(new TimeRange(1_000, 2_001));
        assertThat(cuts.before(1_500)).isEmpty();
    }

    @Test
    void a_frame_that_says_too_little_cuts_nothing() {
        assertThat(cuts.at(2_500)).isEmpty();
        assertThat(cuts.at(1_500)).contains(new TimeRange(1_000, 2_001));
    }

    private static PdqHash near() {
        return new PdqHash(ONE.w0() ^ 0xFFFF, ONE.w1(), ONE.w2(), ONE.w3());
    }

    private static FrameHash frame(long millis, PdqHash hash) {
        return new FrameHash(millis, hash, 90);
    }
}
