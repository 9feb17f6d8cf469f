package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.Rendering;
import org.whence.ui.SampleDossiers;

@ExtendWith(FxThread.class)
class CardsTest {

    @Test
    void what_was_read_whole_and_says_nothing_has_nothing_left() {
        assertThat(texts(Status.EXAMINED))
                .contains(
                        "nothing left",
                        "Nothing left of its own metadata. Platforms strip it; that does not make it false.")
                .doesNotContain("nothing read");
    }

    @Test
    void of_what_could_not_be_read_nobody_says_that_it_was_stripped() {
        for (var status : List.of(Status.DAMAGED, Status.UNSUPPORTED, Status.FAILED)) {
            assertThat(texts(status))
                    .contains(
                            "nothing read",
                            "What it says of itself could not be read. That does not mean that nothing is there.")
                    .doesNotContain("nothing left");
        }
    }

    private static List<String> texts(Status status) {
        var whole = SampleDossiers.whole();
        var cards = new Cards();
        cards.show(SampleDossiers.whole(
                Examination.none(whole.media(), "none", status, "ends early", "image/jpeg"), whole.explained()));
        var scene = new Scene(cards.root(), 800, 400);
        Rendering.settle(scene, new ManualBackground());
        return Rendering.texts(scene);
    }
}
