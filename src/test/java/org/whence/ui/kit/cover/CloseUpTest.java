package org.whence.ui.kit.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.whence.core.examination.ExaminerException;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.support.ManualBackground;

class CloseUpTest {

    private static final MediaId MEDIA = new MediaId("a".repeat(64));
    private static final Dimensions SIZE = new Dimensions(4_000, 3_000);

    private final Source source = new Source();
    private final ManualBackground background = new ManualBackground();
    private final CloseUp closeUp = new CloseUp(source, background, () -> {});

    @Test
    void what_failed_while_the_machine_was_busy_is_tried_again_by_itself() {
        source.failing = 1;
        want(0);
        settle();
        assertThat(closeUp.sharpness()).isEqualTo(new Sharpness.Original());
        assertThat(source.asked).isEqualTo(2);
    }

    @Test
    void what_fails_twice_says_why_and_is_not_asked_for_without_end() {
        source.failing = Integer.MAX_VALUE;
        want(0);
        settle();
        want(0);
        settle();
        assertThat(closeUp.sharpness()).isEqualTo(new Sharpness.Failed("It took longer than 60 s."));
        assertThat(source.asked).isEqualTo(2);
    }

    @Test
    void another_place_is_tried_anew_until_the_original_is_given_up() {
        source.failing = 2;
        want(0);
        settle();
        want(2_000);
        settle();
        assertThat(closeUp.sharpness()).isEqualTo(new Sharpness.Original());

        source.failing = Integer.MAX_VALUE;
        var before = source.asked;
        for (var left = 0; left < 3_000; left += 500) {
            want(left);
            settle();
        }
        assertThat(source.asked - before).isLessThanOrEqualTo(CloseUp.TRIES);
        assertThat(closeUp.sharpness()).isInstanceOf(Sharpness.Failed.class);
    }

    @Test
    void left_and_looked_at_again_it_is_tried_anew() {
        source.failing = 2;
        want(0);
        settle();
        closeUp.drop();
        want(0);
        settle();
        assertThat(closeUp.sharpness()).isEqualTo(new Sharpness.Original());
    }

    @Test
    void an_original_that_is_not_held_is_asked_for_once() {
        source.held = false;
        want(0);
        settle();
        want(2_000);
        settle();
        assertThat(closeUp.sharpness()).isEqualTo(new Sharpness.NotHeld());
        assertThat(source.asked).isOne();
    }

    private void want(int left) {
        closeUp.want(MEDIA, OptionalLong.empty(), SIZE, new Area(left, 0, 400, 300), 1);
    }

    private void settle() {
        while (background.runAll() > 0) {
            // until nothing is left to do
        }
    }

    /// Fails as often as it is told to.
    private static final class Source implements PictureSource {

        private int failing;
        private int asked;
        private boolean held = true;

        @Override
        public Optional<Raster> piece(MediaId media, OptionalLong atMillis, Area area, int longestSide) {
            asked++;
            if (failing > 0) {
                failing--;
                throw new ExaminerException("It took longer than 60 s.");
            }
            return held ? Optional.of(new Raster(1, 1, new byte[4])) : Optional.empty();
        }

        @Override
        public Optional<Raster> cover(MediaId media, String preview) {
            return Optional.empty();
        }

        @Override
        public Optional<Raster> picture(MediaId media, String preview, int longestSide) {
            return Optional.empty();
        }

        @Override
        public void forget() {
            // nothing is kept
        }
    }
}
