package org.whence.ui.report;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.FilePrompt;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Outcome;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.report.ReportViewModel.State;

/// What will be in the report, to be read before it is written; then where it lies.
final class ReportOutcome {

    static final Shortcut WRITE = Shortcut.ctrl(KeyCode.ENTER);

    private final ReportViewModel model;
    private final VBox root = new VBox(Space.BASE);

    ReportOutcome(ReportViewModel model) {
        this.model = model;
        root.getStyleClass().addAll("w-exchange-page", "w-leaving");
        model.stateProperty().addListener((_, _, now) -> show(now));
        show(model.stateProperty().get());
    }

    Region root() {
        return root;
    }

    private void show(State state) {
        root.getChildren().setAll(Page.title(text("report.inIt")));
        switch (state) {
            case State.Counting() -> root.getChildren().add(Page.of(text("report.counting"), "w-muted"));
            case State.Ready(var says) -> ready(says);
            case State.Writing(var says) -> writing(says);
            case State.Written(var says, var file) -> written(says, file);
            case State.Failed(var says) -> failed(says);
        }
    }

    private void ready(List<String> says) {
        lines(says);
        root.getChildren().add(stays());
        var push = new Region();
        HBox.setHgrow(push, Priority.ALWAYS);
        root.getChildren()
                .add(new HBox(push, KeyButton.of(Icon.FILE, text("report.write"), WRITE, this::choose, "accent")));
    }

    private void lines(List<String> says) {
        says.forEach(line -> root.getChildren().add(Page.line(Icon.CHECK, line, "w-leaves")));
    }

    private static VBox stays() {
        var stays = new VBox(
                Space.TIGHT,
                Page.part(text("report.limits")),
                Page.line(Icon.NOTHING, text("report.noOriginals"), "w-muted"),
                Page.line(Icon.NOTHING, text("report.notSent"), "w-muted"),
                Page.line(Icon.NOTHING, text("report.notRecorded"), "w-muted"));
        stays.getStyleClass().add("w-card");
        return stays;
    }

    private void writing(List<String> says) {
        lines(says);
        root.getChildren().add(Page.working(text("report.writing")));
    }

    private void written(List<String> says, Path file) {
        var name = new Label(Isolated.name(String.valueOf(file.getFileName())), Icon.FILE.node());
        name.getStyleClass().add("w-strong");
        var folder = new TextField(String.valueOf(file.getParent()));
        folder.setEditable(false);
        folder.getStyleClass().add("w-mono");
        folder.setAccessibleText(text("report.folder"));
        var card = Outcome.done(text("report.written"), name, Page.part(text("report.folder")), folder);
        says.forEach(line -> card.getChildren().add(Page.of(line, "w-dense")));
        card.getChildren().add(again());
        root.getChildren().add(card);
    }

    private void failed(String says) {
        root.getChildren().add(Outcome.failed(text("report.notWritten"), says, text("report.notWrittenSays"), again()));
    }

    private Button again() {
        var again = new Button(text("report.again"));
        again.setOnAction(_ -> model.again());
        return again;
    }

    /// Asks where to, and writes it there.
    void choose() {
        if (!(model.stateProperty().get() instanceof State.Ready)) {
            return;
        }
        new FilePrompt(root, text("report.writeTo")).save(model.proposedName()).ifPresent(model::write);
    }
}
