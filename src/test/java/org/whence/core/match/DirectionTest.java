package org.whence.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Match.Strength;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;
import org.whence.core.record.MediaId;

class DirectionTest {

    private static final Part CUT_OUT = new Part(null, new Region(1_000, 2_000, 7_000, 8_000), Part.Of.ALL);
    private static final Part STRETCH = Part.during(new TimeRange(6_000, 18_000));

    private static Match match(Relation relation, Part here, Part there) {
        var one = new MediaId("1".repeat(64));
        var other = new MediaId("2".repeat(64));
        return new Match(one, other, relation, Strength.CONFIDENT, here, there, Evidence.EXACT, List.of());
    }

    private static String words(Relation relation, Part here, Part there) {
        var match = match(relation, here, there);
        return match.words() + " / " + match.reversed().words();
    }

    @Test
    void the_one_that_is_shown_whole_is_a_part_of_the_other_which_holds_it() {
        assertThat(words(Relation.CROP, Part.WHOLE, CUT_OUT)).isEqualTo("crop of / cropped to");
        assertThat(words(Relation.FRAME_OF, Part.WHOLE, STRETCH)).isEqualTo("frame of / has frame");
        assertThat(words(Relation.CLIP_OF, Part.WHOLE, STRETCH)).isEqualTo("clip of / has clip");
    }

    @Test
    void where_each_has_what_the_other_has_not_neither_is_a_part_of_the_other() {
        assertThat(words(Relation.CROP, CUT_OUT, CUT_OUT)).isEqualTo("shares part with / shares part with");
        assertThat(words(Relation.CLIP_OF, STRETCH, STRETCH)).isEqualTo("shares clip with / shares clip with");
        assertThat(words(Relation.FRAME_OF, Part.WHOLE, Part.WHOLE)).isEqualTo("shares frame with / shares frame with");
    }

    @Test
    void a_clip_that_is_cropped_as_well_is_told_by_its_time() {
        var croppedStretch = new Part(STRETCH.time(), CUT_OUT.region(), Part.Of.ALL);
        assertThat(match(Relation.CLIP_OF, CUT_OUT, croppedStretch).direction()).isEqualTo(Direction.PART_OF);
        assertThat(match(Relation.CLIP_OF, croppedStretch, CUT_OUT).direction()).isEqualTo(Direction.HOLDS);
    }

    @Test
    void a_copy_is_one_from_either_side() {
        for (var relation : List.of(Relation.SAME_BYTES, Relation.NEAR_COPY, Relation.MIRROR, Relation.SAME_SOUND)) {
            assertThat(match(relation, STRETCH, Part.WHOLE).direction()).isEqualTo(Direction.EQUAL);
            assertThat(match(relation, STRETCH, Part.WHOLE).words()).isEqualTo(relation.words());
        }
    }

    @Test
    void within_a_sentence_it_is_said_which_of_the_two_is_the_part() {
        assertThat(inSentence(Relation.CROP, Part.WHOLE, CUT_OUT))
                .isEqualTo("this is a crop of it / it is a crop of this");
        assertThat(inSentence(Relation.FRAME_OF, Part.WHOLE, STRETCH))
                .isEqualTo("this is a frame of it / it is a frame of this");
        assertThat(inSentence(Relation.CLIP_OF, Part.WHOLE, STRETCH))
                .isEqualTo("this is a clip of it / it is a clip of this");
        assertThat(inSentence(Relation.CROP, CUT_OUT, CUT_OUT))
                .isEqualTo("it shares a part with this / it shares a part with this");
        assertThat(inSentence(Relation.MIRROR, Part.WHOLE, Part.WHOLE)).isEqualTo("a mirrored copy / a mirrored copy");
        assertThat(inSentence(Relation.SAME_BYTES, Part.WHOLE, Part.WHOLE))
                .isEqualTo("the same bytes / the same bytes");
    }

    private static String inSentence(Relation relation, Part here, Part there) {
        var match = match(relation, here, there);
        return MatchWords.inSentence(match) + " / " + MatchWords.inSentence(match.reversed());
    }

    @Test
    void in_json_it_has_a_word() {
        assertThat(List.of(Direction.values()))
                .extracting(Direction::words)
                .containsExactly("equal", "part of", "holds", "shares");
    }
}
