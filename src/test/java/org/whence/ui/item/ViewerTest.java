package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Mouse;
import org.whence.support.Rendering;
import org.whence.ui.FakePictures;
import org.whence.ui.SampleDossiers;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

@ExtendWith(FxThread.class)
class ViewerTest {

    private final FakePictures source = new FakePictures();
    private final ManualBackground background = new ManualBackground();
    private final CoverGate gate = new CoverGate(new ManualTicker());
    private final Viewer viewer = new Viewer(new Pictures(source, gate, background));

    /// The picture is 4032 x 3024 pixels large.
    @BeforeEach
    void show() {
        new Scene(new StackPane(viewer.root()), 600, 400);
        viewer.root().resize(600, 400);
        viewer.show(SampleDossiers.whole());
        gate.aim(java.util.List.of(ItemViewModel.subject(SampleDossiers.whole())));
        gate.reveal();
        settle();
    }

    @Test
    void where_there_is_no_picture_it_says_why() {
        var of = SampleDossiers.whole();
        viewer.show(new Dossier(
                of.hashes(),
                of.in(),
                Examination.none(of.media(), "none", Status.DAMAGED, "It ends too early", "video/mp4"),
                of.acquisitions(),
                of.posts(),
                of.alsoIn(),
                of.matches(),
                of.leads(),
                of.appearances(),
                of.judged(),
                of.findings(),
                of.notes(),
                of.marks(),
                of.appraisal(),
                of.explained()));
        assertThat(Rendering.texts(viewer.root().getScene())).containsExactly("It ends too early");
    }

    @Test
    void it_says_at_what_scale_one_looks_at_a_picture_of_which_size() {
        assertThat(says()).isEqualTo("fit, 13 %  4032 × 3024");
        press(KeyCode.Z, false);
        assertThat(says()).isEqualTo("1:1  4032 × 3024  ·  its own pixels");
        press(KeyCode.Z, false);
        assertThat(says()).isEqualTo("fit, 13 %  4032 × 3024");
    }

    @Test
    void it_zooms_up_to_32_pixels_of_the_screen_for_one_of_the_picture_and_no_further() {
        for (var i = 0; i < 100; i++) {
            press(KeyCode.PLUS, false);
        }
        assertThat(says()).startsWith("3200 %");
    }

    @Test
    void what_lies_under_the_mouse_stays_there_when_the_wheel_zooms() {
        var point = new Rectangle2D(400, 150, 0, 0);
        press(KeyCode.PLUS, false);
        press(KeyCode.PLUS, false);
        var before = viewer.sharesOf(point);
        wheel(400, 150);
        var after = viewer.sharesOf(point);
        assertThat(after.getMinX()).isCloseTo(before.getMinX(), within(1e-6));
        assertThat(after.getMinY()).isCloseTo(before.getMinY(), within(1e-6));
    }

    @Test
    void a_part_of_a_turned_picture_lies_where_it_is_seen() {
        var part = new Rectangle2D(0.1, 0.2, 0.3, 0.4);
        press(KeyCode.R, true);
        press(KeyCode.PLUS, false);
        var back = viewer.sharesOf(viewer.placeOf(part));
        assertThat(back.getMinX()).isCloseTo(0.1, within(1e-9));
        assertThat(back.getMaxY()).isCloseTo(0.6, within(1e-9));
        var all = viewer.placeOf(new Rectangle2D(0, 0, 1, 1));
        assertThat(all.getHeight()).isGreaterThan(all.getWidth());
    }

    @Test
    void the_loupe_shows_the_original_and_goes_with_the_item() {
        assertThat(source.pieces).isEmpty();
        press(KeyCode.U, false);
        assertThat(source.pieces).isNotEmpty();
        assertThat(viewer.isMovable()).isTrue();
        viewer.show(SampleDossiers.crop());
        assertThat(viewer.isMovable()).isFalse();
    }

    @Test
    void covered_again_nothing_of_the_original_is_kept() {
        press(KeyCode.Z, false);
        gate.coverAll();
        settle();
        assertThat(source.forgotten.get()).isPositive();
        assertThat(says()).doesNotContain("its own pixels");
    }

    private String says() {
        return ((Label) viewer.root().getChildrenUnmodifiable().stream()
                        .filter(Label.class::isInstance)
                        .filter(node -> ((Label) node).getText().contains("×"))
                        .findFirst()
                        .orElseThrow())
                .getText();
    }

    private void press(KeyCode key, boolean ctrl) {
        viewer.addTo(new Keys())
                .press(new KeyEvent(
                        viewer.root(),
                        Event.NULL_SOURCE_TARGET,
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        key,
                        false,
                        ctrl,
                        false,
                        false));
        settle();
    }

    private void wheel(double x, double y) {
        Mouse.wheel(viewer.root(), x, y, 40);
        settle();
    }

    private void settle() {
        do {
            viewer.root().layout();
        } while (background.runAll() > 0);
    }
}
