package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Claim;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;

/// What is claimed of each media of a case, one below the other: who says what, and what the record says of it.
final class MediaMatrices {

    private final MatrixCells cells;
    private final Consumer<MediaId> open;
    private final VBox root = new VBox(Space.LARGE);

    /// @param open goes to a media
    MediaMatrices(MatrixCells cells, Consumer<MediaId> open) {
        this.cells = cells;
        this.open = open;
        root.getStyleClass().add("w-tab-body");
    }

    Region root() {
        return root;
    }

    void show(List<Matrix> matrices) {
        root.getChildren().setAll(matrices.stream().map(this::group).toList());
    }

    private Region group(Matrix matrix) {
        var name = new Hyperlink(Isolated.name(matrix.name()));
        name.getStyleClass().add("w-strong");
        name.setOnAction(_ -> open.accept(matrix.media()));
        var mark = matrix.gravest().label();
        mark.getStyleClass().add("w-dense");
        var head = new HBox(Space.BASE, name, mark);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(Space.SMALL, head, grid(matrix));
    }

    private GridPane grid(Matrix matrix) {
        var grid = new GridPane();
        grid.getStyleClass().add("w-matrix");
        grid.getColumnConstraints().add(new ColumnConstraints());
        grid.add(MatrixCells.said(text("claims.source"), "w-matrix-head"), 0, 0);
        for (var column = 0; column < matrix.columns().size(); column++) {
            var width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setFillWidth(true);
            width.setPrefWidth(10);
            grid.getColumnConstraints().add(width);
            var words = ColumnWords.of(matrix.columns().get(column));
            grid.add(MatrixCells.said(words, "w-matrix-head"), column + 1, 0);
        }
        for (var row = 0; row < matrix.rows().size(); row++) {
            var source = matrix.rows().get(row);
            grid.add(MatrixCells.source(source.by(), source.claims().size()), 0, row + 1);
            for (var column = 0; column < matrix.columns().size(); column++) {
                grid.add(cells(source, matrix.columns().get(column)), column + 1, row + 1);
            }
        }
        return grid;
    }

    private Node cells(Matrix.Row row, Claim.Attribute attribute) {
        var said = row.of(attribute);
        if (said.isEmpty()) {
            return MatrixCells.said(text("claims.saysNothing"), "w-muted");
        }
        var box = new VBox();
        for (var judged : said) {
            var standing = Standing.toTheRecord(VerdictMark.of(judged.verdict()));
            box.getChildren().add(cells.claim(judged, List.of(), standing));
        }
        return box;
    }
}
