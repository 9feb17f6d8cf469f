package org.whence.work.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Relation;
import org.whence.core.sample.Image;
import org.whence.core.sample.LookAlikes;
import org.whence.core.sample.Scene;

class MeasureLookAlikesTest {

    /// Four sorts, light and dark, five of each; and the six drawn places.
    @Test
    void pages_of_one_look_do_not_match_for_it() {
        var measure = new MeasureLookAlikes();
        measure.pages(40);
        for (var scene : Scene.values()) {
            measure.add(scene.image());
        }

        var outcome = measure.run();

        assertThat(outcome.pairs()).isGreaterThan(300);
        assertThat(outcome.matches()).isEmpty();
    }

    @Test
    void a_page_and_what_is_cut_from_it_match() {
        var measure = new MeasureLookAlikes();
        measure.pages(8);
        var page = LookAlikes.page(0);
        var cut =
                measure.add(new Image(page.width(), 400, Arrays.copyOfRange(page.rgb(), 3 * 720 * 280, 3 * 720 * 680)));

        assertThat(measure.run().matches()).anySatisfy(match -> {
            assertThat(match.media()).isEqualTo(cut);
            assertThat(match.relation()).isEqualTo(Relation.CROP);
        });
    }
}
