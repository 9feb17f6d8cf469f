package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Screenshot;
import org.whence.ui.FakePictures;
import org.whence.ui.kit.CoverGate.Subject;
import org.whence.ui.kit.CoverView.Fit;

@ExtendWith(FxThread.class)
class CoverViewTest {

    private static final MediaId MEDIA = new MediaId("a".repeat(64));
    private static final Subject SUBJECT = new Subject(MEDIA, false);

    private final FakePictures pictures = new FakePictures();
    private final ManualBackground background = new ManualBackground();
    private final CoverGate gate = new CoverGate(new ManualTicker());
    private final CoverView view = new Pictures(pictures, gate, background).view(Fit.FILL, 300);
    private final StackPane root = new StackPane(view.root());
    private final Scene scene = new Scene(root, 300, 200);

    @BeforeEach
    void show() {
        view.show(SUBJECT, "1280", "");
        gate.aim(List.of(SUBJECT));
        background.runAll();
    }

    @Test
    void while_covered_no_true_pixel_is_asked_for_or_shown() {
        assertThat(pictures.asked).hasValue(0);
        assertThat(view.pixelsProperty().get()).isNull();
        assertThat(colourful(Screenshot.of(scene))).isZero();
    }

    @Test
    void revealed_it_shows_the_true_picture_and_covered_again_wipes_it() {
        gate.reveal();
        background.runAll();
        var pixels = view.pixelsProperty().get();
        assertThat(pixels).isNotNull();
        assertThat(colourful(Screenshot.of(scene))).isGreaterThan(10_000);

        gate.coverAll();
        assertThat(view.pixelsProperty().get()).isNull();
        assertThat(pixels.bgra()).containsOnly(0);
        assertThat(colourful(Screenshot.of(scene))).isZero();
    }

    @Test
    void a_picture_that_arrives_after_covering_is_not_shown() {
        gate.reveal();
        gate.coverAll();
        background.runAll();
        assertThat(colourful(Screenshot.of(scene))).isZero();
    }

    @Test
    void a_frame_of_a_covered_clip_is_refused_and_wiped() {
        var frame = new Raster(1, 1, new byte[] {1, 2, 3, 4});
        assertThat(view.showFrame(frame)).isFalse();
        assertThat(frame.bgra()).containsOnly(0);
    }

    @Test
    void another_item_in_the_same_view_is_covered() {
        gate.reveal();
        background.runAll();
        view.show(new Subject(new MediaId("b".repeat(64)), false), "1280", "");
        background.runAll();
        assertThat(colourful(Screenshot.of(scene))).isZero();
    }

    @Test
    void a_right_to_left_window_does_not_mirror_the_picture() {
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        gate.reveal();
        background.runAll();
        var reader = Screenshot.of(scene).getPixelReader();
        assertThat(reader.getColor(3, 150)).isEqualTo(Color.RED); // the left edge of the drawn picture is red
        assertThat(reader.getColor(296, 150)).isNotEqualTo(Color.RED);
    }

    @Test
    void what_it_shows_is_said_in_words() {
        assertThat(view.root().getAccessibleText()).isEqualTo("covered picture, no description");
        view.show(SUBJECT, "1280", "night view over a harbour");
        assertThat(view.root().getAccessibleText()).isEqualTo("night view over a harbour");
    }

    @Test
    void what_is_graphic_is_at_most_320_pixels_long_at_first() {
        var large = new Pictures(pictures, gate, background).view(Fit.WHOLE, 1280);
        var graphic = new Subject(new MediaId("c".repeat(64)), true);
        new Scene(new StackPane(large.root()), 900, 600);
        large.root().resize(900, 600);
        large.show(graphic, "1280", "");
        gate.aim(List.of(graphic));
        gate.reveal();
        gate.reveal();
        background.runAll();
        var picture = (ImageView) large.root().lookup("ImageView");
        assertThat(picture.getFitWidth()).isEqualTo(320);
        gate.reveal();
        assertThat(picture.getFitWidth()).isGreaterThan(800);
    }

    /// How many pixels are not grey.
    private static long colourful(javafx.scene.image.Image image) {
        var count = 0L;
        for (var argb : Screenshot.pixels(image)) {
            if ((argb >> 16 & 0xFF) != (argb & 0xFF)) {
                count++;
            }
        }
        return count;
    }
}
