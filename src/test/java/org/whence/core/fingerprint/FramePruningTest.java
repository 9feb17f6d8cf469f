package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FramePruningTest {

    @Test
    void a_still_picture_becomes_one_frame() {
        var still =
                LongStream.range(0, 100).mapToObj(second -> frame(second, 0b11)).toList();
        assertThat(FramePruning.distinct(still)).containsExactly(still.getFirst());
    }

    @Test
    void a_frame_is_compared_with_the_last_one_kept() {
        var slowly = List.of(frame(0, 0), frame(1, 0b1), frame(2, 0b11), frame(3, 0b111), frame(4, 0b1111));
        assertThat(FramePruning.distinct(slowly)).containsExactly(slowly.get(0), slowly.get(3));
    }

    @Test
    void no_frames_stay_no_frames() {
        assertThat(FramePruning.distinct(List.of())).isEmpty();
    }

    @Test
    void anchors_are_a_second_apart_or_where_another_scene_begins() {
        var frames = List.of(at(0, 0), at(250, 0b1111), at(500, -1), at(750, -1), at(1_520, -1), at(1_760, -1));
        assertThat(FramePruning.anchors(frames)).containsExactly(frames.get(0), frames.get(2), frames.get(4));
    }

    private static FrameHash at(long millis, long bits) {
        return new FrameHash(millis, new PdqHash(0, 0, 0, bits), 100);
    }

    private static FrameHash frame(long second, long bits) {
        return new FrameHash(1_000 * second, new PdqHash(0, 0, 0, bits), 100);
    }
}
