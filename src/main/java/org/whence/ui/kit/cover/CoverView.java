package org.whence.ui.kit.cover;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.CoverMode;
import org.whence.ui.kit.cover.CoverGate.State;
import org.whence.ui.kit.cover.CoverGate.Subject;

/// A picture that is covered until its media is revealed: the one gate through which pictures reach the screen.
/// [Pictures] makes them.
///
/// Covered, it shows a grey smoothed picture and an eye, and holds no true pixels. Revealed, it asks for them, shows
/// them with the time that is left, and on covering wipes them before it lets go of them. It is never mirrored. Use it
/// on the FX thread only.
public final class CoverView {

    /// How the picture lies in the view.
    public enum Fit {
        /// All of it, with the surround showing beside it.
        WHOLE,
        /// Its middle, so that nothing of the surround shows.
        FILL
    }

    private static final Running NOTHING = () -> {};

    private record Shown(Subject subject, String preview) {}

    private final PictureSource source;
    private final CoverLoader covers;
    private final CoverGate gate;
    private final Background background;
    private final int longestSide;

    private final StackPane root = new StackPane();
    private final Sheet sheet;
    private final Sharpening sharpening;
    private final CoverSigns signs;

    private final ReadOnlyObjectWrapper<@Nullable Raster> pixels = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Rectangle2D> bounds = new ReadOnlyObjectWrapper<>(Rectangle2D.EMPTY);
    private final ChangeListener<State> gateListener = (_, _, _) -> follow();
    private final ChangeListener<CoverMode> modeListener = (_, _, _) -> recover();

    private @Nullable Shown shown;
    private @Nullable Image cover;
    private Running loadingCover = NOTHING;
    private Running loadingPixels = NOTHING;
    private boolean small;

    CoverView(Pictures pictures, Fit fit, int longestSide) {
        source = pictures.source();
        covers = pictures.covers();
        gate = pictures.gate();
        background = pictures.background();
        sheet = new Sheet(fit);
        this.longestSide = longestSide;
        root.getStyleClass().add("w-cover");
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.setMinSize(0, 0);
        sharpening = new Sharpening(source, background, sheet);
        root.getChildren().setAll(sheet.root());
        signs = new CoverSigns(gate, root, this::revealByMouse);
        root.layoutBoundsProperty().addListener((_, _, _) -> place());
        gate.stateProperty().addListener(new WeakChangeListener<>(gateListener));
        covers.modeProperty().addListener(new WeakChangeListener<>(modeListener));
        describe("");
    }

    /// The node. It takes whatever size it is given.
    public Region root() {
        return root;
    }

    /// Shows `preview` of a media, covered unless the media is revealed.
    ///
    /// @param description of what is seen, in words, for those who cannot or will not look; empty where there is
    ///     none
    public void show(Subject subject, String preview, String description) {
        show(subject, preview, description, null, false);
    }

    /// The same of a picture whose original can be looked at closely: its own pixels are shown where those of the
    /// preview do not suffice.
    ///
    /// @param size of the original, or null to show the preview only
    /// @param isClip whether the original is a clip: only frames of it can be looked at closely
    public void show(Subject subject, String preview, String description, @Nullable Dimensions size, boolean isClip) {
        var next = new Shown(subject, preview);
        describe(description);
        if (next.equals(shown)) {
            return;
        }
        clear();
        shown = next;
        sharpening.of(subject.media(), size, isClip);
        loadCover(next);
        follow();
    }

    private void recover() {
        if (shown != null) {
            loadCover(shown);
        }
    }

    private void loadCover(Shown now) {
        loadingCover.cancel();
        loadingCover = covers.load(now.subject.media(), now.preview, image -> {
            if (now.equals(shown)) {
                cover = image.orElse(null);
                if (pixels.get() == null) {
                    paint(cover);
                }
            }
        });
    }

    /// Zooms, moves or turns what is shown, covered or not.
    public void look(Look next) {
        sheet.look(next);
        place();
    }

    /// Puts all of the picture into a place of the node, or in part outside of it, turned or mirrored.
    public void lay(Orientation orientation, Rectangle2D where) {
        sheet.lay(Look.as(orientation), where);
        place();
    }

    /// Shows it lighter or darker, for the eye only; null: as it is.
    public void light(@Nullable ColorAdjust light) {
        sheet.light(light);
    }

