package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.ui.kit.Messages.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.compare.SoundMatcher;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Beside;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.support.FxThread;
import org.whence.ui.SampleDossiers;

@ExtendWith(FxThread.class)
class EvidenceTableTest {

    private static final String INSIDE = "inside the limit";
    private static final String OUTSIDE = "outside the limit";

    @Test
    void a_copy_is_told_by_its_distance_and_the_worse_quality_of_both_each_with_its_limit() {
        var near = rows(Relation.NEAR_COPY, hashes(Nearness.CONFIDENT_BITS, Nearness.LEAST_QUALITY));
        assertThat(near.get(text("compare.distance"))).contains("31 of 256").contains(INSIDE);
        assertThat(near.get(text("compare.quality"))).contains("100 and 50").contains(INSIDE);
        var far = rows(Relation.NEAR_COPY, hashes(Nearness.CONFIDENT_BITS + 1, Nearness.LEAST_QUALITY - 1));
        assertThat(far.get(text("compare.distance"))).contains("32 of 256").contains(OUTSIDE);
        assertThat(far.get(text("compare.quality"))).contains("100 and 49").contains(OUTSIDE);
    }

    @Test
    void equal_pixels_need_no_distance() {
        assertThat(rows(Relation.SAME_PIXELS, Evidence.EXACT)).containsOnlyKeys(text("compare.turn"));
    }

    @Test
    void points_and_frames_are_there_where_any_agree() {
        var points = new Evidence(90, 80, 80, Orientation.ROTATED_90, 12, new Evidence.Geometry(34, 88));
        var rows = rows(Relation.CROP, points);
        assertThat(rows.get(text("compare.points"))).startsWith("34 agree");
        assertThat(rows.get(text("compare.blocks"))).startsWith("88 %");
        assertThat(rows.get(text("compare.frames"))).isEqualTo("12 agree");
        assertThat(rows.get(text("compare.turn"))).isEqualTo("by a quarter to the right");
        var none = new Evidence(90, 80, 80, Orientation.ORIGINAL, 1, new Evidence.Geometry(0, 88));
        assertThat(rows(Relation.CROP, none))
                .containsKey(text("compare.blocks"))
                .doesNotContainKeys(text("compare.points"), text("compare.frames"));
    }

    @Test
    void how_much_of_a_picture_the_other_shows_is_said_unless_it_is_all_of_it() {
        var part = new Part(null, new Region(1_800, 2_200, 8_000, 9_300), Part.Of.PICTURE);
        var all = new Part(null, Region.ALL, Part.Of.PICTURE);
        var rows = rows(match(Relation.CROP, Evidence.EXACT, all, part, Beside.UNKNOWN));
        assertThat(rows.get(text("compare.partThere"))).isEqualTo("62 % across, 71 % down");
        assertThat(rows).doesNotContainKey(text("compare.partHere"));
    }

    @Test
    void sound_is_told_by_its_landmarks_alone() {
        var heard = SoundMatcher.CONFIDENT_LANDMARKS;
        var rows = rows(Relation.SAME_SOUND, Evidence.of(new Evidence.Heard(heard, 40)));
        assertThat(rows).containsOnlyKeys(text("compare.landmarks"));
        assertThat(rows.get(text("compare.landmarks")))
                .startsWith("16 agree in time, 40 %")
                .contains(INSIDE);
        assertThat(rows(Relation.SAME_SOUND, Evidence.of(new Evidence.Heard(heard - 1, 40)))
                        .get(text("compare.landmarks")))
                .contains(OUTSIDE);
    }

    @Test
    void the_other_stream_is_that_which_the_match_is_not_of() {
        var heard = Evidence.of(new Evidence.Heard(90, 40));
        assertThat(rows(match(Relation.SAME_SOUND, heard, Part.WHOLE, Part.WHOLE, Beside.OTHER)))
                .containsEntry(text("compare.pictures"), "others, though the sound is the same");
        assertThat(rows(match(Relation.CLIP_OF, Evidence.EXACT, Part.WHOLE, Part.WHOLE, Beside.ELSEWHERE)))
                .containsEntry(text("compare.sound"), "the same, but under other moments of the pictures");
        assertThat(rows(match(Relation.CLIP_OF, Evidence.EXACT, Part.WHOLE, Part.WHOLE, Beside.UNKNOWN)))
                .doesNotContainKeys(text("compare.sound"), text("compare.pictures"));
    }

    private static Evidence hashes(int distance, int otherQuality) {
        return new Evidence(distance, 100, otherQuality, Orientation.ORIGINAL, 1);
    }

    private static Map<String, String> rows(Relation relation, Evidence evidence) {
        return rows(match(relation, evidence, Part.WHOLE, Part.WHOLE, Beside.UNKNOWN));
    }

    private static Match match(Relation relation, Evidence evidence, Part here, Part there, Beside beside) {
        return new Match(
                SampleDossiers.CROP,
                SampleDossiers.WHOLE,
                relation,
                Match.Strength.CONFIDENT,
                here,
                there,
                evidence,
                List.of(),
                beside);
    }

    /// What stands beside each label: its words, and what its sign says.
    private static Map<String, String> rows(Match match) {
        var cells = EvidenceTable.of(match).getChildren();
        var rows = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.size(); i += 2) {
            rows.put(
                    ((Label) cells.get(i)).getText(),
                    String.join(" ", words(cells.get(i + 1)).toList()));
        }
        return rows;
    }

    private static Stream<String> words(Node node) {
        if (node instanceof Label label) {
            return Stream.of(label.getText() == null ? label.getAccessibleText() : label.getText());
        }
        return ((Parent) node).getChildrenUnmodifiable().stream().flatMap(EvidenceTableTest::words);
    }
}
