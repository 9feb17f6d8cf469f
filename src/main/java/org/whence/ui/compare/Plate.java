package org.whence.ui.compare;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act.Mark;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.CoverGate.Subject;
import org.whence.ui.kit.CoverView;
import org.whence.ui.kit.CoverView.Fit;
import org.whence.ui.kit.FilmReel;
import org.whence.ui.kit.Films;
import org.whence.ui.kit.Look;
import org.whence.ui.kit.Pictures;
import org.whence.work.Dossier;

/// One side of a comparison: a picture, or the frame of a clip at a time.
final class Plate {

    private static final int LONGEST_SIDE = 1280;
    private static final int GRAPHIC = 3;
    private static final Dimensions UNKNOWN = new Dimensions(3, 2);

    private final Pictures pictures;
    private final Films films;
    private final Background background;
    private final CoverView cover;
    private @Nullable FilmReel reel;
    private Dimensions size = UNKNOWN;
    private long millis;

    Plate(Pictures pictures, Films films, Background background) {
        this.pictures = pictures;
        this.films = films;
        this.background = background;
        cover = pictures.view(Fit.WHOLE, LONGEST_SIDE);
        cover.root().getStyleClass().addAll("large", "w-plate");
        cover.root().setManaged(false);
    }

    Region root() {
        return cover.root();
    }

    /// Shows a media, turned.
    void show(MediaId media, Optional<Dossier> dossier, Orientation turn, long atMillis) {
        close();
        var examination = dossier.map(Dossier::examination);
        size = examination.map(found -> found.size()).orElse(UNKNOWN);
        cover.look(Look.as(turn));
        cover.show(
                subject(media, dossier),
                Preview.LARGE,
                dossier.map(found -> found.marks().get(Mark.DESCRIPTION)).orElse(""));
        if (CompareViewModel.isClip(dossier)) {
            reel = new FilmReel(films, media, LONGEST_SIDE, background, this::arrived, _ -> close());
        }
        millis = atMillis;
        showAgain(media);
    }

    /// Waits, covered, for something computed to be drawn.
    void await(Subject subject) {
        cover.show(subject, Preview.SMALL, "");
    }

    /// What the gate is told of a media.
    static Subject subject(MediaId media, Optional<Dossier> dossier) {
        var sensitivity =
                dossier.map(found -> found.marks().get(Mark.SENSITIVITY)).orElse("0");
        return new Subject(media, Integer.parseInt(sensitivity) >= GRAPHIC);
    }

    /// Goes to a time, where it is a clip.
    void at(MediaId media, long millis) {
        this.millis = millis;
        showAgain(media);
    }

    /// Reads the frame once more, if it is a clip and may be seen.
    void showAgain(MediaId media) {
        if (reel != null && pictures.gate().isRevealed(media)) {
            reel.at(millis);
        }
    }

    /// Lets go of the clip, if it is one.
    void close() {
        if (reel != null) {
            reel.close();
            reel = null;
        }
    }

    /// Draws something computed from what is revealed.
    void draw(Raster computed) {
        cover.showFrame(computed);
    }

    boolean isClip() {
        return reel != null;
    }

    /// The size of the upright picture.
    Dimensions size() {
        return size;
    }

    void place(Rectangle2D where) {
        cover.root().resizeRelocate(where.getMinX(), where.getMinY(), where.getWidth(), where.getHeight());
    }

    ReadOnlyObjectProperty<@Nullable Raster> pixelsProperty() {
        return cover.pixelsProperty();
    }

    private void arrived(FilmReel.Shown shown) {
        shown.frame().ifPresent(frame -> cover.showFrame(frame.picture()));
    }
}
