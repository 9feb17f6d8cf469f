package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.whence.core.examination.Preview;
import org.whence.core.media.MediaKind;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.CoverView;
import org.whence.ui.kit.CoverView.Fit;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;

/// One item in the gallery. Re-used for others as the gallery scrolls.
final class GalleryCell {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass STACK = PseudoClass.getPseudoClass("stack");
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final int REVEALED_PIXELS = 512;

    /// What may lie on the picture.
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

    private final CoverView cover;
    private final StackPane picture = new StackPane();
    private final Label name = new Label();
    private final Label second = new Label();
    private final VBox root = new VBox(picture, name, second);
    private final Consumer<MediaId> toggleStack;
    private final Map<VerdictMark, FontIcon> signs = new EnumMap<>(VerdictMark.class);
    private final Map<Badge, Label> badges = new EnumMap<>(Badge.class);
    private @Nullable Label plain;
    private @Nullable Tile tile;

    /// @param toggleStack opens or closes the stack of that name
    GalleryCell(Pictures pictures, Consumer<MediaId> toggleStack) {
        this.toggleStack = toggleStack;
        cover = pictures.view(Fit.FILL, REVEALED_PIXELS);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("w-cell-name");
        second.getStyleClass().add("w-cell-second");
        picture.getChildren().add(cover.root());
        picture.getStyleClass().add("w-cell-picture");
        root.getStyleClass().add("w-cell");
    }

    Region root() {
        return root;
    }

    @Nullable
    LibraryItem item() {
        return tile == null ? null : tile.item();
    }

    /// @param pictureHeight in pixels
    void size(double width, double pictureHeight) {
        root.setMinWidth(width);
        root.setMaxWidth(width);
        picture.setMinHeight(pictureHeight + Space.TIGHT);
        picture.setMaxHeight(pictureHeight + Space.TIGHT);
    }

    void show(Tile shown, boolean selected) {
        root.pseudoClassStateChanged(SELECTED, selected);
        if (shown.equals(tile)) {
            return;
        }
        tile = shown;
        var next = shown.item();
        root.setVisible(true);
        var words = secondLine(next);
        root.setAccessibleText(text("library.cell", next.name(), verdictWord(next), words));
        root.pseudoClassStateChanged(STACK, shown.lies() == Tile.Lies.ON_TOP);
        root.pseudoClassStateChanged(OPENED, shown.lies() == Tile.Lies.OPENED);
        root.pseudoClassStateChanged(BELOW, shown.lies() == Tile.Lies.BELOW);
        root.pseudoClassStateChanged(REJECTED, next.marks().rejected());
        name.setText(Isolated.name(next.name()));
        name.setGraphic(next.verdict() == null ? null : sign(next.verdict()));
        second.setText(words);
        face(next);
        badges(shown);
    }

    void clear() {
        tile = null;
        cover.clear();
        root.setVisible(false);
    }

    private FontIcon sign(VerdictMark verdict) {
        return signs.computeIfAbsent(verdict, VerdictMark::sign);
    }

    private void face(LibraryItem next) {
        cover.root().setVisible(next.hasPicture());
        if (plain != null) {
            plain.setVisible(!next.hasPicture());
        }
        if (next.hasPicture()) {
            cover.show(next.subject(), Preview.SMALL, next.marks().description());
            return;
        }
        cover.clear();
        switch (next.status()) {
            case PENDING -> {
                if (next.examining()) {
                    plain(Icon.EXAMINING, text("library.examining"), "examining");
                } else {
                    plain(Icon.WAITING, text("library.waiting"), "waiting");
                }
            }
            case DAMAGED, FAILED -> plain(Icon.DAMAGED, Objects.requireNonNullElse(next.reason(), ""), "damaged");
            case UNSUPPORTED -> plain(Icon.UNREADABLE, text("library.unreadable"), "unreadable");
            case EXAMINED -> {
                if (next.kind() == MediaKind.AUDIO) {
                    plain(Icon.SOUND, "", "sound");
                } else {
                    plain(Icon.UNREADABLE, text("library.noPicture"), "unreadable");
                }
            }
        }
    }

    private void plain(Icon icon, String words, String styleClass) {
        var label = plain;
        if (label == null) {
            label = new Label();
            label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            picture.getChildren().add(1, label);
            plain = label;
        }
        label.setText(words);
        label.setGraphic(icon.node());
        label.getStyleClass().setAll("label", "w-cell-plain", styleClass);
    }

    private void badges(Tile shown) {
        var next = shown.item();
        var millis = next.durationMillis();
        var sound = next.kind() == MediaKind.AUDIO;
        badge(sound ? Badge.SOUND : Badge.CLIP, millis == null ? null : Dates.length(millis));
        badge(sound ? Badge.CLIP : Badge.SOUND, null);
        var stacks = shown.lies() == Tile.Lies.ON_TOP || shown.lies() == Tile.Lies.OPENED;
        badge(Badge.STACK, stacks ? text("side.count", shown.stacked()) : null);
        badge(Badge.STAR, next.marks().starred() ? "" : null);
        badge(Badge.FLAG, next.marks().flagged() && !next.marks().starred() ? "" : null);
        badge(Badge.GRAPHIC, next.marks().isGraphic() ? text("library.graphic") : null);
    }

    /// Shows a badge with these words, or not: it is made once, for attaching a node costs a pass of the style sheets.
    private void badge(Badge which, @Nullable String words) {
        var badge = badges.get(which);
        if (badge == null && words != null) {
            badge = which == Badge.STACK ? stackBadge() : label(which);
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

    private Label stackBadge() {
        var badge = label(Badge.STACK);
        badge.setMouseTransparent(false);
        badge.setCursor(Cursor.HAND);
        badge.accessibleTextProperty().bind(badge.textProperty().map(count -> text("library.stack", count)));
        badge.setOnMousePressed(event -> {
            if (tile != null) {
                toggleStack.accept(tile.item().stack().of());
                event.consume();
            }
        });
        return badge;
    }

    private static String verdictWord(LibraryItem item) {
        return item.verdict() == null ? "" : item.verdict().word();
    }

    private static String secondLine(LibraryItem item) {
        var day = Dates.day(item.earliest());
        return switch (item.status()) {
            case PENDING -> text("library.preserved", Dates.day(item.arrived()));
            case DAMAGED, FAILED -> text("library.damaged");
            case UNSUPPORTED -> text("library.keptAsItIs");
            case EXAMINED -> {
                if (item.marks().stock().equals("all")) {
                    yield text("library.stock");
                }
                if (!item.relation().isEmpty()) {
                    yield item.relation();
                }
                if (day.isEmpty()) {
                    yield text("library.posts", item.posts());
                }
                yield item.seenBefore()
                        ? text("library.first", day, item.posts())
                        : text("library.dated", day, item.posts());
            }
        };
    }
}
