package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.whence.core.examination.Preview;
import org.whence.core.media.MediaKind;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;

/// One item in the gallery. Re-used for others as the gallery scrolls.
final class GalleryCell {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass STACK = PseudoClass.getPseudoClass("stack");
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final int REVEALED_PIXELS = 512;
    private static final double SIGN_TOP = 5;

    private final CoverView cover;
    private final StackPane picture = new StackPane();
    private final Label name = new Label();
    private final Label second = new Label();
    private final Root root = new Root();
    private final GalleryBadges badges;
    private final Map<VerdictMark, FontIcon> signs = new EnumMap<>(VerdictMark.class);
    private GalleryMeasures measures = new GalleryMeasures(1, GalleryMeasures.USUAL_CELL, 0);
    private @Nullable FontIcon sign;
    private @Nullable Label plain;
    private @Nullable Icon plainIcon;
    private @Nullable Tile tile;
    private int place;
    private boolean selected;

    /// @param toggleStack opens or closes the stack of that name
    GalleryCell(Pictures pictures, Consumer<MediaId> toggleStack) {
        cover = pictures.view(Fit.FILL, REVEALED_PIXELS);
        badges = new GalleryBadges(picture, () -> {
            if (tile != null) {
                toggleStack.accept(tile.item().stack().of());
            }
        });
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("w-cell-name");
        second.getStyleClass().add("w-cell-second");
        picture.getChildren().add(cover.root());
        picture.getStyleClass().add("w-cell-picture");
    }

    Region root() {
        return root;
    }

    @Nullable
    LibraryItem item() {
        return tile == null ? null : tile.item();
    }

    boolean shows(@Nullable MediaId media) {
        return tile != null && tile.item().media().equals(media);
    }

    /// The place of its item among all that are shown, counted from 0.
    int place() {
        return place;
    }

    boolean isSelected() {
        return selected;
    }

    /// Takes its place in a row.
    ///
    /// @param x of its leading edge, in pixels
    void lie(double x, GalleryMeasures next, double height) {
        if (!next.equals(measures)) {
            measures = next;
            root.requestLayout();
        }
        root.resizeRelocate(x, 0, next.cell(), height);
    }

    void show(Tile shown, int at, boolean isSelected) {
        place = at;
        select(isSelected);
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
        sign(next.verdict());
        second.setText(words);
        face(next);
        badges.show(shown);
    }

    /// Shows whether it is selected.
    void select(Selection selection) {
        if (tile != null) {
            select(selection.contains(tile.item().media()));
        }
    }

    private void select(boolean isSelected) {
        selected = isSelected;
        root.pseudoClassStateChanged(SELECTED, isSelected);
    }

    void clear() {
        if (tile != null) {
            tile = null;
            cover.clear();
            root.setVisible(false);
        }
    }

    private void sign(@Nullable VerdictMark verdict) {
        var next = verdict == null ? null : signs.get(verdict);
        if (verdict != null && next == null) {
            next = verdict.sign();
            next.setManaged(false);
            signs.put(verdict, next);
            root.add(next);
        }
        if (next != sign) {
            if (sign != null) {
                sign.setVisible(false);
            }
            if (next != null) {
                next.setVisible(true);
            }
            sign = next;
            root.requestLayout();
        }
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
            case UNSUPPORTED ->
                plain(
                        Icon.UNREADABLE,
                        Objects.requireNonNullElse(next.reason(), text("library.unreadable")),
                        "unreadable");
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
        if (icon != plainIcon) {
            label.setGraphic(icon.node());
            label.getStyleClass().setAll("label", "w-cell-plain", styleClass);
            plainIcon = icon;
        }
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

    /// Lays its parts out in fixed sizes: no words that change make anything but their own label be laid out anew.
    private final class Root extends Region {

        Root() {
            getStyleClass().add("w-cell");
            setManaged(false);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            for (var part : List.of(picture, name, second)) {
                part.setManaged(false);
                add(part);
            }
        }

        void add(Node part) {
            getChildren().add(part);
        }

        @Override
        protected void layoutChildren() {
            var left = snappedLeftInset();
            var width = getWidth() - left - snappedRightInset();
            var y = snappedTopInset();
            picture.resizeRelocate(left, y, width, measures.picture());
            y += measures.picture();
            var before = 0.0;
            if (sign != null) {
                var size = sign.prefWidth(-1);
                sign.relocate(left, y + SIGN_TOP + (measures.name() - SIGN_TOP - sign.prefHeight(size)) / 2);
                before = size + Space.SNUG;
            }
            name.resizeRelocate(left + before, y, width - before, measures.name());
            second.resizeRelocate(left, y + measures.name(), width, measures.second());
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case INDEX -> place;
                case SELECTED -> selected;
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }
}
