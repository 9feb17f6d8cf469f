package org.whence.ui.custody;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Sought;
import org.whence.core.record.AuthorId;
import org.whence.ui.custody.CustodyViewModel.Line;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Lettered;

/// The lines of a log, one act each. Rows and columns grow with the letters.
final class LogTable {

    private static final double ROW_EMS = 2.1;
    private static final double WIDE_EMS = 30;
    private static final int AHEAD = 50;

    /// A column, and how wide it is at the least and at the most, in ems.
    private record Width(TableColumn<Line, Node> column, double least, double most) {}

    private final CustodyViewModel model;
    private final Function<AuthorId, String> authors;
    private final TableView<Line> table;
    private final Label nothing = new Label();
    private final List<Width> widths = new ArrayList<>();
    private final Lettered root;
    private double fitted;

    /// @param authors by which authors are shown
    LogTable(CustodyViewModel model, Function<AuthorId, String> authors) {
        this.model = model;
        this.authors = authors;
        table = new TableView<>(model.lines());
        table.setAccessibleText(text("custody.table"));
        table.setPlaceholder(nothing);
        nothing.textProperty()
                .bind(model.soughtProperty()
                        .map(sought -> sought.equals(Sought.ALL) ? text("item.loading") : text("custody.noneFits")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getStyleClass().add("w-log");
        table.setRowFactory(_ -> new ReadingRow());
        column(
                text("custody.line"),
                3.2,
                4.8,
                line -> words(Long.toString(line.logged().seq()), "w-mono"));
        column(
                text("custody.utc"),
                11.9,
                13.3,
                line -> words(Figures.logged(line.logged().at()), "w-mono"));
        column(text("custody.by"), 6.5, 12, line -> tipped(by(line)));
        column(text("custody.act"), 9.5, 13, LogTable::act);
        column(
                text("custody.what"),
                7,
                Double.MAX_VALUE,
                line -> tipped(line.mark().what()));
        column(
                text("custody.hash"),
                6.5,
                15.4,
                line -> words(Figures.shortHash(line.logged().id().hex()), "w-mono"));
        root = new Lettered(this::fit, table);
    }

    Region root() {
        return root;
    }

    void requestFocus() {
        table.requestFocus();
    }

    ObservableValue<Line> chosen() {
        return table.getSelectionModel().selectedItemProperty();
    }

    private String by(Line line) {
        return authors.apply(line.logged().chain().author());
    }

    private void column(String title, double least, double most, Function<Line, Label> cell) {
        var column = new TableColumn<Line, Node>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(cell.apply(features.getValue())));
        widths.add(new Width(column, least, most));
        table.getColumns().add(column);
    }

    /// Where there is more room than all need, what was done has it.
    private void fit(double em) {
        if (em != fitted) {
            fitted = em;
            table.setFixedCellSize(Math.round(ROW_EMS * em));
            for (var width : widths) {
                width.column.setMinWidth(0);
                width.column.setMaxWidth(width.most * em);
                width.column.setMinWidth(width.least * em);
                width.column.setPrefWidth(Math.min(width.most, WIDE_EMS) * em);
            }
        }
    }

    private static Label act(Line line) {
        var label = words(line.mark().word());
        label.setGraphic(line.mark().icon().node());
        return label;
    }

    /// Words of others, whole where the mouse rests on them.
    private static Label tipped(String words) {
        var label = words(words);
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private static Label words(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().add("w-dense");
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A row that asks for the next page when it comes near the end, and is read out as one sentence.
    private final class ReadingRow extends TableRow<Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line != null && !empty) {
                setAccessibleText(text(
                        "custody.row",
                        line.logged().seq(),
                        Figures.logged(line.logged().at()),
                        by(line),
                        line.mark().word(),
                        line.mark().what()));
                if (getIndex() >= model.lines().size() - AHEAD) {
                    model.more();
                }
            }
        }
    }
}
