package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.Wrapped;
import org.whence.work.show.Dossier;

/// A claim in full: its words, who said them when, and the verdict.
final class ClaimPane {

    private final ClaimsViewModel model;
    private final VerdictWords words;
    private final Runnable open;
    private final VBox root = new VBox(Space.BASE);
    private final ScrollPane scroll = Page.scroll(root);

    /// @param open goes to the media that the claim is about
    ClaimPane(ClaimsViewModel model, VerdictWords words, Runnable open) {
        this.model = model;
        this.words = words;
        this.open = open;
        root.getStyleClass().add("w-claim-pane");
        scroll.getStyleClass().setAll("scroll-pane", "w-pane-scroll", "w-evidence");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.chosenProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return scroll;
    }

    private void show() {
        root.getChildren().clear();
        scroll.setVvalue(0);
        var judged = model.chosenProperty().get();
        if (judged == null) {
            return;
        }
        var claim = judged.claim();
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var title = new Label(by(claim));
        title.getStyleClass().add("w-strong");
        var head = new HBox(Space.SMALL, title, gap, Chip.of(Icon.CLAIM, text("claims.claim"), "claim"));
        head.setAlignment(Pos.CENTER_LEFT);
        var quote = line(text("item.quote", words.claim(claim)), "w-claim-text");
        var box = new VBox(quote);
        box.getStyleClass().add("w-quote");
        var mark = VerdictMark.of(judged.verdict()).label();
        mark.getStyleClass().add("w-dense");
        root.getChildren()
                .setAll(
                        head,
                        box,
                        facts(judged).root(),
                        new HBox(mark),
                        line(words.says(judged.verdict()), "w-dense"),
                        line(words.limits(judged.verdict()), "w-muted"),
                        KeyButton.of(null, text("claims.openItem"), Shortcut.of(KeyCode.O), open));
    }

    private static FactGrid facts(Dossier.Judged judged) {
        var claim = judged.claim();
        var grid = new FactGrid();
        if (claim.attribute() == Claim.Attribute.WHEN) {
            grid.with(ColumnWords.when(claim.of()), TimeText.words(claim.span()));
        } else {
            grid.with(ColumnWords.of(claim.attribute()), claim.value() == null ? "" : claim.value());
        }
        if (claim.saidAt() != null) {
            grid.with(text("claims.saidAt"), TimeText.words(claim.saidAt().span()));
        }
        if (claim.implied()) {
            grid.with(text("claims.when"), text("claims.implied"));
        }
        return grid;
    }

    static String by(Claim claim) {
        return claim.by() == null ? text("claims.someone") : claim.by();
    }

    private static Region line(String words, String styleClass) {
        return Wrapped.of(words, "w-dense", styleClass);
    }
}
