package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Claim;
import org.whence.core.testimony.Comparison;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Space;
import org.whence.work.show.Dossier;

/// The cells of which matrices of claims are made.
final class MatrixCells {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ClaimsViewModel model;
    private final Runnable read;

    /// @param read shows the words of the claim chosen
    MatrixCells(ClaimsViewModel model, Runnable read) {
        this.model = model;
        this.read = read;
    }

    /// A cell that only says something.
    static Label said(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-matrix-cell", "w-dense");
        label.getStyleClass().addAll(styleClasses);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    /// Who speaks in a row, and how much.
    static Node source(String by, int claims) {
        var name = new Label(by.isEmpty() ? text("claims.someone") : by);
        name.getStyleClass().add("w-strong");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var count = new Label(text("claims.count", claims));
        count.getStyleClass().addAll("w-small", "w-muted");
        var box = new VBox(name, count);
        box.getStyleClass().addAll("w-matrix-cell", "w-matrix-source");
        return box;
    }

    /// What a source says now, what it said before struck through, and how that stands to what it is compared with.
    ///
    /// @param before earlier words of the same source
    /// @param standing what stands below the value; its style is the cell's
    Button claim(Dossier.Judged judged, List<Dossier.Judged> before, Standing standing) {
        var claim = judged.claim();
        var value = new Label(value(claim));
        value.getStyleClass().addAll("w-strong", "w-dense");
        value.setMinWidth(before.isEmpty() ? 0 : Region.USE_PREF_SIZE);
        var values = new HBox(Space.SNUG, value);
        before.reversed().forEach(earlier -> values.getChildren().add(struck(value(earlier.claim()))));
        var says = new Label(standing.words(), standing.icon().node("w-verdict-sign", standing.styleClass()));
        says.getStyleClass().addAll("w-small", "w-matrix-says");
        var cell = new Button(null, new VBox(Space.HAIR, values, says));
        cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        cell.getStyleClass().addAll("w-matrix-cell", "w-matrix-claim", standing.styleClass());
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setMinWidth(0);
        cell.setAccessibleText(spoken(claim, before, standing));
        cell.setUserData(judged);
        cell.setOnAction(_ -> {
            model.choose(judged);
            read.run();
        });
        cell.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                model.choose(judged);
            }
        });
        return cell;
    }

    private static Label struck(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-dense", "w-struck");
        label.setMinWidth(0);
        return label;
    }

    private static String spoken(Claim claim, List<Dossier.Judged> before, Standing standing) {
        var words = new ArrayList<String>();
        words.add(text("claims.cell", ClaimPane.by(claim), value(claim), standing.words()));
        if (!before.isEmpty()) {
            words.add(text(
                    "claims.earlier",
                    before.stream().map(one -> value(one.claim())).collect(Collectors.joining(", "))));
        }
        return String.join(" ", words);
    }

    /// What is asserted, in a few words.
    static String value(Claim claim) {
        return claim.attribute() == Claim.Attribute.WHEN ? TimeText.brief(claim.span()) : Comparison.said(claim);
    }

    /// Rings the cell of the claim chosen, in `node` and all below it.
    void mark(Node node) {
        if (node.getUserData() instanceof Dossier.Judged) {
            node.pseudoClassStateChanged(
                    CURRENT, node.getUserData().equals(model.chosenProperty().get()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::mark);
        }
    }

    /// Gives the focus to the cell of the claim chosen, or to the first there is, in `node` and all below it.
    ///
    /// @return whether there is one
    boolean focus(Node node) {
        var found = claims(node)
                .filter(cell -> cell.getUserData().equals(model.chosenProperty().get()))
                .findFirst()
                .or(() -> claims(node).findFirst());
        found.ifPresent(Node::requestFocus);
        return found.isPresent();
    }

    private static Stream<Node> claims(Node node) {
        if (node.getUserData() instanceof Dossier.Judged) {
            return Stream.of(node);
        }
        return node instanceof ScrollPane scroll
                ? claims(scroll.getContent())
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(MatrixCells::claims)
                        : Stream.empty();
    }
}
