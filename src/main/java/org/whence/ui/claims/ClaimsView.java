package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.ui.claims.ClaimsViewModel.State;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.work.Dossier;

/// The claims of a case: for each media a matrix of who says what, and beside it the words of the claim chosen.
public final class ClaimsView implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double SOURCES = 190;

    private final ClaimsViewModel model;
    private final Navigator navigator;
    private final Label counts = new Label();
    private final HBox toolBar = new HBox(counts);
    private final VBox groups = new VBox(Space.LARGE);
    private final StackPane middle = new StackPane();
    private final BorderPane root = new BorderPane(middle);

    public ClaimsView(ClaimsViewModel model, Navigator navigator, VerdictWords words) {
        this.model = model;
        this.navigator = navigator;
        counts.getStyleClass().addAll("w-dense", "w-muted");
        toolBar.setAlignment(Pos.CENTER_LEFT);
        groups.getStyleClass().add("w-tab-body");
        root.setRight(new ClaimPane(model, words, this::openItem).root());
        model.stateProperty().addListener((_, _, state) -> show(state));
        model.chosenProperty().addListener((_, _, _) -> mark(groups));
        show(model.stateProperty().get());
    }

    /// This screen, showing a place of its kind.
    public ClaimsView at(Route.Claims route) {
        model.show(route.in());
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
        return new Keys().on(Shortcut.of(KeyCode.O), text("claims.openItem"), this::openItem);
    }

    private void openItem() {
        var judged = model.chosenProperty().get();
        if (judged != null) {
            open(judged.claim().media());
        }
    }

    private void open(MediaId media) {
        var in = model.in();
        if (in != null) {
            navigator.open(new Route.Item(new Listing.InCase(in), media));
        }
    }

    private void show(State state) {
        switch (state) {
            case State.Loading() -> say(text("item.loading"));
            case State.Failed() -> say(text("item.failed"));
            case State.Shown shown when shown.matrices().isEmpty() -> say(text("claims.noneInCase"));
            case State.Shown shown -> {
                counts.setText(text("claims.counts", shown.claims(), shown.sources()));
                groups.getChildren()
                        .setAll(shown.matrices().stream().map(this::group).toList());
                var scroll = new ScrollPane(groups);
                scroll.setFitToWidth(true);
                scroll.getStyleClass().add("w-plain-scroll");
                middle.getChildren().setAll(scroll);
                mark(groups);
            }
        }
    }

    private void say(String words) {
        counts.setText("");
        var label = new Label(words);
        label.getStyleClass().add("w-muted");
        middle.getChildren().setAll(label);
    }

    private Region group(Matrix matrix) {
        var name = new Hyperlink(matrix.name());
        name.getStyleClass().add("w-strong");
        name.setOnAction(_ -> open(matrix.media()));
        var mark = matrix.gravest().label();
        mark.getStyleClass().add("w-dense");
        var head = new HBox(Space.BASE, name, mark);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(Space.SMALL, head, grid(matrix));
    }

    private GridPane grid(Matrix matrix) {
        var grid = new GridPane();
        grid.getStyleClass().add("w-matrix");
        grid.getColumnConstraints().add(new ColumnConstraints(SOURCES, SOURCES, SOURCES));
        grid.add(cell(text("claims.source"), "w-matrix-head"), 0, 0);
        for (var column = 0; column < matrix.columns().size(); column++) {
            var width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setFillWidth(true);
            width.setPrefWidth(10);
            grid.getColumnConstraints().add(width);
            grid.add(cell(column(matrix.columns().get(column)), "w-matrix-head"), column + 1, 0);
        }
        for (var row = 0; row < matrix.rows().size(); row++) {
            var source = matrix.rows().get(row);
            grid.add(source(source), 0, row + 1);
            for (var column = 0; column < matrix.columns().size(); column++) {
                grid.add(cells(source, matrix.columns().get(column)), column + 1, row + 1);
            }
        }
        return grid;
    }

    private static Node source(Matrix.Row row) {
        var name = new Label(row.by().isEmpty() ? text("claims.someone") : row.by());
        name.getStyleClass().add("w-strong");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var count = new Label(text("claims.count", row.claims().size()));
        count.getStyleClass().addAll("w-small", "w-muted");
        var box = new VBox(name, count);
        box.getStyleClass().addAll("w-matrix-cell", "w-matrix-source");
        return box;
    }

    private Node cells(Matrix.Row row, Claim.Attribute attribute) {
        var said = row.of(attribute);
        if (said.isEmpty()) {
            return cell(text("claims.saysNothing"), "w-muted");
        }
        var box = new VBox();
        said.forEach(judged -> box.getChildren().add(cell(judged)));
        return box;
    }

    /// The value, and below it what the record says of it.
    private Button cell(Dossier.Judged judged) {
        var claim = judged.claim();
        var value = new Label(
                claim.attribute() == Claim.Attribute.WHEN
                        ? text("claims.time", of(claim.of()), TimeText.words(claim.span()))
                        : claim.value() == null ? claim.quote() : claim.value());
        value.getStyleClass().addAll("w-strong", "w-dense");
        var verdict = VerdictMark.of(judged.verdict());
        var says = new Label(verdict.word(), verdict.icon().node("w-verdict-sign", verdict.styleClass()));
        says.getStyleClass().addAll("w-small", "w-matrix-says");
        var cell = new Button(null, new VBox(Space.HAIR, value, says));
        cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        cell.getStyleClass().addAll("w-matrix-cell", "w-matrix-claim", verdict.styleClass());
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setAccessibleText(text("claims.cell", ClaimPane.by(claim), claim.quote(), verdict.word()));
        cell.setUserData(judged);
        cell.setOnAction(_ -> model.choose(judged));
        cell.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                model.choose(judged);
            }
        });
        return cell;
    }

    /// Rings the cell of the claim chosen.
    private void mark(Node node) {
        if (node.getUserData() instanceof Dossier.Judged) {
            node.pseudoClassStateChanged(
                    CURRENT, node.getUserData().equals(model.chosenProperty().get()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::mark);
        }
    }

    private static Label cell(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-matrix-cell", "w-dense", styleClass);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    static String of(Claim.Of of) {
        return switch (of) {
            case RECORDED -> text("claims.recorded");
            case PUBLISHED -> text("claims.published");
            case EVENT -> text("claims.event");
        };
    }

    static String column(Claim.Attribute attribute) {
        return switch (attribute) {
            case WHEN -> text("claims.columnWhen");
            case WHERE -> text("claims.columnWhere");
            case HOW_MANY -> text("claims.columnHowMany");
            case WHO -> text("claims.columnWho");
            case WHAT -> text("claims.columnWhat");
        };
    }
}
