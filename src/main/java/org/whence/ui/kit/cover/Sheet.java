package org.whence.ui.kit.cover;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.ui.kit.cover.CoverView.Fit;

/// A picture where it lies in a room, and on it a piece of it that is sharper. Both are turned and mirrored as the look
/// says; what lies outside of the room is cut off.
final class Sheet {

    /// From so many pixels of the screen to one of the picture on, each is shown as the square that it is.
    private static final double SQUARES = 3;

    private static final double GRAPHIC_PIXELS = 320;

    private final Fit fit;
    private final ImageView picture = new ImageView();
    private final ImageView piece = new ImageView();
    private final Rectangle room = new Rectangle();
    private final Group root = new Group(picture);
    private Look look = Look.WHOLE;
    private @Nullable Rectangle2D laid;
    private @Nullable Dimensions original;
    private boolean small;
    private Rectangle2D place = Rectangle2D.EMPTY;

    Sheet(Fit fit) {
        this.fit = fit;
        root.setManaged(false);
        root.setClip(room);
    }

    Group root() {
        return root;
    }

    /// Shows a picture, or nothing.
    void show(@Nullable Image image) {
        picture.setImage(image);
        arrange();
    }

    /// Says how large the picture is that previews and frames stand for; null: as large as what is shown.
    void original(@Nullable Dimensions size) {
        original = size;
    }

    /// Lays it where the look says.
    void look(Look next) {
        look = next;
        laid = null;
        arrange();
    }

    /// Lays it there.
    void lay(Look turned, Rectangle2D where) {
        look = turned;
        laid = where;
        arrange();
    }

    /// Whether it is at most 320 pixels long.
    void small(boolean small) {
        this.small = small;
        arrange();
    }

    void room(double width, double height) {
        room.setWidth(width);
        room.setHeight(height);
        arrange();
    }

    /// Shows it lighter or darker; null: as it is.
    void light(@Nullable ColorAdjust light) {
        root.setEffect(light);
    }

    /// Where all of the picture lies, turned.
    Rectangle2D place() {
        return place;
    }

    /// How many pixels of the screen one of the picture takes; 0 while nothing is shown.
    double scale() {
        var size = size();
        return size == null ? 0 : place.getWidth() / turned(size).width();
    }

    /// The same where it is not zoomed.
    double fitScale() {
        return scale() / (laid == null ? look.zoom() : 1);
    }

    /// What of the picture is in the room; null for nothing.
    @Nullable
    Area seen() {
        var size = size();
        var left = Math.max(0, -place.getMinX());
        var top = Math.max(0, -place.getMinY());
        var right = Math.min(place.getWidth(), room.getWidth() - place.getMinX());
        var bottom = Math.min(place.getHeight(), room.getHeight() - place.getMinY());
        if (size == null || right - left < 1 || bottom - top < 1) {
            return null;
        }
        var shares = look.unturned(new Rectangle2D(
                left / place.getWidth(),
                top / place.getHeight(),
                (right - left) / place.getWidth(),
                (bottom - top) / place.getHeight()));
        var x = Math.clamp((long) (shares.getMinX() * size.width()), 0, size.width() - 1);
        var y = Math.clamp((long) (shares.getMinY() * size.height()), 0, size.height() - 1);
        return new Area(
                x,
                y,
                Math.clamp((long) Math.ceil(shares.getMaxX() * size.width()) - x, 1, size.width() - x),
                Math.clamp((long) Math.ceil(shares.getMaxY() * size.height()) - y, 1, size.height() - y));
    }

    /// Lays a piece of the picture on it; null: none.
    void piece(@Nullable Image image, Area area) {
        var size = size();
        piece.setImage(image);
        if (image == null || size == null) {
            root.getChildren().remove(piece);
            return;
        }
        var turned = look.turned(new Rectangle2D(
                area.left() / (double) size.width(),
                area.top() / (double) size.height(),
                area.width() / (double) size.width(),
                area.height() / (double) size.height()));
        lie(
                piece,
                new Rectangle2D(
                        place.getMinX() + turned.getMinX() * place.getWidth(),
                        place.getMinY() + turned.getMinY() * place.getHeight(),
                        turned.getWidth() * place.getWidth(),
                        turned.getHeight() * place.getHeight()));
        piece.setSmooth(scale() < SQUARES);
        if (!root.getChildren().contains(piece)) {
            root.getChildren().add(piece);
        }
    }

    private void arrange() {
        var size = size();
        if (size != null && room.getWidth() > 0 && room.getHeight() > 0) {
            place = laid == null ? fitted(turned(size)) : small ? shrunk(laid) : laid;
            lie(picture, place);
        }
    }

    private Rectangle2D fitted(Dimensions turned) {
        var across = room.getWidth() / turned.width();
        var down = room.getHeight() / turned.height();
        var fitting = fit == Fit.FILL ? Math.max(across, down) : Math.min(across, down);
        var longest = Math.max(turned.width(), turned.height());
        var scale = (small ? Math.min(fitting, GRAPHIC_PIXELS / longest) : fitting) * look.zoom();
        var middle = look.turned(new Rectangle2D(look.x(), look.y(), 0, 0));
        var width = turned.width() * scale;
        var height = turned.height() * scale;
        return new Rectangle2D(
                start(room.getWidth(), width, middle.getMinX()),
                start(room.getHeight(), height, middle.getMinY()),
                width,
                height);
    }

    /// Where something begins whose `middle` is to lie in the middle of the room, without leaving room beside it.
    private static double start(double room, double length, double middle) {
        return length <= room ? (room - length) / 2 : Math.clamp(room / 2 - middle * length, room - length, 0);
    }

    private static Rectangle2D shrunk(Rectangle2D where) {
        var scale = Math.min(1, GRAPHIC_PIXELS / Math.max(where.getWidth(), where.getHeight()));
        return new Rectangle2D(
                where.getMinX() + where.getWidth() * (1 - scale) / 2,
                where.getMinY() + where.getHeight() * (1 - scale) / 2,
                where.getWidth() * scale,
                where.getHeight() * scale);
    }

    /// Gives the unturned picture the size that fills `where` once it is turned about its middle.
    private void lie(ImageView view, Rectangle2D where) {
        var transposed = look.orientation().isTransposed();
        var width = transposed ? where.getHeight() : where.getWidth();
        var height = transposed ? where.getWidth() : where.getHeight();
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setScaleX(look.isMirrored() ? -1 : 1);
        view.setRotate(90 * look.quarters());
        view.relocate(
                where.getMinX() + (where.getWidth() - width) / 2, where.getMinY() + (where.getHeight() - height) / 2);
    }

    private @Nullable Dimensions size() {
        var image = picture.getImage();
        if (image == null) {
            return null;
        }
        return original == null ? new Dimensions((int) image.getWidth(), (int) image.getHeight()) : original;
    }

    private Dimensions turned(Dimensions size) {
        return look.orientation().isTransposed() ? new Dimensions(size.height(), size.width()) : size;
    }
}
