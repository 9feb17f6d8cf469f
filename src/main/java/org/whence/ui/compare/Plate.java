package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.FilmReel;
import org.whence.ui.kit.cover.Films;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

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
    private Rectangle2D whole = Rectangle2D.EMPTY;
    private Rectangle2D room = Rectangle2D.EMPTY;
    private long millis;

    /// @param told is called when the pixels on screen are made from something else than before
    Plate(Pictures pictures, Films films, Background background, Runnable told) {
        this.pictures = pictures;
        this.films = films;
        this.background = background;
        cover = pictures.view(Fit.WHOLE, LONGEST_SIDE);
        cover.root().getStyleClass().addAll("large", "w-plate");
        cover.root().setManaged(false);
        cover.sharpnessProperty().addListener((_, _, _) -> told.run());
    }

    Region root() {
        return cover.root();
    }

    /// Shows a media.
    void show(MediaId media, Optional<Dossier> dossier, long atMillis) {
        close();
        var decoded = dossier.map(Dossier::size);
        var isClip = dossier.filter(Dossier::isClip).isPresent();
        size = decoded.orElse(UNKNOWN);
        cover.show(
                subject(media, dossier),
                Preview.LARGE,
                dossier.map(found -> found.marks().get(Mark.DESCRIPTION)).orElse(""),
                decoded.orElse(null),
                isClip);
        if (isClip) {
            reel = new FilmReel(films, media, LONGEST_SIDE, background, this::arrived, _ -> close());
        }
        millis = atMillis;
        showAgain(media);
    }

    /// Waits, covered, for something computed to be drawn.
    void await(Subject subject, Dimensions like) {
        size = like;
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

    /// Lays all of the picture there, as far as it lies in a room.
    void place(Rectangle2D where, Orientation turn, Rectangle2D in) {
        whole = where;
        var left = Math.max(where.getMinX(), in.getMinX());
        var top = Math.max(where.getMinY(), in.getMinY());
        room = new Rectangle2D(
                left,
                top,
                Math.max(0, Math.min(where.getMaxX(), in.getMaxX()) - left),
                Math.max(0, Math.min(where.getMaxY(), in.getMaxY()) - top));
        cover.root().setVisible(room.getWidth() >= 1 && room.getHeight() >= 1);
        cover.root().resizeRelocate(left, top, room.getWidth(), room.getHeight());
        cover.lay(
                turn,
                new Rectangle2D(where.getMinX() - left, where.getMinY() - top, where.getWidth(), where.getHeight()));
    }

    /// Where all of it lies, on screen or not.
    Rectangle2D whole() {
        return whole;
    }

    /// The part of [#whole] that is on screen.
    Rectangle2D room() {
        return room;
    }

    /// How many pixels of the screen one of the picture takes, where it is not turned on its side.
    double scale() {
        return whole.getWidth() / size.width() * cover.fineness();
    }

    /// What it is: its name and size, or the time of its frame, how it is turned, and whether its own pixels are seen.
    String words(String name, Orientation turn, long atMillis) {
        var words = isClip()
                ? text("compare.atTime", name, Figures.timecode(atMillis))
                : text("compare.sized", name, Integer.toString(size.width()), Integer.toString(size.height()));
        if (turn != Orientation.ORIGINAL) {
            words = text("compare.turned", words, EvidenceTable.turn(turn));
        }
        var sharp = cover.sharpnessProperty().get().words();
        return sharp.isEmpty() ? words : words + "  ·  " + sharp;
    }

    ReadOnlyObjectProperty<@Nullable Raster> pixelsProperty() {
        return cover.pixelsProperty();
    }

    private void arrived(FilmReel.Shown shown) {
        shown.frame().ifPresent(frame -> cover.showFrame(frame.picture(), OptionalLong.of(frame.timeMillis())));
    }
}
