package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.OpenedRoutes;
import org.whence.support.Rendering;
import org.whence.support.Screenshot;
import org.whence.ui.compare.ComparePorts;
import org.whence.ui.compare.CompareView;
import org.whence.ui.compare.CompareViewModel;
import org.whence.ui.item.ItemView;
import org.whence.ui.item.ItemViewModel;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;

@ExtendWith(FxThread.class)
class ScreensTest {

    private static final Listing HARBOUR = new Listing.InCase(FakeDesk.HARBOUR);

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final CoverGate gate = new CoverGate(ticker);
    private final FakePictures source = new FakePictures();
    private final Pictures pictures = new Pictures(source, gate, background);
    private final OpenedRoutes routes = new OpenedRoutes();
    private final List<String> decided = new ArrayList<>();

    @Test
    void the_item_shows_its_verdict_its_limits_and_the_record_that_decides() {
        var scene = show(item(new Route.Item(HARBOUR, SampleDossiers.CLIP)));
        assertThat(Rendering.texts(scene))
                .contains("Refuted: “filmed tonight at the harbour”", "decides", "muted")
                .anyMatch(words -> words.startsWith("Decided by: @kesh_news"))
                .anyMatch(words -> words.contains("It says nothing of the rest."));
    }

    @Test
    void no_true_pixel_is_asked_for_until_the_user_reveals() {
        show(item(new Route.Item(HARBOUR, SampleDossiers.CROP)));
        assertThat(source.asked).hasValue(0);
        gate.reveal();
        background.runAll();
        assertThat(source.asked.get()).isPositive();
    }

    @Test
    void the_keys_of_the_item_lead_to_its_neighbours_and_to_the_comparison() {
        var screen = item(new Route.Item(HARBOUR, SampleDossiers.CLIP));
        show(screen);
        Rendering.press(screen, KeyCode.PAGE_DOWN);
        Rendering.press(screen, KeyCode.C);
        Rendering.press(screen, KeyCode.O);
        assertThat(routes.opened())
                .containsExactly(
                        new Route.Item(HARBOUR, SampleDossiers.CROP),
                        new Route.Compare(HARBOUR, SampleDossiers.CLIP, null),
                        new Route.Compare(HARBOUR, SampleDossiers.CLIP, SampleDossiers.FULL));
    }

    @Test
    void whatever_can_have_the_focus_has_a_name_to_be_read_out() {
        for (var screen : List.of(
                item(new Route.Item(HARBOUR, SampleDossiers.CLIP)),
                item(new Route.Item(HARBOUR, SampleDossiers.CROP)),
                compare(new Route.Compare(HARBOUR, SampleDossiers.CLIP, null)),
                compare(new Route.Compare(HARBOUR, SampleDossiers.CROP, null)))) {
            var scene = show(screen);
            assertThat(Rendering.nameless(scene.getRoot())).isEmpty();
            screen.toolBar()
                    .ifPresent(bar -> assertThat(Rendering.nameless(bar)).isEmpty());
        }
    }

    @Test
    void each_tab_of_the_item_has_names_for_all_that_can_have_the_focus() {
        for (var digit : List.of(
                KeyCode.DIGIT1,
                KeyCode.DIGIT2,
                KeyCode.DIGIT3,
                KeyCode.DIGIT4,
                KeyCode.DIGIT5,
                KeyCode.DIGIT6,
                KeyCode.DIGIT7)) {
            var screen = item(new Route.Item(HARBOUR, SampleDossiers.CLIP));
            var scene = show(screen);
            screen.keys()
                    .press(new KeyEvent(
                            screen.root(),
                            Event.NULL_SOURCE_TARGET,
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            digit,
                            false,
                            false,
                            true,
                            false));
            Rendering.settle(scene, background);
            assertThat(Rendering.nameless(scene.getRoot())).as("tab %s", digit).isEmpty();
        }
    }

    @Test
    void a_comparison_reveals_both_sides_together_and_covers_them_together() {
        show(compare(new Route.Compare(HARBOUR, SampleDossiers.CROP, null)));
        gate.reveal();
        assertThat(gate.isRevealed(SampleDossiers.CROP)).isTrue();
        assertThat(gate.isRevealed(SampleDossiers.WHOLE)).isTrue();
        gate.coverAll();
        assertThat(gate.isAnyRevealed()).isFalse();
    }

    @Test
    void keys_go_to_an_item_that_was_read_after_it_was_shown() {
        var screen = item(new Route.Item(HARBOUR, SampleDossiers.CROP));
        var scene = show(screen);
        assertThat(Rendering.nodes(screen.root())).contains(scene.getFocusOwner());
    }

    @Test
    void clips_are_moved_against_each_other_by_a_frame_and_it_is_said() {
        var screen = compare(new Route.Compare(HARBOUR, SampleDossiers.CLIP, null));
        var scene = show(screen);
        assertThat(Rendering.texts(scene)).contains("other +198.00 s, nudge [ ]");
        Rendering.press(screen, KeyCode.CLOSE_BRACKET);
        assertThat(Rendering.texts(scene)).contains("other +198.04 s, nudge [ ]");
    }

    @Test
    void a_decision_is_one_key_away() {
        var screen = compare(new Route.Compare(HARBOUR, SampleDossiers.CROP, null));
        show(screen);
        Rendering.press(screen, KeyCode.X);
        background.runAll();
        assertThat(decided).containsExactly("NOT_THE_SAME");
    }

    @Test
    void pictures_are_not_mirrored_in_a_right_to_left_window() {
        var screen = item(new Route.Item(HARBOUR, SampleDossiers.CROP));
        var scene = show(screen);
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        Rendering.settle(scene, background);
        gate.reveal();
        background.runAll();
        Rendering.settle(scene, background);
        assertThat(redAtTheLeft(scene)).isTrue();
    }

    /// Whether the red edge that every fake picture has at its left is at the left of the largest picture on screen.
    private static boolean redAtTheLeft(Scene scene) {
        var shot = Screenshot.of(scene);
        var largest = Rendering.nodes(scene.getRoot())
                .filter(ImageView.class::isInstance)
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .max(Comparator.comparing(bounds -> bounds.getWidth() * bounds.getHeight()))
                .orElseThrow();
        var y = (int) largest.getCenterY();
        var reader = shot.getPixelReader();
        var left = reader.getColor((int) largest.getMinX() + 4, y);
        var right = reader.getColor((int) largest.getMaxX() - 4, y);
        return left.getRed() > 0.9 && left.getGreen() < 0.1 && right.getGreen() > 0.1;
    }

    private Screen item(Route.Item route) {
        var ports = SamplePorts.item();
        return new ItemView(
                        new ItemViewModel(ports, background),
                        ports,
                        routes,
                        pictures,
                        background,
                        ticker,
                        SampleDossiers.WORDS,
                        SampleDossiers::name)
                .at(route);
    }

    private Screen compare(Route.Compare route) {
        var ports = new ComparePorts(
                SampleDossiers::of,
                (_, _, _, decision) -> decided.add(decision.name()),
                SamplePorts.films(),
                SamplePorts::points);
        return new CompareView(
                        new CompareViewModel(ports, background),
                        ports,
                        routes,
                        pictures,
                        background,
                        ticker,
                        SampleDossiers.WORDS)
                .at(route);
    }

    private Scene show(Screen screen) {
        var scene = new Scene(new StackPane(screen.root()), 1392, 780);
        screen.shown();
        Rendering.settle(scene, background);
        return scene;
    }
}
