package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Rendering;
import org.whence.ui.FakePictures;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Undo;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;

@ExtendWith(FxThread.class)
class PeekViewTest {

    private static final String CAUTION = "It may be another recording of the same scene.";

    private final ManualBackground background = new ManualBackground();
    private Peek peek = SampleItems.peek();
    private final LibraryViewModel model = new LibraryViewModel(
            new LibraryViewModel.Ports(
                    new Gathering(_ -> Optional.empty(), _ -> SampleItems.many(3), (_, _) -> Set.of(), _ -> peek),
                    (_, _, _, _) -> {},
                    (_, _, _) -> {},
                    (_, media, _, _) -> new Removing.Outcome(media.size(), 0, List.of())),
            background,
            new Undo());
    private final Scene scene = new Scene(
            new PeekView(
                            model,
                            new Pictures(new FakePictures(), new CoverGate(new ManualTicker()), background),
                            () -> {},
                            null)
                    .root(),
            320,
            900);

    private List<String> said() {
        model.show(new Listing.All());
        Rendering.settle(scene, background);
        return Rendering.texts(scene);
    }

    @Test
    void below_the_matches_stands_what_an_open_one_need_not_mean() {
        assertThat(said()).containsSubsequence("6 copies", CAUTION, "Copies");
    }

    @Test
    void where_all_is_decided_there_is_nothing_to_beware_of() {
        peek = new Peek(peek.says(), peek.facts(), peek.claims(), peek.matches(), peek.copies(), "");
        assertThat(said()).contains("6 copies").doesNotContain(CAUTION);
    }
}
