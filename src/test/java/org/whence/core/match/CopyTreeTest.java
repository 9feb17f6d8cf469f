package org.whence.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.CopyTree.Copy;
import org.whence.core.match.Match.Strength;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.record.MediaId;

class CopyTreeTest {

    private static final Copy ORIGINAL = copy(1, 12_000_000, 6_000_000, "2019-01-01T00:00:00Z");
    private static final Copy SMALL = copy(2, 1_000_000, 200_000, "2020-01-01T00:00:00Z");
    private static final Copy CROP = copy(3, 600_000, 90_000, null);
    private static final Copy SCREEN = copy(4, 20_000_000, 9_000_000, "2018-01-01T00:00:00Z");

    private static Copy copy(int name, long pixels, long bytes, String seen) {
        return new Copy(media(name), pixels, bytes, seen == null ? null : Instant.parse(seen));
    }

    private static MediaId media(int name) {
        return new MediaId(Integer.toHexString(name).repeat(64));
    }

    private static Match match(Copy one, Copy other, Relation relation, int distance) {
        return match(one, other, relation, distance, Part.WHOLE);
    }

    private static Match match(Copy one, Copy other, Relation relation, int distance, Part here) {
        return new Match(
                one.media(),
                other.media(),
                relation,
                Strength.CONFIDENT,
                here,
                Part.WHOLE,
                new Evidence(distance, 100, 100, Orientation.ORIGINAL, 1),
                List.of());
    }

    @Test
    void the_best_copy_has_most_pixels_and_the_others_hang_under_the_nearest_better_one() {
        var tree = CopyTree.of(
                        CROP.media(),
                        List.of(CROP, SMALL, ORIGINAL),
                        List.of(
                                match(CROP, SMALL, Relation.CROP, 4),
                                match(CROP, ORIGINAL, Relation.CROP, 20),
                                match(ORIGINAL, SMALL, Relation.NEAR_COPY, 6)))
                .orElseThrow();
        assertThat(tree.best()).isEqualTo(ORIGINAL);
        assertThat(tree.reasons()).containsExactly("most pixels of what all show", "least compressed", "seen earliest");
        assertThat(tree.nodes()).extracting(node -> node.copy()).containsExactly(ORIGINAL, SMALL, CROP);
        assertThat(tree.nodes().getLast().from()).isEqualTo(SMALL.media());
        assertThat(tree.nodes().getLast().relation()).isEqualTo(Relation.CROP);
        assertThat(tree.nodes().getLast().depth()).isEqualTo(2);
    }

    @Test
    void two_that_do_not_match_each_other_are_never_in_one_group() {
        var tree = CopyTree.of(
                        SMALL.media(),
                        List.of(CROP, SMALL, ORIGINAL),
                        List.of(match(SMALL, CROP, Relation.CROP, 20), match(ORIGINAL, SMALL, Relation.NEAR_COPY, 6)))
                .orElseThrow();
        assertThat(tree.nodes()).extracting(node -> node.copy()).containsExactly(ORIGINAL, SMALL);
    }

    @Test
    void of_a_screenshot_only_the_picture_in_it_counts() {
        var shown = new Part(null, new Region(0, 4_000, 10_000, 5_000), Part.Of.ALL);
        var tree = CopyTree.of(
                        ORIGINAL.media(),
                        List.of(ORIGINAL, SCREEN),
                        List.of(match(SCREEN, ORIGINAL, Relation.CROP, 8, shown)))
                .orElseThrow();
        assertThat(tree.best()).isEqualTo(ORIGINAL);
        assertThat(tree.nodes().getLast().shown()).isEqualTo(2_000_000);
        assertThat(tree.reasons()).containsExactly("most pixels of what all show", "least compressed");
    }

    @Test
    void what_contains_a_clip_is_no_copy_of_it() {
        var clip = match(ORIGINAL, SMALL, Relation.CLIP_OF, 3);
        assertThat(CopyTree.of(ORIGINAL.media(), List.of(ORIGINAL, SMALL), List.of(clip)))
                .isEmpty();
        assertThat(CopyTree.of(ORIGINAL.media(), List.of(), List.of())).isEmpty();
    }

    @Test
    void strength_and_caution_are_said_in_words() {
        var near = match(ORIGINAL, SMALL, Relation.NEAR_COPY, 20);
        assertThat(MatchWords.strength(near)).isEqualTo("strong");
        assertThat(MatchWords.strength(match(ORIGINAL, SMALL, Relation.NEAR_COPY, 40)))
                .isEqualTo("fair");
        assertThat(MatchWords.strength(match(ORIGINAL, SMALL, Relation.SAME_PIXELS, 0)))
                .isEqualTo("exact");
        assertThat(MatchWords.caution(near))
                .hasValueSatisfying(says -> assertThat(says).contains("fixed camera"));
        assertThat(MatchWords.caution(match(ORIGINAL, SMALL, Relation.SAME_PIXELS, 0)))
                .isEmpty();
    }
}
