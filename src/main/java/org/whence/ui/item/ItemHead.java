package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.match.Decision;
import org.whence.core.media.MediaKind;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.work.show.Dossier;

/// The bar above an item: its place in the listing, its name, what it is and how it is marked, and what is done most.
final class ItemHead {

    private static final String YES = "yes";

    private final Label place = new Label();
    private final Label name = new Label();
    private final FlowPane what = new FlowPane(Space.SMALL, Space.TIGHT);
    private final List<Node> leading;
    private final Button compare;
    private final Button draw;
    private final HBox root;

    /// @param go to the item so many further on
    /// @param more what is done less often
    ItemHead(IntConsumer go, Runnable compare, Runnable draw, Runnable note, ItemMenu more) {
        this.compare = KeyButton.of(Icon.COMPARE, text("item.compare"), Shortcut.of(KeyCode.C), compare);
        this.draw = KeyButton.of(Icon.REGION, text("item.drawRegion"), Shortcut.shift(KeyCode.N), draw);
        place.getStyleClass().addAll("w-dense", "w-muted");
        name.getStyleClass().add("w-heading");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        what.getChildren()
                .setAll(
                        KeyButton.sign(
                                Icon.BEFORE, text("item.before"), Shortcut.of(KeyCode.PAGE_UP), () -> go.accept(-1)),
                        place,
                        KeyButton.sign(
                                Icon.OPEN_SIDE, text("item.after"), Shortcut.of(KeyCode.PAGE_DOWN), () -> go.accept(1)),
                        name);
        leading = List.copyOf(what.getChildren());
        what.setAlignment(Pos.CENTER_LEFT);
        name.maxWidthProperty().bind(what.widthProperty());
        what.widthProperty().addListener((_, _, width) -> what.setPrefWrapLength(width.doubleValue()));
        var acts = new HBox(
                Space.SMALL,
                this.draw,
                this.compare,
                KeyButton.of(Icon.NOTE, text("item.note"), Shortcut.of(KeyCode.N), note),
                more.button());
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        root = new HBox(Space.SMALL, what, acts);
        root.setAlignment(Pos.CENTER_LEFT);
    }

    Region root() {
        return root;
    }

    /// Offers what is done most while a tab is in front: regions are drawn for notes.
    void front(Tab tab) {
        draw.setVisible(tab == Tab.NOTES);
        draw.setManaged(tab == Tab.NOTES);
        compare.setVisible(tab != Tab.NOTES);
        compare.setManaged(tab != Tab.NOTES);
    }

    void show(ItemViewModel.State.Shown shown) {
        var dossier = shown.dossier();
        place.setText(shown.of() == 0 ? "" : text("item.placeOf", shown.place() + 1, shown.of()));
        name.setText(Isolated.name(dossier.name()));
        compare.setDisable(dossier.matches().isEmpty() && dossier.leads().isEmpty());
        what.getChildren().setAll(leading);
        what.getChildren().addAll(chips(dossier));
    }

    private static List<Node> chips(Dossier dossier) {
        var chips = new ArrayList<Node>();
        var examination = dossier.examination();
        if (examination != null && examination.kind() != MediaKind.OTHER) {
            chips.add(kind(examination));
        }
        var copies = dossier.matches().stream()
                .filter(seen -> seen.match().relation().isExact() || seen.decision() == Decision.SAME_RECORDING)
                .count();
        if (copies > 0) {
            chips.add(Chip.of(Icon.LAYERS, text("item.copies", copies)));
        }
        if (YES.equals(dossier.marks().get(Mark.STAR))) {
            chips.add(Chip.of(Icon.STAR, text("mark.star")));
        }
        if (YES.equals(dossier.marks().get(Mark.FLAG))) {
            chips.add(Chip.of(Icon.FLAG, text("mark.flag")));
        }
        var stock = dossier.marks().getOrDefault(Mark.STOCK, "");
        if (!stock.isEmpty()) {
            var chip = Chip.of(
                    Icon.STOCK,
                    stock.equals("all") ? text("item.stockAll") : text("item.stockOf", stock.replace("\n", ", ")),
                    "warning");
            chip.setTooltip(new Tooltip(text("item.stockMeans")));
            chips.add(chip);
        }
        var sensitivity = dossier.marks().getOrDefault(Mark.SENSITIVITY, "0");
        if (!sensitivity.equals("0")) {
            chips.add(Chip.of(Icon.GRAPHIC, text("item.sensitivity", sensitivity)));
        }
        dossier.marks().getOrDefault(Mark.TAGS, "").lines().forEach(tag -> chips.add(Chip.of(Icon.TAG, tag)));
        chips.forEach(chip -> ((Region) chip).setMinWidth(Region.USE_PREF_SIZE));
        return chips;
    }

    private static Label kind(Examination examination) {
        var duration = examination.durationMillis();
        var size = examination.size();
        return switch (examination.kind()) {
            case IMAGE ->
                Chip.of(
                        Icon.PICTURE,
                        size == null
                                ? text("kind.image")
                                : text(
                                        "item.photo",
                                        text(
                                                "item.pixels",
                                                Integer.toString(size.width()),
                                                Integer.toString(size.height()))));
            case VIDEO ->
                Chip.of(
                        Icon.FRAME_OF,
                        duration == null ? text("kind.video") : text("item.clip", Figures.length(duration)));
            case AUDIO -> Chip.of(Icon.SOUND, text("kind.audio"));
            case OTHER -> Chip.of(Icon.FILE, text("kind.other"));
        };
    }
}
