package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.claims.Account.Column;
import org.whence.ui.claims.ClaimsViewModel.State;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.VerdictMark;
import org.whence.work.show.Dossier;

/// The sources of a case beside each other: what each says of the same thing. The record is the first row. How wide
/// columns are at the least, style sheets say.
final class AccountMatrix {

    private final ClaimsViewModel model;
    private final MatrixCells cells;
    private final GridPane root = new GridPane();

    AccountMatrix(ClaimsViewModel model, MatrixCells cells) {
        this.model = model;
        this.cells = cells;
        root.getStyleClass().addAll("w-matrix", "w-account");
    }

    Region root() {
        return root;
    }

    void show(State.Shown shown) {
        var account = shown.account();
        root.getChildren().clear();
        root.getColumnConstraints().setAll(new ColumnConstraints());
        root.add(MatrixCells.said(text("claims.source"), "w-matrix-head"), 0, 0);
        root.add(theRecord(), 0, 1);
        for (var i = 0; i < account.columns().size(); i++) {
            var column = account.columns().get(i);
            var width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setFillWidth(true);
            root.getColumnConstraints().add(width);
            root.add(head(column), i + 1, 0);
            root.add(ofTheRecord(account, column), i + 1, 1);
            for (var row = 0; row < account.rows().size(); row++) {
                root.add(cell(account, account.rows().get(row), column), i + 1, row + 2);
            }
        }
        for (var row = 0; row < account.rows().size(); row++) {
            var source = account.rows().get(row);
            root.add(MatrixCells.source(source.by(), source.claims().size()), 0, row + 2);
        }
    }

    private Node head(Column column) {
        var name = new Label(ColumnWords.of(column));
        name.getStyleClass().add("w-strong");
        var against = new Label(model.reference(column)
                .map(by -> text("claims.against", by.isEmpty() ? text("claims.someone") : by))
                .orElse(column.hasRecord() ? text("claims.againstRecord") : text("claims.againstAll")));
        against.getStyleClass().addAll("w-small", model.reference(column).isPresent() ? "w-accent" : "w-muted");
        if (model.reference(column).isPresent()) {
            against.setGraphic(Icon.DECIDER.node());
        }
        var head = new VBox(name, against);
        head.getStyleClass().addAll("w-matrix-cell", "w-matrix-head");
        return head;
    }

    private static Node theRecord() {
        var name = new Label(text("claims.theRecord"), Icon.DECIDER.node());
        name.getStyleClass().add("w-strong");
        var what = new Label(text("claims.whatMayDecide"));
        what.getStyleClass().addAll("w-small", "w-muted");
        var box = new VBox(name, what);
        box.getStyleClass().addAll("w-matrix-cell", "w-matrix-record");
        return box;
    }

    private static Node ofTheRecord(Account account, Column column) {
        if (!column.hasRecord()) {
            return MatrixCells.said(text("claims.mediaCannotSay"), "w-muted", "w-matrix-record");
        }
        var claims =
                account.rows().stream().flatMap(row -> row.of(column).stream()).toList();
        var refuted = Stream.of(VerdictMark.REFUTED, VerdictMark.WOULD_BE_REFUTED)
                .mapToLong(mark -> claims.stream()
                        .filter(judged -> VerdictMark.of(judged.verdict()) == mark)
                        .count())
                .toArray();
        var name = new Label(text("claims.refutes", refuted[0], claims.size()));
        name.getStyleClass().addAll("w-strong", "w-dense");
        var would = new Label(refuted[1] == 0 ? text("claims.rest") : text("claims.wouldRefute", refuted[1]));
        would.getStyleClass().addAll("w-small", "w-muted");
        var box = new VBox(name, would);
        box.getStyleClass().addAll("w-matrix-cell", "w-matrix-record");
        return box;
    }

    private Node cell(Account account, Account.Row row, Column column) {
        var said = row.of(column);
        if (said.isEmpty()) {
            return MatrixCells.said(text("claims.saysNothing"), "w-muted");
        }
        if (column.hasRecord()) {
            var box = new VBox();
            said.forEach(judged -> box.getChildren().add(cells.claim(judged, List.of(), standing(account, judged))));
            return box;
        }
        return cells.claim(said.getLast(), said.subList(0, said.size() - 1), standing(account, said.getLast()));
    }

    private Standing standing(Account account, Dossier.Judged judged) {
        return model.standing(account, judged)
                .orElseGet(() -> new Standing(Icon.DECIDER, "silent", text("claims.comparedWith")));
    }
}
