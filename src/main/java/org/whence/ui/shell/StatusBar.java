package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import atlantafx.base.controls.Popover;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.shell.Overview.Health;

/// The last outcome, and whether the log, the sandbox, the disk and the network are as they should be. Each says more
/// when it is asked.
final class StatusBar {

    private static final long SCARCE_BYTES = 1_000_000_000;

    private final ShellViewModel model;
    private final HBox root = new HBox(Space.WIDE);

    StatusBar(ShellViewModel model) {
        this.model = model;
        root.getStyleClass().add("w-status");
        root.setAlignment(Pos.CENTER_LEFT);
        model.overviewProperty().addListener((_, _, _) -> fill());
        model.jobs().addListener((ListChangeListener<Job>) _ -> fill());
        fill();
    }

    Region root() {
        return root;
    }

    private void fill() {
        var outcome = new Label();
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.setGraphic(model.jobs().isEmpty() ? Icon.CHECK.node() : Icon.RUNNING.node("w-accent"));
        outcome.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        var health = model.overviewProperty().get().health();
        root.getChildren().setAll(outcome, log(health));
        if (!health.sandbox().isEmpty()) {
            root.getChildren().addAll(sandbox(health.sandbox()), disk(health.freeBytes()));
        }
        root.getChildren()
                .add(item(
                        Icon.OFFLINE.node(),
                        text("status.offline"),
                        text("status.offline"),
                        text("status.offlineWhy"),
                        ""));
    }

    private Button log(Health health) {
        var trouble = health.logTrouble();
        if (trouble != null) {
            return item(Icon.LOG.node(), text("status.logBroken"), text("status.logBroken"), trouble, "danger");
        }
        var words = health.logLines() == 0 ? text("status.logEmpty") : text("status.log", health.logLines());
        return item(Icon.LOG.node(), words, text("status.logTitle"), text("status.logWhy"), "");
    }

    private Button sandbox(String sandbox) {
        var whole = sandbox.equals("bubblewrap");
        return item(
                whole ? Icon.SANDBOX.node() : Icon.SANDBOX_PARTIAL.node(),
                text("status.sandbox", sandbox),
                text("status.sandbox", sandbox),
                whole ? text("status.sandboxWhole") : text("status.sandboxPartial"),
                whole ? "" : "warning");
    }

    private Button disk(long freeBytes) {
        var words = text("status.disk", freeBytes / SCARCE_BYTES);
        return freeBytes < SCARCE_BYTES
                ? item(Icon.DISK.node(), text("status.diskScarce"), words, text("status.diskWhy"), "warning")
                : item(Icon.DISK.node(), words, words, text("status.diskWhy"), "");
    }

    private static Button item(FontIcon icon, String words, String title, String explanation, String styleClass) {
        var button = new Button(words, icon);
        button.getStyleClass().addAll("flat", "w-status-item", styleClass);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> explain(button, title, explanation));
        return button;
    }

    private static void explain(Button from, String title, String explanation) {
        var heading = new Label(title);
        heading.getStyleClass().add("w-strong");
        var body = new Label(explanation);
        body.setWrapText(true);
        body.getStyleClass().add("w-popover-text");
        var popover = new Popover(new VBox(Space.SNUG, heading, body));
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.show(from);
    }
}
