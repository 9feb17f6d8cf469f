package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.whence.core.custody.Mark;
import org.whence.core.media.Dimensions;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.Look;
import org.whence.work.show.Dossier;

/// The words on the picture of an item: how it is looked at and, while it is covered, how it is revealed and what it
/// shows; or in its place, that there is none.
final class ViewerWords {

    private final CoverView cover;
    private final Label size = new Label();
    private final HBox hint;
    private final Label description = Wrapped.wrapping(Chip.onPicture(Icon.NOTE, ""));
    private final Label none = Wrapped.wrapping(new Label("", Icon.UNREADABLE.node()));

    /// @param cover the picture that they are about
    ViewerWords(CoverView cover) {
        this.cover = cover;
        size.getStyleClass().add("w-on-picture");
        hint = new HBox(Space.SNUG, Chip.key(Shortcut.of(KeyCode.SPACE).words()), new Label(text("item.hold")));
        hint.getStyleClass().add("w-on-picture");
        hint.setAlignment(Pos.CENTER_LEFT);
        hint.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        none.getStyleClass().add("w-cell-plain");
        none.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        place(size, Pos.TOP_LEFT);
        place(hint, Pos.TOP_RIGHT);
        place(description, Pos.BOTTOM_RIGHT);
    }

    private static void place(Region words, Pos at) {
        words.setVisible(false);
        words.setMouseTransparent(true);
        StackPane.setAlignment(words, at);
        StackPane.setMargin(words, new Insets(Space.BASE));
    }

    List<Region> onPicture() {
        return List.of(size, hint, description);
    }

    Region inPlace() {
        return none;
    }

    /// What somebody wrote that an item shows.
    static String description(Dossier dossier) {
        return dossier.marks().getOrDefault(Mark.DESCRIPTION, "");
    }

    void say(Dossier dossier, boolean isRevealed, Look look, Light light) {
        none.setVisible(!dossier.hasPicture());
        none.setText(whyNone(dossier));
        hint.setVisible(dossier.hasPicture() && !isRevealed);
        description.setText(description(dossier));
        description.setVisible(!isRevealed && !description.getText().isEmpty());
        var of = dossier.size();
        size.setVisible(of != null);
        if (of != null) {
            size.setText(words(of, look, light));
        }
    }

    /// Why there is no picture: what came of examining it, where that says why.
    private static String whyNone(Dossier dossier) {
        var examination = dossier.examination();
        if (examination == null) {
            return text("library.waiting");
        }
        var reason = examination.reason();
        return reason == null || reason.isEmpty() ? text("item.noPicture") : reason;
    }

    /// At what scale one looks, at what of which size, and whether its own pixels are seen.
    private String words(Dimensions of, Look look, Light light) {
        var scale = cover.scale();
        var pixels = text("item.pixels", Integer.toString(of.width()), Integer.toString(of.height()));
        var words = Math.abs(scale - 1) < 0.005
                ? text("item.oneToOne", pixels)
                : look.zoom() == 1 ? text("item.fit", scale * 100, pixels) : text("item.zoomed", scale * 100, pixels);
        var sharp = cover.sharpnessProperty().get().words();
        var lit = light.words();
        return words + (sharp.isEmpty() ? "" : "  ·  " + sharp) + (lit.isEmpty() ? "" : "  ·  " + lit);
    }
}
