package org.whence.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.record.MediaId;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.OpenedRoutes;
import org.whence.support.Rendering;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

@ExtendWith(FxThread.class)
class TroubleViewTest {

    private static final MediaId MEDIA = new MediaId("a".repeat(64));
    private static final Trouble DAMAGED = new Trouble(
            Trouble.Kind.DAMAGED,
            "VID_0031.mov",
            "Ends after 1.2 of 8.4 MB.",
            "The file and its hashes.",
            "Look for a fuller copy.",
            MEDIA);
    private static final Trouble LOG =
            new Trouble(Trouble.Kind.LOG, "The custody log does not hold", "Line 3.", "Originals.", "Compare.", null);

    private final ManualBackground background = new ManualBackground();
    private final OpenedRoutes routes = new OpenedRoutes();
    private List<Trouble> troubles = List.of(LOG, DAMAGED);
    private final TroubleView view = new TroubleView(new TroubleViewModel(() -> troubles, background), routes);

    @Test
    void each_trouble_says_what_happened_what_is_safe_and_what_to_do() {
        assertThat(Rendering.texts(show()))
                .contains(
                        "The custody log does not hold",
                        "1 file could not be examined in full",
                        "VID_0031.mov",
                        "Happened",
                        "Ends after 1.2 of 8.4 MB.",
                        "Safe",
                        "The file and its hashes.",
                        "Do",
                        "Look for a fuller copy.");
    }

    @Test
    void a_card_is_no_higher_than_its_words() {
        var scene = show();
        scene.getRoot().layout();
        assertThat(Rendering.nodes(scene.getRoot())
                        .filter(node -> node.getStyleClass().contains("w-trouble"))
                        .map(node -> node.getLayoutBounds().getHeight()))
                .hasSize(2)
                .allMatch(height -> height > 40 && height < 200);
    }

    @Test
    void details_are_those_of_the_item() {
        Rendering.nodes(show().getRoot())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
        assertThat(routes.opened()).containsExactly(new Route.Item(new Listing.NotExamined(), MEDIA));
    }

    @Test
    void without_trouble_it_says_so() {
        troubles = List.of();
        assertThat(Rendering.texts(show())).singleElement().asString().startsWith("Nothing here.");
    }

    private Scene show() {
        var scene = new Scene(view.root(), 1200, 700);
        view.shown();
        Rendering.settle(scene, background);
        return scene;
    }
}
