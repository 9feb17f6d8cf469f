package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.MediaKind;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;

/// What lies on the picture of a cell: how long a clip is, how many copies lie below it, its marks. Each is made when
/// it is first needed and only hidden after that, for attaching a node costs a pass of the style sheets.
final class GalleryBadges {

    private enum Badge {
        CLIP(Icon.FRAME_OF, Pos.BOTTOM_LEFT),
        SOUND(Icon.SOUND, Pos.BOTTOM_LEFT),
        STACK(Icon.STACK, Pos.TOP_RIGHT),
        STAR(Icon.STAR, Pos.TOP_LEFT),
        FLAG(Icon.FLAG, Pos.TOP_LEFT),
        GRAPHIC(Icon.GRAPHIC, Pos.BOTTOM_RIGHT);

        private final Icon icon;
        private final Pos where;

        Badge(Icon icon, Pos where) {
            this.icon = icon;
            this.where = where;
        }
    }

    private final StackPane picture;
    private final Runnable toggleStack;
    private final Map<Badge, Label> badges = new EnumMap<>(Badge.class);

    /// @param picture that they lie on
    GalleryBadges(StackPane picture, Runnable toggleStack) {
        this.picture = picture;
        this.toggleStack = toggleStack;
    }

    void show(Tile tile) {
        var item = tile.item();
        var millis = item.durationMillis();
        var sound = item.kind() == MediaKind.AUDIO;
        var stacks = tile.lies() == Tile.Lies.ON_TOP || tile.lies() == Tile.Lies.OPENED;
        show(sound ? Badge.SOUND : Badge.CLIP, millis == null ? null : Dates.length(millis));
        show(sound ? Badge.CLIP : Badge.SOUND, null);
        show(Badge.STACK, stacks ? text("side.count", tile.stacked()) : null);
        show(Badge.STAR, item.marks().starred() ? "" : null);
        show(Badge.FLAG, item.marks().flagged() && !item.marks().starred() ? "" : null);
        show(Badge.GRAPHIC, item.marks().isGraphic() ? text("library.graphic") : null);
    }

    /// Shows a badge with these words, or not.
    private void show(Badge which, @Nullable String words) {
        var badge = badges.get(which);
        if (badge == null && words != null) {
            badge = which == Badge.STACK ? stack() : label(which);
            badges.put(which, badge);
            picture.getChildren().add(badge);
        }
        if (badge != null) {
            badge.setVisible(words != null);
            if (words != null) {
                badge.setText(words);
            }
        }
    }

    private static Label label(Badge which) {
        var label = Chip.onPicture(which.icon, "");
        StackPane.setAlignment(label, which.where);
        StackPane.setMargin(label, new Insets(Space.SNUG));
        label.setMouseTransparent(true);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label stack() {
        var badge = label(Badge.STACK);
        badge.setMouseTransparent(false);
        badge.setCursor(Cursor.HAND);
        badge.accessibleTextProperty().bind(badge.textProperty().map(count -> text("library.stack", count)));
        badge.setOnMousePressed(event -> {
            toggleStack.run();
            event.consume();
        });
        return badge;
    }
}
