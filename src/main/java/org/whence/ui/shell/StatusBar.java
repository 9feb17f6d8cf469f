package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.whence.core.examination.Examinations;
import org.whence.ui.kit.Bubble;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.Exposure;
import org.whence.ui.shell.Overview.Health;

/// The last outcome, and whether the log, the sandbox, the disk and the network are as they should be. Each says more
/// when it is asked. So does, once anything was uncovered, for how long that was.
final class StatusBar {

    private static final long SCARCE_BYTES = 1_000_000_000;

    private final ShellViewModel model;
    private final ExposureItem exposure;
    private final HBox root = new HBox(Space.WIDE);

    StatusBar(ShellViewModel model, Exposure exposure) {
        this.model = model;
        this.exposure = new ExposureItem(exposure);
        root.getStyleClass().add("w-status");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(0);
        root.widthProperty().addListener((_, _, _) -> fit());
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
        outcome.setMinWidth(0);
        outcome.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        var health = model.overviewProperty().get().health();
        root.getChildren().setAll(outcome);
        var waiting = model.overviewProperty().get().waiting();
        if (waiting.all() > 0) {
            root.getChildren().add(waiting(waiting));
        }
        root.getChildren().addAll(exposure.root(), log(health));
        if (!health.sandbox().isEmpty()) {
            root.getChildren().addAll(sandbox(health.sandbox()), disk(health.freeBytes()));
        }
        root.getChildren()
                .add(item(
                        Icon.OFFLINE.node(),
                        text("status.offline"),
                        "",
                        text("status.offline"),
                        says(text("status.offlineWhy")),
                        says(text("status.offlineNever"))));
        fit();
    }

    /// Where there is no room for all words, the last items show their sign alone.
    private void fit() {
        if (root.getWidth() <= 0) {
            return;
        }
        var items = root.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        items.forEach(item -> item.setContentDisplay(ContentDisplay.LEFT));
        root.applyCss();
        for (var last = items.size() - 1; last >= 0 && taken() > root.getWidth(); last--) {
            items.get(last).setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /// What all items but the outcome, which gives way, take.
    private double taken() {
        var gaps = root.getSpacing() * root.getChildren().size();
        return root.getInsets().getLeft()
                + root.getInsets().getRight()
                + gaps
                + root.getChildren().stream()
                        .skip(1)
                        .filter(Node::isManaged)
                        .mapToDouble(node -> node.prefWidth(-1))
                        .sum();
    }

    private static Button waiting(Examinations.Waiting waiting) {
        var words = text("status.waiting", waiting.all());
        return item(
                Icon.WAITING.node(),
                words,
                "warning",
                words,
                says(text("status.waitingMeans")),
                says(waiting.again() == 0 ? text("status.waitingNew") : text("status.waitingAgain", waiting.again())));
    }

    private static Button log(Health health) {
        var trouble = health.logTrouble();
        if (trouble != null) {
            return item(
                    Icon.LOG.node(),
                    text("status.logBroken"),
                    "danger",
                    text("status.logBroken"),
                    says(trouble),
                    says(text("status.logBrokenDo")));
        }
        return item(
                Icon.LOG.node(),
                logWords(health),
                "",
                text("status.logTitle"),
                says(text("status.logWhy")),
                says(health.logChecked() ? text("status.logChecked") : text("status.logUnchecked")));
    }

    private static String logWords(Health health) {
        if (health.logLines() == 0) {
            return text("status.logEmpty");
        }
        return health.logChecked()
                ? text("status.log", health.logLines())
                : text("status.logNotChecked", health.logLines());
    }

    private static Button sandbox(String sandbox) {
        var words = text("status.sandbox", sandbox);
        if (sandbox.equals("bubblewrap")) {
            return item(
                    Icon.SANDBOX.node(),
                    words,
                    "",
                    words,
                    says(text("status.sandboxWhole")),
                    says(text("status.sandboxRecorded")));
        }
        var command = new TextField(text("status.sandboxCommand"));
        command.setEditable(false);
        command.getStyleClass().add("w-mono");
        command.setAccessibleText(text("status.sandboxInstall"));
        return item(
                Icon.SANDBOX_PARTIAL.node(),
                words,
                "warning",
                words,
                says(text("status.sandboxPartial")),
                says(text("status.sandboxInstall")),
                command);
    }

    private static Button disk(long freeBytes) {
        var words = text("status.disk", freeBytes / SCARCE_BYTES);
        return freeBytes < SCARCE_BYTES
                ? item(
                        Icon.DISK.node(),
                        text("status.diskScarce"),
                        "warning",
                        text("status.diskScarce"),
                        says(text("status.diskPaused")),
                        says(text("status.diskDo")))
                : item(
                        Icon.DISK.node(),
                        words,
                        "",
                        words,
                        says(text("status.diskWhy")),
                        says(text("status.diskPauses")));
    }

    private static Button item(FontIcon icon, String words, String styleClass, String title, Node... explanation) {
        var button = new Button(words, icon);
        button.getStyleClass().addAll("flat", "w-status-item", styleClass);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> explain(button, title, explanation));
        return button;
    }

    /// Shows a popover with a title above an item of the bar.
    static void explain(Node from, String title, Node... explanation) {
        var heading = new Label(title);
        heading.getStyleClass().add("w-strong");
        var body = new VBox(Space.SNUG, heading);
        body.getChildren().addAll(explanation);
        body.getStyleClass().add("w-popover");
        Bubble.above(from, body);
    }

    /// A sentence of an explanation.
    static Label says(String words) {
        return Wrapped.label(words, "w-popover-text");
    }
}
