package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.media.Area;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Mouse;
import org.whence.support.Screenshot;
import org.whence.ui.FakeDesk;
import org.whence.ui.FakePictures;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.compare.CompareViewModel.Mode;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;

/// A picture of 1240 x 794 that was cut from one of 4032 x 3024, on a table of 1000 x 700.
@ExtendWith(FxThread.class)
class LightTableTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final CoverGate gate = new CoverGate(ticker);
    private final FakePictures source = new FakePictures();
    private final CompareViewModel model = new CompareViewModel(SamplePorts.compare(), background);
    private final LightTable table =
            new LightTable(model, SamplePorts.films(), new Pictures(source, gate, background), background, ticker);
    private final Scene scene = new Scene(new StackPane(table.root()), 1000, 700);

    @BeforeEach
    void show() {
        table.root().resize(1000, 700);
        model.show(new Route.Compare(new Listing.InCase(FakeDesk.HARBOUR), SampleDossiers.CROP, null));
        settle();
        table.aim();
        gate.reveal();
        settle();
    }

    @Test
    void both_are_zoomed_together_and_one_pixel_of_this_one_comes_to_one_of_the_screen() {
        table.fit();
        settle();
        assertThat(table.scaleProperty().get()).isCloseTo(1, within(1e-9));
        var plates = plates();
        assertThat(plates.get(0).getWidth()).isEqualTo(1000); // the fuller one fills the table
        assertThat(plates.get(0).getHeight()).isEqualTo(700);
        assertThat(plates.get(1).getWidth()).isEqualTo(1000); // and the other reaches past its sides
        table.fit();
        settle();
        assertThat(model.zoomProperty().get().isOn()).isFalse();
    }

    @Test
    void zoomed_the_originals_of_both_are_read_where_they_are_seen() {
        source.pieces.clear();
        model.zoom(new Zoom(8, 0.5, 0.5));
        settle();
        assertThat(source.pieces).hasSizeGreaterThanOrEqualTo(2);
        assertThat(source.pieces)
                .anySatisfy(area ->
                        assertThat(new Area(0, 0, 4032, 3024).contains(area)).isTrue());
        assertThat(texts()).anyMatch(words -> words.startsWith("this: ") && words.endsWith("its own pixels"));
        assertThat(texts()).anyMatch(words -> words.startsWith("other: ") && words.endsWith("its own pixels"));
    }

    @Test
    void what_lies_under_the_mouse_stays_there_when_the_wheel_zooms() {
        model.zoom(new Zoom(4, 0.5, 0.5));
        wheel(620, 300);
        var zoom = model.zoomProperty().get();
        assertThat(zoom.times()).isCloseTo(5, within(1e-9));
        wheelBack(620, 300);
        assertThat(model.zoomProperty().get().across()).isCloseTo(0.5, within(1e-6));
        assertThat(model.zoomProperty().get().down()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void the_points_that_agree_are_drawn_over_both() {
        assertThat(drawn()).isZero();
        model.togglePoints();
        settle();
        assertThat(drawn()).isEqualTo(60 * 3 + 2 * 5); // rings of three strokes, blocks of five
        assertThat(texts()).contains("Drawn: 60 points among the features kept of both; 2 blocks look alike");
        model.look(Mode.SIDE_BY_SIDE);
        settle();
        assertThat(drawn()).isEqualTo(60 * 6 + 2 * 5 + 60 * 2); // on both, and lines that join them
        model.togglePoints();
        settle();
        assertThat(drawn()).isZero();
    }

    @Test
    void where_no_points_agree_it_is_said() {
        model.go(1);
        settle();
        model.togglePoints();
        settle();
        assertThat(texts()).anyMatch(words -> words.startsWith("No points agree"));
    }

    @Test
    void neither_is_mirrored_in_a_right_to_left_window() {
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        settle();
        var red = 0;
        var pixels = Screenshot.pixels(Screenshot.of(scene));
        for (var i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xFFFFFF) == 0xFF0000) {
                assertThat(i % 1000).isLessThan(500); // the left edge of each drawn picture is red
                red++;
            }
        }
        assertThat(red).isGreaterThan(1_000);
    }

    private List<javafx.scene.layout.Region> plates() {
        return table.root().getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("w-plate"))
                .map(javafx.scene.layout.Region.class::cast)
                .toList();
    }

    private int drawn() {
        return nodes(table.root()).stream()
                .filter(Path.class::isInstance)
                .mapToInt(path -> ((Path) path).getElements().size())
                .sum();
    }

    private List<String> texts() {
        return nodes(table.root()).stream()
                .filter(Label.class::isInstance)
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<Node> nodes(Node root) {
        var all = new java.util.ArrayList<Node>();
        all.add(root);
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }

    private void wheel(double x, double y) {
        scroll(x, y, 40);
    }

    private void wheelBack(double x, double y) {
        scroll(x, y, -40);
    }

    private void scroll(double x, double y, double delta) {
        Mouse.wheel(table.root(), x, y, delta);
        settle();
    }

    private void settle() {
        do {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        } while (background.runAll() > 0);
    }
}
