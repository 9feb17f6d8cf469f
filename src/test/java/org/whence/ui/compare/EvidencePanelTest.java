package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.Rendering;
import org.whence.ui.FakeDesk;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

/// A fixed camera, a burst and a studio shot give pictures as alike as copies: the words on screen say so, and a person
/// decides.
@ExtendWith(FxThread.class)
class EvidencePanelTest {

    private static final String OF_PICTURES =
            "It may be another recording of the same scene: a burst, a fixed camera or"
                    + " a studio shot gives pictures as alike as copies. Look at what moves.";
    private static final String OF_CLIPS = "It may be another recording of the same scene: a fixed camera or a studio"
            + " shot gives clips as alike as copies. Look at what moves.";

    private final ManualBackground background = new ManualBackground();
    private final CompareViewModel model = new CompareViewModel(
            new ComparePorts(SampleDossiers::of, (_, _, _, _) -> {}, SamplePorts.films(), SamplePorts::points),
            background);
    private final Scene scene = new Scene(new EvidencePanel(model, SampleDossiers.WORDS).root(), 420, 900);

    private List<String> said(Route.Compare route) {
        model.show(route);
        Rendering.settle(scene, background);
        return Rendering.texts(scene);
    }

    @Test
    void a_crop_may_be_of_another_picture_of_a_burst_and_the_four_answers_stand_below() {
        var said = said(new Route.Compare(new Listing.InCase(FakeDesk.HARBOUR), SampleDossiers.CROP, null));
        assertThat(said)
                .containsSubsequence(text("compare.isCrop"), OF_PICTURES)
                .contains(text("compare.sameRecording"), text("compare.sameScene"));
        model.go(1);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).containsSubsequence(text("compare.isMirror"), OF_PICTURES);
    }

    @Test
    void a_clip_may_be_another_recording_of_a_fixed_camera() {
        assertThat(said(new Route.Compare(new Listing.InCase(FakeDesk.HARBOUR), SampleDossiers.CLIP, null)))
                .containsSubsequence(text("compare.isClipOf"), OF_CLIPS)
                .doesNotContain(OF_PICTURES);
    }
}
