package org.whence.ui.custody;

import static org.whence.ui.kit.Messages.text;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.AuthorId;
import org.whence.ui.custody.CustodyViewModel.Line;
import org.whence.ui.custody.CustodyViewModel.Verified;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.work.custody.VerifyDesk;
import org.whence.work.custody.VerifyDesk.Checked;

/// What a verification found, check by check, and the line chosen.
final class VerificationPane {

    private final CustodyViewModel model;
    private final Function<AuthorId, String> authors;
    private final VBox outcome = new VBox(Space.TIGHT);
    private final VBox checks = new VBox(Space.SMALL);
    private final VBox line = new VBox(Space.SMALL);
    private final VBox chains = new VBox(Space.TIGHT);
    private final ScrollPane root;

    /// @param stamps shown below the checks
    VerificationPane(
            CustodyViewModel model, ObservableValue<Line> chosen, Function<AuthorId, String> authors, Node stamps) {
        this.model = model;
        this.authors = authors;
        var all = new VBox(
                Space.BASE,
                outcome,
                Page.of(text("custody.says"), "w-dense", "w-muted"),
                checks,
                line,
                new Separator(),
                chains,
                new Separator(),
                stamps);
        all.getStyleClass().add("w-evidence-said");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("w-evidence", "w-pane-scroll");
        model.verifiedProperty().addListener((_, _, _) -> tell());
        model.tallyProperty().addListener((_, _, _) -> {
            tell();
            showChains();
        });
        model.checks().addListener((ListChangeListener<Checked>) _ -> fill());
        chosen.addListener((_, _, now) -> show(now));
        tell();
    }

    Region root() {
        return root;
    }

    private void tell() {
        var verified = model.verifiedProperty().get();
        var size = model.authors().values().stream().mapToLong(Long::longValue).sum();
        var title = new Label(title(verified));
        title.getStyleClass().add("w-strong");
        var icon = icon(verified);
        title.setGraphic(icon.node("w-verified"));
        var says = wrapped(says(verified, size));
        outcome.getChildren().setAll(title, says);
        outcome.getStyleClass().setAll("w-verification", styleClass(verified));
    }

    private static String title(Verified verified) {
        return switch (verified) {
            case NOT_YET -> text("custody.notYet");
            case RUNNING -> text("custody.running");
            case WHOLE -> text("custody.whole");
            case ALTERED -> text("custody.altered");
            case FAILED -> text("custody.notChecked");
        };
    }

    private static String says(Verified verified, long size) {
        return switch (verified) {
            case NOT_YET -> text("custody.lines", size);
            case RUNNING -> text("custody.runningSays");
            case WHOLE -> text("custody.wholeSays");
            case ALTERED -> text("custody.alteredSays");
            case FAILED -> text("custody.failed");
        };
    }

    private static Icon icon(Verified verified) {
        return switch (verified) {
            case NOT_YET -> Icon.LOG;
            case RUNNING -> Icon.RUNNING;
            case WHOLE -> Icon.VERIFY;
            case ALTERED, FAILED -> Icon.WARNING;
        };
    }

    private static String styleClass(Verified verified) {
        return switch (verified) {
            case NOT_YET, RUNNING -> "plain";
            case WHOLE -> "success";
            case ALTERED, FAILED -> "danger";
        };
    }

    private void fill() {
        checks.getChildren()
                .setAll(model.checks().stream().map(VerificationPane::check).toList());
    }

    private static Node check(Checked checked) {
        var sign = !checked.ok()
                ? Icon.WARNING.node("w-danger")
                : checked.check().equals(VerifyDesk.ERASED) ? Icon.COVERED.node() : Icon.CHECK.node("w-success");
        var row = new HBox(Space.SMALL, sign, wrapped(Isolated.sentence(checked.says())));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private void show(@Nullable Line chosen) {
        line.getChildren().clear();
        if (chosen == null) {
            return;
        }
        var logged = chosen.logged();
        var title = new Label(text("custody.lineTitle", Long.toString(logged.seq())));
        title.getStyleClass().addAll("w-strong", "w-muted", "w-dense");
        var grid = new GridPane(Space.BASE, Space.TIGHT);
        fact(grid, text("custody.act"), chosen.mark().word(), "w-dense");
        fact(grid, text("custody.what"), chosen.mark().what(), "w-dense");
        fact(grid, text("custody.by"), authors.apply(logged.chain().author()), "w-dense");
        fact(
                grid,
                text("custody.key"),
                Figures.shortHash(logged.chain().author().hex()),
                "w-mono");
        fact(grid, text("custody.hash"), Figures.grouped(logged.id().hex()), "w-mono");
        line.getChildren().setAll(new Separator(), title, grid);
    }

    /// Whose lines there are, and how many.
    private void showChains() {
        var title = new Label(text("custody.chains", model.authors().size()));
        title.getStyleClass().addAll("w-strong", "w-muted", "w-dense");
        chains.getChildren().setAll(title);
        model.authors().forEach((author, lines) -> {
            var name = wrapped(Isolated.name(authors.apply(author)));
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var count = new Label(text("custody.linesOf", lines));
            count.getStyleClass().addAll("w-dense", "w-muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            chains.getChildren().add(new HBox(Space.SMALL, Icon.COLLEAGUE.node(), name, count));
        });
    }

    private static void fact(GridPane grid, String label, String value, String styleClass) {
        var name = new Label(label);
        name.getStyleClass().addAll("w-dense", "w-muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var said = wrapped(value);
        said.getStyleClass().add(styleClass);
        grid.addRow(grid.getRowCount(), name, said);
    }

    private static Region wrapped(String words) {
        return Wrapped.says(words, "w-dense");
    }
}
