package org.whence.ui.item.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.SampleRecords;
import org.whence.ui.FakePictures;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.Pictures;

@ExtendWith(FxThread.class)
final class ContactSheetTest {

    private static final Subject CLIP = new Subject(SampleRecords.media(1), false);
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final List<Long> sought = new ArrayList<>();

    @Test
    void a_row_of_a_long_clip_goes_from_its_first_picture_to_its_last() {
        assertThat(ContactSheet.row(seconds(24))).hasSize(8).startsWith(0L).endsWith(23_000L);
        assertThat(ContactSheet.row(seconds(9)))
                .containsExactly(0L, 1_000L, 2_000L, 3_000L, 4_000L, 5_000L, 6_000L, 8_000L);
        assertThat(ContactSheet.row(seconds(5))).isEqualTo(seconds(5));
    }

    @Test
    void it_unfolds_to_all_pictures_and_folds_again_and_marks_where_the_clip_stands() {
        var sheet = new ContactSheet(
                new Pictures(new FakePictures(), new CoverGate(new ManualTicker()), new ManualBackground()),
                sought::add);
        sheet.show(CLIP, seconds(24));
        sheet.at(4_500);
        assertThat(marked(sheet)).containsExactly(1); // 0, 3, 6 ... seconds
        sheet.toggle();
        assertThat(sheet.root().getChildrenUnmodifiable()).hasSize(24);
        assertThat(marked(sheet)).containsExactly(4);
        ((Button) sheet.root().getChildrenUnmodifiable().getLast()).fire();
        assertThat(sought).containsExactly(23_000L);
        sheet.toggle();
        assertThat(sheet.root().getChildrenUnmodifiable()).hasSize(8);
    }

    private static List<Integer> marked(ContactSheet sheet) {
        var marked = new ArrayList<Integer>();
        for (var i = 0; i < sheet.root().getChildrenUnmodifiable().size(); i++) {
            if (sheet.root()
                    .getChildrenUnmodifiable()
                    .get(i)
                    .getPseudoClassStates()
                    .contains(CURRENT)) {
                marked.add(i);
            }
        }
        return marked;
    }

    private static List<Long> seconds(int count) {
        return LongStream.range(0, count).map(second -> second * 1_000).boxed().toList();
    }
}
