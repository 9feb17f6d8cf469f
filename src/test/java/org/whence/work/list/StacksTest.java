package org.whence.work.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.media;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;

class StacksTest {

    private final Stacks stacks = new Stacks();

    @Test
    void what_lies_alone_is_a_stack_of_its_own() {
        assertThat(stacks.of(media(5))).isEqualTo(media(5));
    }

    @Test
    void copies_of_copies_lie_in_one_stack_and_others_in_none_of_it() {
        take(1, 2, Relation.NEAR_COPY);
        take(3, 2, Relation.SAME_PIXELS);
        take(4, 5, Relation.SAME_BYTES);
        assertThat(List.of(stacks.of(media(1)), stacks.of(media(2)), stacks.of(media(3))))
                .containsOnly(media(1));
        assertThat(List.of(stacks.of(media(4)), stacks.of(media(5)))).containsOnly(media(4));
    }

    @Test
    void a_stack_is_called_after_the_smallest_of_it_whatever_comes_first() {
        take(8, 9, Relation.NEAR_COPY);
        take(6, 7, Relation.NEAR_COPY);
        assertThat(stacks.of(media(9))).isEqualTo(media(8));
        take(9, 7, Relation.NEAR_COPY);
        take(7, 9, Relation.NEAR_COPY);
        take(8, 2, Relation.NEAR_COPY);
        for (var each : List.of(2, 6, 7, 8, 9)) {
            assertThat(stacks.of(media(each))).isEqualTo(media(2));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Relation.class,
            names = {"MIRROR", "CROP", "FRAME_OF", "CLIP_OF", "SAME_SOUND"})
    void what_is_of_a_part_or_mirrored_makes_no_stack(Relation relation) {
        take(1, 2, relation);
        assertThat(stacks.of(media(2))).isEqualTo(media(2));
    }

    private void take(int here, int there, Relation relation) {
        stacks.take(new Match(
                media(here),
                media(there),
                relation,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                Evidence.EXACT,
                List.of()));
    }
}
