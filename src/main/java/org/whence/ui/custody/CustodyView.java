package org.whence.ui.custody;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Sought;
import org.whence.core.record.AuthorId;
import org.whence.ui.custody.CustodyViewModel.Line;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;

/// The custody log of a case, one act a line, and what a verification finds.
public final class CustodyView implements Screen {

    private static final double ROW = 27;
    private static final double WIDE = 400;
    private static final int AHEAD = 50;
    private static final Shortcut VERIFY = Shortcut.of(KeyCode.F9);

    private final CustodyViewModel model;
    private final StampsViewModel stamps;
    private final Function<AuthorId, String> authors;
    private final TableView<Line> table;
    private final Label nothing = new Label();
    private final HBox toolBar;
    private final BorderPane root = new BorderPane();

    /// @param authors by which authors are shown
    public CustodyView(CustodyViewModel model, StampsViewModel stamps, Function<AuthorId, String> authors) {
        this.model = model;
        this.stamps = stamps;
        this.authors = authors;
        table = new TableView<>(model.lines());
        table.setFixedCellSize(ROW);
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
                48,
                62,
                line -> words(Long.toString(line.logged().seq()), "w-mono"));
        column(
                text("custody.utc"),
                164,
                172,
                line -> words(Figures.logged(line.logged().at()), "w-mono"));
        column(text("custody.by"), 72, 130, line -> words(by(line)));
        column(text("custody.act"), 132, 168, CustodyView::act);
        column(
                text("custody.what"),
                140,
                Double.MAX_VALUE,
                line -> words(line.mark().what()));
        column(
                text("custody.hash"),
                96,
                200,
                line -> words(Figures.shortHash(line.logged().id().hex()), "w-mono"));
        toolBar = bar();
        root.setCenter(table);
        root.setRight(new VerificationPane(
                        model, table.getSelectionModel().selectedItemProperty(), authors, new StampsPane(stamps).root())
                .root());
    }

    /// This screen, showing a place of its kind.
    public CustodyView at(Route.Custody route) {
        model.show(route.in());
        stamps.show(route.in());
        return this;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Optional<Region> toolBar() {
        return Optional.of(toolBar);
    }

    @Override
    public Keys keys() {
        return new Keys().on(VERIFY, text("custody.verify"), model::verify);
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    private HBox bar() {
        var says = new Label(text("custody.says"));
        says.getStyleClass().addAll("w-dense", "w-muted");
        says.setMinWidth(0);
        var copy = new Button(text("custody.copy"), Icon.COPY.node());
        copy.setTooltip(new Tooltip(text("custody.copyTip")));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(
                Space.SMALL,
                new SoughtBar(model).root(),
                says,
                gap,
                copy,
                KeyButton.of(Icon.VERIFY, text("custody.verify"), VERIFY, model::verify, "accent"));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.copied());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String by(Line line) {
        return authors.apply(line.logged().chain().author());
    }

    /// @param least and `most` how wide it is; where there is more room, what was done has it
    private void column(String title, double least, double most, Function<Line, Label> cell) {
        var column = new TableColumn<Line, Node>(title);
        column.setMinWidth(least);
        column.setPrefWidth(Math.min(most, WIDE));
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(cell.apply(features.getValue())));
        table.getColumns().add(column);
    }

    private static Label act(Line line) {
        var label = words(line.mark().word());
        label.setGraphic(line.mark().icon().node());
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
