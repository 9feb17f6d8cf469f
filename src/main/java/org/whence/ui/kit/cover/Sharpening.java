package org.whence.ui.kit.cover;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Area;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;

/// Lays a piece of the original on a sheet where the pixels that lie on it do not suffice, and says what is seen. Use
/// it on the FX thread only.
final class Sharpening {

    private static final Area NO_AREA = new Area(0, 0, 1, 1);

    /// So many pixels of the screen to one of a preview ask for the original; a preview was compressed anew.
    private static final double PREVIEW_BEARS = 0.8;

    private static final double FRAME_BEARS = 1.05;

    private final Sheet sheet;
    private final CloseUp closeUp;
    private final ReadOnlyObjectWrapper<Sharpness> sharpness = new ReadOnlyObjectWrapper<>(new Sharpness.Preview());
    private @Nullable MediaId media;
    private @Nullable Dimensions original;
    private CloseUp.@Nullable Piece painted;
    private @Nullable Image pieceImage;
    private OptionalLong settledMillis = OptionalLong.empty();
    private boolean isFrame;
    private boolean isClip;

    Sharpening(PictureSource source, Background background, Sheet sheet) {
        this.sheet = sheet;
        closeUp = new CloseUp(source, background, this::paint);
    }

    /// What lies on the sheet from now on.
    ///
    /// @param size of the original, or null where nothing but what is shown can be had
    /// @param isClip whether it is a clip: its preview stands for no frame
    void of(MediaId media, @Nullable Dimensions size, boolean isClip) {
        this.media = media;
        this.isClip = isClip;
        original = size;
        sheet.original(size);
    }

    /// What lies on the sheet is a frame.
    ///
    /// @param atMillis its time; empty while the clip plays
    void frame(OptionalLong atMillis) {
        isFrame = true;
        settledMillis = atMillis;
    }

    boolean isFrame() {
        return isFrame;
    }

    /// Asks for pixels of the original where those shown do not suffice.
    ///
    /// @param shown the true pixels on the sheet; null while it is covered
    /// @param small whether they are shown small on purpose
    /// @param scale how many pixels of the screen one of the original takes
    void look(@Nullable Raster shown, boolean small, double scale) {
        var size = original;
        var seen = sheet.seen();
        if (shown == null
                || size == null
                || seen == null
                || media == null
                || small
                || (isFrame || isClip) && settledMillis.isEmpty()
                || scale <= shown.width() / (double) size.width() * (isFrame ? FRAME_BEARS : PREVIEW_BEARS)) {
            closeUp.drop();
        } else {
            closeUp.want(media, settledMillis, size, seen, scale);
        }
        paint();
    }

    /// Wipes the piece, and has the worker forget what it decoded.
    void end() {
        isFrame = false;
        settledMillis = OptionalLong.empty();
        closeUp.drop();
        closeUp.forget();
    }

    ReadOnlyObjectProperty<Sharpness> sharpnessProperty() {
        return sharpness.getReadOnlyProperty();
    }

    private void paint() {
        var piece = closeUp.piece();
        if (piece != painted) {
            painted = piece;
            pieceImage = piece == null ? null : Pixels.image(piece.raster());
        }
        sheet.piece(pieceImage, piece == null ? NO_AREA : piece.area());
        sharpness.set(closeUp.sharpness());
    }
}
