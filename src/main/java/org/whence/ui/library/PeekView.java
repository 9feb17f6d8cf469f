package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Preview;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.EntryLine;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.RelationMark;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;

/// What is known of the selected item, so that most items need never be uncovered.
final class PeekView {

    private static final int REVEALED_PIXELS = 640;

    private final LibraryViewModel model;
    private final CoverView cover;
    private final VBox said = new VBox(Space.SMALL);
    private final Label reveal = muted("");
    private final CoverGate gate;
    private final HBox hints;
    private final Label none = new Label(text("item.noPicture"), Icon.UNREADABLE.node());
    private final EntryLine entry = new EntryLine();
    private final VBox root = new VBox();

    /// @param compare opens the comparison, or null where there is none
    PeekView(LibraryViewModel model, Pictures pictures, Runnable open, @Nullable Runnable compare) {
        this.model = model;
        gate = pictures.gate();
        cover = pictures.view(Fit.FILL, REVEALED_PIXELS);
        cover.root().getStyleClass().addAll("w-peek-picture", "large");
        hints = new HBox(
                Space.SMALL,
                Chip.key(Shortcut.of(KeyCode.SPACE).words()),
                muted(text("peek.hold")),
                Chip.key(Shortcut.of(KeyCode.R).words()),
                reveal);
        hints.setAlignment(Pos.CENTER);
        none.getStyleClass().add("w-cell-plain");
        none.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        var top = new VBox(Space.SMALL, new StackPane(none, cover.root()), hints, said);
        top.getStyleClass().add("w-peek-top");
        var scroll = new ScrollPane(top);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("w-peek");
        root.getChildren().setAll(scroll, entry.root(), buttons(open, compare));
        model.selectionProperty().addListener((_, _, _) -> show());
        model.gridProperty().addListener((_, _, _) -> show());
        model.peekProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return root;
    }

    /// Asks for a tag for all that is selected.
    void askForTag() {
        entry.ask(text("peek.tag"), "", model::tag);
    }

    /// Asks for a description in words.
    void askForDescription() {
        var lead = model.lead();
        if (lead != null) {
            entry.ask(text("peek.describe"), lead.marks().description(), words -> model.mark(Mark.DESCRIPTION, words));
        }
    }

    /// Asks for an observation on the lead.
    void askForNote() {
        if (model.lead() != null) {
            entry.ask(text("peek.note"), "", words -> model.note(words, this::noted));
        }
    }

    private void noted(boolean kept) {
        said.getChildren().add(muted(kept ? text("peek.noted") : text("peek.notNoted")));
    }

    private HBox buttons(Runnable open, @Nullable Runnable compare) {
        var buttons = new HBox(Space.SMALL, button(text("peek.open"), null, KeyCode.ENTER, open, "accent"));
        if (compare != null) {
            buttons.getChildren().add(button(text("peek.compare"), Icon.COMPARE, KeyCode.C, compare, "w-default"));
        }
        buttons.getStyleClass().add("w-peek-buttons");
        return buttons;
    }

    private static Button button(String words, @Nullable Icon icon, KeyCode key, Runnable act, String styleClass) {
        var content = new HBox(Space.SMALL);
        if (icon != null) {
            content.getChildren().add(icon.node());
        }
        content.getChildren().addAll(new Label(words), Chip.key(Shortcut.of(key).words()));
        content.setAlignment(Pos.CENTER);
        var button = new Button(null, content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(words);
        button.getStyleClass().add(styleClass);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void show() {
        var item = model.lead();
        reveal.setText(
                gate.revealMillis() == CoverGate.NO_END
                        ? text("peek.revealUntilLeaving")
                        : text("peek.reveal", gate.revealMillis() / 1000));
        root.setVisible(item != null);
        if (item == null) {
            cover.clear();
            return;
        }
        cover.root().setVisible(item.hasPicture());
        hints.setVisible(item.hasPicture());
        none.setVisible(!item.hasPicture());
        if (item.hasPicture()) {
            cover.show(item.subject(), Preview.LARGE, item.marks().description());
        } else {
            cover.clear();
        }
        said.getChildren().setAll(name(item), description(item));
        marks(item);
        var peek = model.peekProperty().get();
        if (peek != null) {
            said(peek);
        }
    }

    private static Label name(LibraryItem item) {
        var name = new Label(Isolated.name(item.name()));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("w-strong");
        return name;
    }

    private static Region description(LibraryItem item) {
        var words = item.marks().description();
        return Wrapped.of(words.isEmpty() ? text("peek.noDescription") : words, "w-dense", "w-muted");
    }

    private void marks(LibraryItem item) {
        var chips = new FlowPane(Space.SNUG, Space.TIGHT);
        if (item.verdict() != null) {
            chips.getChildren().add(item.verdict().label());
        }
        if (item.marks().sensitivity() > 0) {
            chips.getChildren()
                    .add(Chip.of(
                            Icon.GRAPHIC, text("peek.sensitivity", item.marks().sensitivity())));
        }
        item.marks().tags().forEach(tag -> chips.getChildren().add(Chip.of(Icon.TAG, tag)));
        if (!chips.getChildren().isEmpty()) {
            said.getChildren().add(chips);
        }
    }

    private void said(Peek peek) {
        if (!peek.says().isEmpty()) {
            said.getChildren().add(Wrapped.of(peek.says(), "w-dense"));
        }
        section("", List.of(facts(peek.facts())));
        section(text("peek.claims"), peek.claims().stream().map(PeekView::claim).toList());
        section(
                text("peek.matches"),
                peek.matches().stream().map(PeekView::match).toList());
        if (!peek.caution().isEmpty()) {
            said.getChildren().add(Wrapped.of(peek.caution(), "w-small", "w-muted"));
        }
        section(text("peek.copies"), peek.copies().stream().map(PeekView::copy).toList());
    }

    private static Region copy(Peek.Copy copy) {
        var words = copy.relation() == null
                ? text("peek.best", Isolated.name(copy.name()))
                : text(
                        "peek.madeFrom",
                        Isolated.name(copy.name()),
                        RelationMark.word(copy.relation()),
                        Isolated.name(copy.from()));
        var line = Wrapped.of(words, "w-dense");
        VBox.setMargin(line, new Insets(0, 0, 0, copy.depth() * Space.MEDIUM));
        return line;
    }

    private void section(String title, List<? extends Node> rows) {
        if (rows.isEmpty()) {
            return;
        }
        said.getChildren().add(new Separator());
        if (!title.isEmpty()) {
            var heading = muted(title);
            heading.getStyleClass().add("w-strong");
            said.getChildren().add(heading);
        }
        said.getChildren().addAll(rows);
    }

    private static GridPane facts(List<Peek.Fact> facts) {
        var grid = new FactGrid();
        facts.forEach(fact -> grid.with(fact.label(), fact.value(), fact.mono() ? "w-mono" : "w-dense"));
        return grid.root();
    }

    private static VBox claim(Peek.Said claim) {
        var quote = Wrapped.of(text("peek.quote", claim.quote()), "w-dense", "w-claim-text");
        return new VBox(quote, muted(claim.by()));
    }

    private static HBox match(Peek.Seen seen) {
        var name = new Label(Isolated.name(seen.name()));
        name.getStyleClass().add("w-dense");
        var mark = RelationMark.of(seen.relation(), seen.direction(), seen.decision());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(Space.SMALL, mark, name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-dense", "w-muted");
        return label;
    }
}
