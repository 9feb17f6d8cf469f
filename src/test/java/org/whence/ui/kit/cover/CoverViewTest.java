package org.whence.ui.kit.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import javafx.application.Application;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Screenshot;
import org.whence.ui.FakePictures;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView.Fit;

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
        Application.setUserAgentStylesheet(null); // of which other tests leave one that tints the eye
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
    void a_preview_that_suffices_is_shown_alone() {
        var close = closeLook(Look.WHOLE);
        assertThat(pictures.pieces).isEmpty();
        assertThat(close.sharpnessProperty().get()).isEqualTo(new Sharpness.Preview());
    }

    @Test
    void looked_at_closely_it_shows_the_pixels_of_the_original_and_covered_it_wipes_and_forgets_them() {
        var close = closeLook(Look.WHOLE.zoomedTo(20));
        assertThat(close.scale()).isEqualTo(1);
        assertThat(close.sharpnessProperty().get()).isEqualTo(new Sharpness.Original());
        var seen = pictures.pieces.getLast();
        assertThat(seen.contains(new Area(3_805, 2_540, 390, 250))).isTrue();
        assertThat(seen.width()).isLessThan(700);
        var shot = Screenshot.pixels(Screenshot.of(close.root().getScene()));
        assertThat(shot[100 * 400 + 40] & 0xFFFFFF).isIn(0x0000FF, 0x00FFFF);
        assertThat(shot[100 * 400 + 40]).isNotEqualTo(shot[100 * 400 + 41]);
        gate.coverAll();
        settle();
        assertThat(colourful(Screenshot.of(close.root().getScene()))).isZero();
        assertThat(pictures.forgotten).hasValue(1);
    }

    @Test
    void a_piece_has_room_around_it_so_that_a_small_move_asks_for_no_other() {
        var close = closeLook(Look.WHOLE.zoomedTo(40));
        close.look(Look.WHOLE.zoomedTo(40).moved(0.003, 0));
        settle();
        assertThat(pictures.pieces).hasSize(1);
        close.look(Look.WHOLE.zoomedTo(40).moved(0.2, 0));
        settle();
        assertThat(pictures.pieces).hasSize(2);
    }

    @Test
    void the_preview_of_a_clip_stands_for_no_frame_and_asks_for_nothing_until_one_is_drawn() {
        var clip = new Pictures(pictures, gate, background).view(Fit.WHOLE, 1280);
        new Scene(new StackPane(clip.root()), 400, 267);
        clip.root().resize(400, 267);
        clip.show(SUBJECT, "1280", "", new Dimensions(4_000, 2_667), true);
        clip.look(Look.WHOLE.zoomedTo(20));
        gate.reveal();
        settle();
        assertThat(pictures.pieces).isEmpty();
        assertThat(clip.sharpnessProperty().get()).isEqualTo(new Sharpness.Preview());
        clip.showFrame(new Raster(300, 200, new byte[4 * 300 * 200]), OptionalLong.of(40));
        settle();
        assertThat(pictures.pieces).hasSize(1);
    }

    @Test
    void a_turned_picture_asks_for_what_is_seen_of_it() {
        closeLook(new Look(20, 0.25, 0.5, Orientation.ROTATED_90));
        var seen = pictures.pieces.getLast();
        assertThat(seen.contains(new Area(1_990, 2_656, 20, 20))).isTrue();
        assertThat(seen.height()).isGreaterThan(seen.width()); // the view is wide, and the picture lies on its side
    }

    /// A view of 400 x 267 pixels on an original of 8000 x 5333, revealed.
    private CoverView closeLook(Look look) {
        var close = new Pictures(pictures, gate, background).view(Fit.WHOLE, 1280);
        new Scene(new StackPane(close.root()), 400, 267);
        close.root().resize(400, 267);
        close.show(SUBJECT, "1280", "", new Dimensions(4_000 * 2, 5_333), false);
        close.look(look);
        gate.reveal();
        settle();
        return close;
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
        settle();
        var picture = (ImageView) large.root().lookup("ImageView");
        assertThat(picture.getFitWidth()).isEqualTo(320);
        gate.reveal();
        assertThat(picture.getFitWidth()).isGreaterThan(800);
    }

    private void settle() {
        while (background.runAll() > 0) {
            // until nothing is left to do
        }
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
