package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.Wrapped;
import org.whence.work.show.Dossier;

/// What is claimed of a media, each with its verdict, and a place to enter another claim of when.
final class ClaimsTab {

    private static final Shortcut KEEP = Shortcut.ctrl(KeyCode.ENTER);
    private static final Shortcut ADD = Shortcut.ctrl(KeyCode.L);

    private final ClaimViewModel model;
    private final VerdictWords words;
    private final TextField quote = field(text("claims.quotePrompt"), text("claims.quote"));
    private final VBox entry = new VBox(Space.SMALL);
    private final Button add = KeyButton.of(Icon.CLAIM, text("claims.add"), ADD, this::add);
    private final VBox list = new VBox(Space.SMALL);
    private final VBox root = new VBox(Space.BASE);

    ClaimsTab(ClaimViewModel model, VerdictWords words) {
        this.model = model;
        this.words = words;
        root.getStyleClass().add("w-tab-body");
        prepareEntry();
        showEntry(false);
        root.getChildren().setAll(list, add, entry);
    }

    Region root() {
        return root;
    }

    Keys addTo(Keys keys) {
        return keys.on(ADD, text("claims.key.add"), this::add);
    }

    void show(Dossier dossier) {
        model.show(dossier);
        list.getChildren().clear();
        if (dossier.judged().isEmpty()) {
            list.getChildren().add(Words.wrapped(text("claims.none"), "w-muted"));
        }
        dossier.judged().forEach(judged -> list.getChildren().add(card(judged)));
    }

    private void add() {
        showEntry(true);
        quote.requestFocus();
    }

    private Node card(Dossier.Judged judged) {
        var claim = judged.claim();
        var said = Words.wrapped(text("item.quote", words.claim(claim)), "w-claim-text");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        var mark = VerdictMark.of(judged.verdict()).label();
        mark.getStyleClass().add("w-dense");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(Space.BASE, said, mark);
        head.setAlignment(Pos.TOP_LEFT);
        var card = new VBox(
                Space.TIGHT,
                head,
                Words.wrapped(origin(claim), "w-muted"),
                Words.wrapped(words.says(judged.verdict())),
                Words.wrapped(words.limits(judged.verdict()), "w-muted"));
        card.getStyleClass().addAll("w-quote", "w-claim-card");
        card.setFocusTraversable(true);
        card.setAccessibleText(words.says(judged.verdict()));
        return card;
    }

    /// Who says what, and when they said it.
    private static String origin(Claim claim) {
        var parts = new ArrayList<String>();
        parts.add(claim.by() == null ? text("claims.someone") : claim.by());
        if (claim.attribute() == Claim.Attribute.WHEN) {
            parts.add(text("claims.time", of(claim.of()), TimeText.words(claim.span())));
        } else {
            parts.add(text("claims.other", claim.attribute().words(), claim.value() == null ? "" : claim.value()));
        }
        if (claim.implied()) {
            parts.add(text("claims.implied"));
        }
        if (claim.saidAt() != null) {
            parts.add(text("claims.said", TimeText.words(claim.saidAt().span())));
        }
        return String.join(" · ", parts);
    }

    private static String of(Claim.Of of) {
        return switch (of) {
            case RECORDED -> text("claims.recorded");
            case PUBLISHED -> text("claims.published");
            case EVENT -> text("claims.event");
        };
    }

    private void prepareEntry() {
        var by = field(text("claims.byPrompt"), text("claims.by"));
        var when = field(text("claims.whenPrompt"), text("claims.when"));
        var saidAt = field(text("claims.saidAtPrompt"), text("claims.saidAt"));
        bind(quote, model.quoteProperty());
        bind(by, model.byProperty());
        bind(when, model.whenProperty());
        bind(saidAt, model.saidAtProperty());
        var implied = new CheckBox(text("claims.impliedBox"));
        implied.selectedProperty().bindBidirectional(model.impliedProperty());
        implied.getStyleClass().add("w-dense");
        var grid = new FactGrid();
        grid.with(text("claims.quote"), quote);
        grid.with(text("claims.by"), by);
        grid.with(text("claims.of"), kinds());
        grid.with(text("claims.when"), new VBox(Space.HAIR, when, says(model.whenSaysProperty()), implied));
        grid.with(text("claims.saidAt"), new VBox(Space.HAIR, saidAt, says(model.saidAtSaysProperty())));
        entry.getChildren().setAll(grid.root(), says(model.troubleProperty()), buttons());
        entry.getStyleClass().add("w-card");
        entry.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new Keys().also(KEEP, model::keep).also(Shortcut.of(KeyCode.ESCAPE), () -> showEntry(false))::press);
    }

    private HBox buttons() {
        var keep = KeyButton.of(null, text("claims.keep"), KEEP, model::keep, "accent");
        keep.disableProperty().bind(model.completeProperty().not());
        var leave =
                KeyButton.of(null, text("claims.leave"), Shortcut.of(KeyCode.ESCAPE), () -> showEntry(false), "flat");
        var row = new HBox(Space.SMALL, keep, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox kinds() {
        var group = new ToggleGroup();
        var row = new HBox(Space.SNUG);
        var buttons = Map.of(
                Claim.Of.RECORDED, text("claims.recorded"),
                Claim.Of.PUBLISHED, text("claims.published"),
                Claim.Of.EVENT, text("claims.event"));
        for (var of : Claim.Of.values()) {
            var button = new ToggleButton(buttons.get(of));
            button.getStyleClass().add("w-filter");
            button.setToggleGroup(group);
            button.setSelected(model.ofProperty().get() == of);
            button.setOnAction(_ -> model.ofProperty().set(of));
            model.ofProperty().addListener((_, _, now) -> button.setSelected(now == of));
            row.getChildren().add(button);
        }
        return row;
    }

    private void showEntry(boolean visible) {
        entry.setVisible(visible);
        entry.setManaged(visible);
        add.setVisible(!visible);
        add.setManaged(!visible);
    }

    private static Label says(ObservableStringValue words) {
        var label = Wrapped.label("", "w-dense", "w-muted");
        label.textProperty().bind(words);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static TextField field(String prompt, String name) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        return field;
    }

    private static void bind(TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
    }
}
