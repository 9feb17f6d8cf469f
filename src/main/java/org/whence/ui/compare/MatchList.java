package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.examination.Preview;
import org.whence.core.match.Decision;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.RelationMark;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

/// The matches of a media, strongest first, then its leads.
final class MatchList {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int PIXELS = 128;

    private final CompareViewModel model;
    private final Pictures pictures;
    private final Label count = new Label();
    private final VBox rows = new VBox(Space.HAIR);
    private final List<Button> buttons = new ArrayList<>();
    private final VBox root = new VBox(Space.SMALL);
    private List<Dossier.Seen> filled = List.of();

    MatchList(CompareViewModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
        count.getStyleClass().addAll("w-strong", "w-dense");
        var order = new Label(text("compare.strongest"));
        order.getStyleClass().addAll("w-small", "w-muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(count, gap, order);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("w-match-list-head");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("w-plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("w-match-list");
        root.getChildren().setAll(head, scroll);
        model.stateProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return root;
    }

    /// How many matches there are, in words.
    String words() {
        return count.getText();
    }

    private void show() {
        if (!(model.stateProperty().get() instanceof State.Shown shown)) {
            return;
        }
        if (!shown.seen().equals(filled)) {
            fill(shown);
        }
        for (var i = 0; i < buttons.size(); i++) {
            buttons.get(i).pseudoClassStateChanged(CURRENT, i == shown.at());
        }
    }

    private void fill(State.Shown shown) {
        filled = shown.seen();
        buttons.clear();
        rows.getChildren().clear();
        var matches = shown.dossier().matches().size();
        count.setText(text("compare.matches", matches));
        for (var i = 0; i < filled.size(); i++) {
            if (i == matches) {
                var leads = new Label(text("compare.leads", filled.size() - matches));
                leads.getStyleClass().addAll("w-small", "w-muted", "w-match-list-head");
                rows.getChildren().add(leads);
            }
            var at = i;
            var row = row(filled.get(i));
            row.setOnAction(_ -> model.choose(at));
            buttons.add(row);
            rows.getChildren().add(row);
        }
    }

    private Button row(Dossier.Seen seen) {
        var match = seen.match();
        var cover = pictures.view(Fit.FILL, PIXELS);
        cover.show(new Subject(match.other(), false), Preview.SMALL, "");
        cover.root().getStyleClass().add("w-match-list-picture");
        cover.root().setMouseTransparent(true);
        var name = new Label(Isolated.name(seen.otherName()));
        name.getStyleClass().addAll("w-strong", "w-dense");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var where = new Label(text("compare.inCases", Isolated.names(seen.cases())));
        where.getStyleClass().addAll("w-small", "w-muted");
        var said = new VBox(Space.HAIR, name, where, mark(seen));
        said.setMinWidth(0);
        var row = new HBox(Space.SMALL, cover.root(), said);
        var button = new Button(null, row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("w-match-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setAccessibleText(text(
                "matches.row",
                RelationMark.word(match.relation(), match.direction()),
                seen.otherName(),
                seen.decision().words()));
        return button;
    }

    /// The relation; what holds without a decision looks decided.
    static Node mark(Dossier.Seen seen) {
        var relation = seen.match().relation();
        return RelationMark.of(
                relation,
                seen.match().direction(),
                relation.isExact() && seen.decision() == Decision.OPEN ? Decision.SAME_RECORDING : seen.decision());
    }
}
