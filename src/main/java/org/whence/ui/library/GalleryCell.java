package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Preview;
import org.whence.core.media.MediaKind;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.CoverView;
import org.whence.ui.kit.CoverView.Fit;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Pictures;
import org.whence.ui.kit.Space;

/// One item in the gallery. Re-used for others as the gallery scrolls.
final class GalleryCell {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass STACK = PseudoClass.getPseudoClass("stack");
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final int REVEALED_PIXELS = 512;

    private final CoverView cover;
    private final StackPane picture = new StackPane();
    private final Label name = new Label();
    private final Label second = new Label();
    private final VBox root = new VBox(picture, name, second);
    private final Consumer<MediaId> toggleStack;
    private @Nullable Tile tile;

    /// @param toggleStack opens or closes the stack of that name
    GalleryCell(Pictures pictures, Consumer<MediaId> toggleStack) {
        this.toggleStack = toggleStack;
        cover = pictures.view(Fit.FILL, REVEALED_PIXELS);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("w-cell-name");
        second.getStyleClass().add("w-cell-second");
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
        root.setAccessibleText(text("library.cell", next.name(), verdictWord(next), secondLine(next)));
        root.pseudoClassStateChanged(STACK, shown.lies() == Tile.Lies.ON_TOP);
        root.pseudoClassStateChanged(OPENED, shown.lies() == Tile.Lies.OPENED);
        root.pseudoClassStateChanged(BELOW, shown.lies() == Tile.Lies.BELOW);
        root.pseudoClassStateChanged(REJECTED, next.marks().rejected());
        name.setText(next.name());
        name.setGraphic(next.verdict() == null ? null : next.verdict().sign());
        second.setText(secondLine(next));
        var parts = new ArrayList<Node>(List.of(face(next)));
        badges(shown, parts);
        if (!picture.getChildren().equals(parts)) { // attaching a node again costs a pass of the style sheets
            picture.getChildren().setAll(parts);
        }
    }

    void clear() {
        tile = null;
        cover.clear();
        root.setVisible(false);
    }

    private Node face(LibraryItem next) {
        if (next.hasPicture()) {
            cover.show(next.subject(), Preview.SMALL, next.marks().description());
            return cover.root();
        }
        cover.clear();
        return switch (next.status()) {
            case PENDING ->
                next.examining()
                        ? plain(Icon.EXAMINING, text("library.examining"), "examining")
                        : plain(Icon.WAITING, text("library.waiting"), "waiting");
            case DAMAGED, FAILED -> plain(Icon.DAMAGED, Objects.requireNonNullElse(next.reason(), ""), "damaged");
            case UNSUPPORTED -> plain(Icon.UNREADABLE, text("library.unreadable"), "unreadable");
            case EXAMINED ->
                next.kind() == MediaKind.AUDIO
                        ? plain(Icon.SOUND, "", "sound")
                        : plain(Icon.UNREADABLE, text("library.noPicture"), "unreadable");
        };
    }

    private static Node plain(Icon icon, String words, String styleClass) {
        var label = new Label(words, icon.node());
        label.getStyleClass().addAll("w-cell-plain", styleClass);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    private void badges(Tile shown, List<Node> parts) {
        var next = shown.item();
        var millis = next.durationMillis();
        if (millis != null) {
            var icon = next.kind() == MediaKind.AUDIO ? Icon.SOUND : Icon.FRAME_OF;
            parts.add(badge(Chip.onPicture(icon, Dates.length(millis)), Pos.BOTTOM_LEFT));
        }
        if (shown.lies() == Tile.Lies.ON_TOP || shown.lies() == Tile.Lies.OPENED) {
            parts.add(stackBadge(shown));
        }
        if (next.marks().starred() || next.marks().flagged()) {
            var icon = next.marks().starred() ? Icon.STAR : Icon.FLAG;
            parts.add(badge(Chip.onPicture(icon, ""), Pos.TOP_LEFT));
        }
        if (next.marks().isGraphic()) {
            parts.add(badge(Chip.onPicture(Icon.GRAPHIC, text("library.graphic")), Pos.BOTTOM_RIGHT));
        }
    }

    private Label stackBadge(Tile shown) {
        var badge = badge(Chip.onPicture(Icon.STACK, text("side.count", shown.stacked())), Pos.TOP_RIGHT);
        badge.setMouseTransparent(false);
        badge.setCursor(Cursor.HAND);
        badge.setAccessibleText(text("library.stack", shown.stacked()));
        badge.setOnMousePressed(event -> {
            toggleStack.accept(shown.item().stack().of());
            event.consume();
        });
        return badge;
    }

    private static Label badge(Label badge, Pos where) {
        StackPane.setAlignment(badge, where);
        StackPane.setMargin(badge, new Insets(Space.SNUG));
        badge.setMouseTransparent(true);
        badge.setMinWidth(Region.USE_PREF_SIZE);
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
