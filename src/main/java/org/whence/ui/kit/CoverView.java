package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.whence.core.media.Raster;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.CoverGate.State;
import org.whence.ui.kit.CoverGate.Subject;

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
    private static final double GRAPHIC_PIXELS = 320;

    private record Shown(Subject subject, String preview) {}

    private final PictureSource source;
    private final CoverLoader covers;
    private final CoverGate gate;
    private final Background background;
    private final Fit fit;
    private final int longestSide;

    private final StackPane root = new StackPane();
    private final ImageView picture = new ImageView();
    private final FontIcon eye = Icon.COVERED.node("w-cover-eye");
    private final Label warning = new Label(text("cover.graphic"), Icon.GRAPHIC.node());
    private final CountdownRing ring = new CountdownRing();

    private final ReadOnlyObjectWrapper<@Nullable Raster> pixels = new ReadOnlyObjectWrapper<>();
    private final ChangeListener<State> gateListener = (_, _, _) -> follow();

    private @Nullable Shown shown;
    private @Nullable Image cover;
    private Running loadingCover = NOTHING;
    private Running loadingPixels = NOTHING;
    private boolean small;
    private Look look = Look.WHOLE;

    CoverView(Pictures pictures, Fit fit, int longestSide) {
        source = pictures.source();
        covers = pictures.covers();
        gate = pictures.gate();
        background = pictures.background();
        this.fit = fit;
        this.longestSide = longestSide;
        root.getStyleClass().add("w-cover");
        root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        root.setMinSize(0, 0);
        picture.setManaged(false);
        warning.getStyleClass().add("w-on-picture");
        warning.setMouseTransparent(true);
        StackPane.setMargin(ring.root(), new Insets(Space.SNUG));
        eye.setCursor(Cursor.HAND);
        eye.addEventHandler(MouseEvent.MOUSE_CLICKED, this::revealByMouse);
        root.getChildren().setAll(picture, eye);
        root.layoutBoundsProperty().addListener((_, _, _) -> place());
        gate.stateProperty().addListener(new WeakChangeListener<>(gateListener));
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
        var next = new Shown(subject, preview);
        describe(description);
        if (next.equals(shown)) {
            return;
        }
        clear();
        shown = next;
        loadingCover = covers.load(subject.media(), preview, image -> {
            if (next.equals(shown)) {
                cover = image.orElse(null);
                if (pixels.get() == null) {
                    paint(cover);
                }
            }
        });
        follow();
    }

    /// Zooms, moves or turns what is shown, covered or not.
    public void look(Look next) {
        look = next;
        place();
    }

    /// How large one pixel of the picture is on screen where it is not zoomed; 0 while there is none.
    public double fitScale() {
        var image = picture.getImage();
        return image == null ? 0 : scale(image);
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
        if (shown == null || !gate.isRevealed(shown.subject.media())) {
            Pixels.wipe(frame);
            return false;
        }
        loadingPixels.cancel();
        reveal(frame);
        return true;
    }

    /// The true pixels while they are on screen, else null: the only source for what a screen computes from them. They
    /// are wiped when this becomes null, after all who listen were told.
    public ReadOnlyObjectProperty<@Nullable Raster> pixelsProperty() {
        return pixels.getReadOnlyProperty();
    }

    /// Where the picture lies inside the node, in its coordinates.
    public Rectangle2D pictureBounds() {
        var bounds = picture.getBoundsInParent();
        return new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private void revealByMouse(MouseEvent event) {
        if (shown != null && event.getButton() == MouseButton.PRIMARY) {
            if (!gate.isAimedAt(shown.subject)) {
                gate.aim(List.of(shown.subject));
            }
            gate.reveal();
            event.consume();
        }
    }

    private void follow() {
        var now = shown;
        if (now == null || !gate.isRevealed(now.subject.media())) {
            conceal();
            warn(now != null
                    && gate.stateProperty().get() instanceof State.Warned(var media)
                    && media.contains(now.subject.media()));
            return;
        }
        if (gate.stateProperty().get() instanceof State.Timed(var _, var nowSmall, var left)) {
            ring.show(left, CoverGate.REVEALED.toMillis(), root.getWidth());
            attach(ring.root());
            if (small != nowSmall) {
                small = nowSmall;
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
        root.getChildren().remove(eye);
        warn(false);
        if (last != null) {
            Pixels.wipe(last);
        }
    }

    private void conceal() {
        loadingPixels.cancel();
        loadingPixels = NOTHING;
        small = false;
        var last = pixels.get();
        pixels.set(null);
        paint(cover);
        if (last != null) {
            Pixels.wipe(last);
        }
        root.getChildren().remove(ring.root());
        attach(eye);
    }

    private void warn(boolean on) {
        if (on) {
            StackPane.setAlignment(warning, Pos.BOTTOM_CENTER);
            StackPane.setMargin(warning, new Insets(Space.SNUG));
            attach(warning);
        } else {
            root.getChildren().remove(warning);
        }
    }

    private void attach(Node node) {
        if (!root.getChildren().contains(node)) {
            root.getChildren().add(node);
        }
    }

    private void describe(String description) {
        root.setAccessibleText(description.isEmpty() ? text("cover.noDescription") : description);
    }

    private void paint(@Nullable Image image) {
        picture.setImage(image);
        place();
    }

    /// Puts the picture where it fits; a picture that is too graphic at first stays small.
    private void place() {
        var image = picture.getImage();
        if (image == null || root.getWidth() <= 0 || root.getHeight() <= 0) {
            return;
        }
        var turned = look.orientation().isTransposed();
        var across = turned ? root.getHeight() : root.getWidth();
        var down = turned ? root.getWidth() : root.getHeight();
        var scale = scale(image) * look.zoom();
        var width = Math.min(across, image.getWidth() * scale);
        var height = Math.min(down, image.getHeight() * scale);
        picture.setViewport(new Rectangle2D(
                Math.clamp(
                        look.x() * image.getWidth() - width / scale / 2,
                        0,
                        Math.max(0, image.getWidth() - width / scale)),
                Math.clamp(
                        look.y() * image.getHeight() - height / scale / 2,
                        0,
                        Math.max(0, image.getHeight() - height / scale)),
                width / scale,
                height / scale));
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setScaleX(look.isMirrored() ? -1 : 1);
        picture.setRotate(90 * look.quarters());
        picture.relocate((root.getWidth() - width) / 2, (root.getHeight() - height) / 2);
    }

    private double scale(Image image) {
        var turned = look.orientation().isTransposed();
        var across = (turned ? root.getHeight() : root.getWidth()) / image.getWidth();
        var down = (turned ? root.getWidth() : root.getHeight()) / image.getHeight();
        var scale = fit == Fit.FILL ? Math.max(across, down) : Math.min(across, down);
        return small ? Math.min(scale, GRAPHIC_PIXELS / Math.max(image.getWidth(), image.getHeight())) : scale;
    }
}