    /// How many pixels of the screen one of the picture takes where it is not zoomed; 0 while nothing is shown.
    public double fitScale() {
        return sheet.fitScale() * fineness();
    }

    /// How many pixels of the screen one of the picture takes; 0 while nothing is shown.
    public double scale() {
        return sheet.scale() * fineness();
    }

    /// How many pixels of the screen there are to one of the layout.
    public double fineness() {
        var window = root.getScene() == null ? null : root.getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    /// What the pixels on screen were made from.
    public ReadOnlyObjectProperty<Sharpness> sharpnessProperty() {
        return sharpening.sharpnessProperty();
    }

    /// Shows nothing.
    public void clear() {
        loadingCover.cancel();
        shown = null;
        cover = null;
        conceal();
    }

    /// Draws `frame` of the media shown instead of its preview: the player's way in. Wiped on covering like any other.
    ///
    /// @return false if the media is covered; the frame is wiped then
    public boolean showFrame(Raster frame) {
        return showFrame(frame, OptionalLong.empty());
    }

    /// The same for a frame that stays: where its pixels do not suffice, those of the original are shown.
    ///
    /// @param atMillis the time of the frame; empty while the clip plays
    public boolean showFrame(Raster frame, OptionalLong atMillis) {
        if (shown == null || !gate.isRevealed(shown.subject.media())) {
            Pixels.wipe(frame);
            return false;
        }
        loadingPixels.cancel();
        sharpening.frame(atMillis);
        reveal(frame);
        return true;
    }

    /// Says that the frame drawn last stays.
    public void settle(long atMillis) {
        if (sharpening.isFrame() && pixels.get() != null) {
            sharpening.frame(OptionalLong.of(atMillis));
            lookCloser();
        }
    }

    /// The true pixels while they are on screen, else null: the only source for what a screen computes from them. They
    /// are wiped when this becomes null, after all who listen were told.
    public ReadOnlyObjectProperty<@Nullable Raster> pixelsProperty() {
        return pixels.getReadOnlyProperty();
    }

    /// Where all of the picture lies, in the node's coordinates: in part outside of it where it is zoomed.
    public Rectangle2D pictureBounds() {
        return bounds.get();
    }

    /// The same, as it changes.
    public ReadOnlyObjectProperty<Rectangle2D> pictureBoundsProperty() {
        return bounds.getReadOnlyProperty();
    }

    private void revealByMouse() {
        if (shown != null) {
            if (!gate.isAimedAt(shown.subject)) {
                gate.aim(List.of(shown.subject));
            }
            gate.reveal();
        }
    }

    private void follow() {
        var now = shown;
        if (now == null || !gate.isRevealed(now.subject.media())) {
            conceal();
            signs.warn(now != null
                    && gate.stateProperty().get() instanceof State.Warned(var media)
                    && media.contains(now.subject.media()));
            return;
        }
        if (gate.stateProperty().get() instanceof State.Timed timed) {
            signs.count(timed);
            if (small != timed.small()) {
                small = timed.small();
                sheet.small(small);
                place();
            }
        }
        if (pixels.get() == null && loadingPixels == NOTHING) {
            loadingPixels = background.run(
                    () -> source.picture(now.subject.media(), now.preview, longestSide),
                    this::arrived,
                    _ -> arrived(Optional.empty()));
        }
    }

    private void arrived(Optional<Raster> found) {
        found.ifPresent(this::reveal);
    }

    private void reveal(Raster next) {
        var last = pixels.get();
        pixels.set(next);
        paint(Pixels.image(next));
        signs.revealed();
        if (last != null) {
            Pixels.wipe(last);
        }
    }

    private void conceal() {
        loadingPixels.cancel();
        loadingPixels = NOTHING;
        small = false;
        sheet.small(false);
        sharpening.end();
        var last = pixels.get();
        pixels.set(null);
        paint(cover);
        if (last != null) {
            Pixels.wipe(last);
        }
        signs.covered();
    }

    private void describe(String description) {
        root.setAccessibleText(description.isEmpty() ? text("cover.noDescription") : description);
    }

    private void paint(@Nullable Image image) {
        sheet.show(image);
        place();
    }

    private void place() {
        sheet.room(root.getWidth(), root.getHeight());
        bounds.set(sheet.place());
        lookCloser();
    }

    private void lookCloser() {
        sharpening.look(pixels.get(), small, scale());
    }
}
