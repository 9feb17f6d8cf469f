package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Mouse;
import org.whence.ui.FakePictures;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.item.notes.NotesViewModel;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

@ExtendWith(FxThread.class)
class RegionTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final CoverGate gate = new CoverGate(ticker);
    private final NotesViewModel notes = new NotesViewModel(SamplePorts.NO_NOTES, background, () -> {});
    private final Footage footage = new Footage(
            SamplePorts.item(), notes, new Pictures(new FakePictures(), gate, background), background, ticker);
    private final List<Part> drawn = new ArrayList<>();

    @BeforeEach
    void show() {
        new Scene(new StackPane(footage.viewer()), 630, 400);
        show(SampleDossiers.crop());
    }

    /// The picture fills the view but for a pixel or two: 1240 x 794 in 630 x 400.
    private void show(Dossier dossier) {
        footage.viewer().resize(630, 400);
        notes.show(dossier);
        footage.show(dossier);
        settle();
    }

    @Test
    void a_region_is_dragged_with_the_mouse() {
        footage.draw(drawn::add);
        mouse(MouseEvent.MOUSE_PRESSED, 63, 100);
        mouse(MouseEvent.MOUSE_DRAGGED, 315, 300);
        mouse(MouseEvent.MOUSE_RELEASED, 315, 300);
        var region = drawn.getFirst().region();
        assertThat(region).isNotNull();
        assertThat(region.left()).isBetween(950, 1_050);
        assertThat(region.right()).isBetween(4_950, 5_050);
        assertThat(region.top()).isBetween(2_450, 2_550);
        assertThat(region.bottom()).isBetween(7_450, 7_550);
        assertThat(drawn.getFirst().time()).isNull();
    }

    @Test
    void a_region_is_set_with_keys_alone() {
        footage.draw(drawn::add);
        press(KeyCode.LEFT, false);
        press(KeyCode.RIGHT, true);
        press(KeyCode.ENTER, false);
        var region = drawn.getFirst().region();
        assertThat(region).isNotNull();
        assertThat(region.left()).isBetween(3_150, 3_250); // a third of the view, less 8 of 630 pixels
        assertThat(region.right() - region.left()).isBetween(3_400, 3_520); // a third, and 8 pixels more
    }

    @Test
    void escape_draws_nothing() {
        footage.draw(drawn::add);
        press(KeyCode.ESCAPE, false);
        press(KeyCode.ENTER, false);
        assertThat(drawn).isEmpty();
    }

    @Test
    void a_region_that_is_pushed_past_the_edge_stays_on_the_picture() {
        footage.draw(drawn::add);
        for (var i = 0; i < 200; i++) {
            press(KeyCode.RIGHT, false);
        }
        press(KeyCode.ENTER, false);
        assertThat(drawn.getFirst().region())
                .isNotNull()
                .satisfies(region -> assertThat(region.right()).isEqualTo(10_000));
    }

    @Test
    void a_region_of_a_turned_view_is_that_of_the_upright_picture() {
        press(KeyCode.Z, false);
        press(KeyCode.Z, false);
        new Keys();
        ctrl(KeyCode.R);
        footage.draw(drawn::add);
        press(KeyCode.DOWN, false);
        press(KeyCode.ENTER, false);
        var region = drawn.getFirst().region();
        assertThat(region).isNotNull();
        assertThat(region.left() + region.right()).isGreaterThan(10_100); // down on screen is to the right in it
    }

    @Test
    void on_a_clip_it_is_the_region_of_the_frame_where_it_stands() {
        show(SampleDossiers.clip());
        footage.draw(drawn::add);
        press(KeyCode.ENTER, false);
        assertThat(drawn.getFirst().time()).isEqualTo(new TimeRange(0, 1));
        assertThat(drawn.getFirst().of()).isEqualTo(Part.Of.PICTURE);
    }

    @Test
    void the_picture_shows_the_region_being_written_on_with_the_number_of_its_card() {
        footage.draw(notes::begin);
        press(KeyCode.ENTER, false);
        notes.draftProperty().set("Three cranes, *jibs* to the right");
        settle();
        assertThat(labels(footage.viewer())).contains("1  Three cranes, jibs to the…");
        notes.leave();
        assertThat(labels(footage.viewer())).noneMatch(words -> words.startsWith("1  "));
    }

    private void press(KeyCode key, boolean shift) {
        fire(key, shift, false);
    }

    private void ctrl(KeyCode key) {
        fire(key, false, true);
    }

    private void fire(KeyCode key, boolean shift, boolean ctrl) {
        var keys = new Keys();
        footage.addTo(keys);
        keys.also(org.whence.ui.kit.Shortcut.of(KeyCode.LEFT), () -> footage.arrow(-1, 0))
                .also(org.whence.ui.kit.Shortcut.of(KeyCode.RIGHT), () -> footage.arrow(1, 0))
                .also(org.whence.ui.kit.Shortcut.of(KeyCode.DOWN), () -> footage.arrow(0, 1));
        keys.press(new KeyEvent(
                footage.viewer(),
                Event.NULL_SOURCE_TARGET,
                KeyEvent.KEY_PRESSED,
                "",
                "",
                key,
                shift,
                ctrl,
                false,
                false));
        settle();
    }

    /// On the pen's paper, which takes the mouse while it is on.
    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        var paper = nodes(footage.viewer()).stream()
                .filter(node -> node.getCursor() == javafx.scene.Cursor.CROSSHAIR)
                .findFirst()
                .orElseThrow();
        Mouse.fire(paper, type, x, y);
    }

    private static List<String> labels(Node root) {
        return nodes(root).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<Node> nodes(Node root) {
        var all = new ArrayList<Node>();
        all.add(root);
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }

    private void settle() {
        do {
            footage.viewer().layout();
        } while (background.runAll() > 0);
    }
}
