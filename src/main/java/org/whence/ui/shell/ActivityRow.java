package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// One job: what is done to what, how far it has come, how fast, how long it will take, and how to stop it.
final class ActivityRow {

    private static final PseudoClass NO_ROOM = PseudoClass.getPseudoClass("no-room");

    private final Job job;
    private final HBox root = new HBox(Space.WIDE);
    private final TwoBars bars = new TwoBars();
    private final Label counts = new Label();
    private final Label rate = Wrapped.wrapping(new Label());
    private final Button pause = new Button();
    private boolean paused;

    ActivityRow(Job job, Runnable fold) {
        this.job = job;
        var verb = new Label(job.verb());
        verb.getStyleClass().add("w-strong");
        var name = new HBox(Space.TIGHT, verb, new Label(Isolated.name(job.what())));
        name.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("w-activity-name");
        counts.getStyleClass().addAll("w-small", "w-muted");
        var middle = new VBox(Space.TIGHT, bars.root(), counts);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.getStyleClass().add("w-activity-bars");
        rate.getStyleClass().addAll("w-dense", "w-muted", "w-activity-rate");
        rate.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(rate, Priority.ALWAYS);
        pause.setOnAction(_ -> togglePause());
        pause.getStyleClass().add("w-dense");
        var cancel = new Button(text("activity.cancel"));
        cancel.getStyleClass().addAll("flat", "w-dense");
        cancel.setOnAction(_ -> job.cancel());
        var away = new Button(null, Icon.OPEN_DOWN.node());
        away.getStyleClass().addAll("flat", "w-icon-button");
        away.setAccessibleText(text("activity.fold"));
        away.setTooltip(new Tooltip(text("activity.fold")));
        away.setOnAction(_ -> fold.run());
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("w-activity-row");
        root.getChildren().setAll(Icon.RUNNING.node("w-accent"), name, middle, rate, pause, cancel, away);
        for (var button : new Button[] {pause, cancel, away}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        showPause();
    }

    Region root() {
        return root;
    }

    Job job() {
        return job;
    }

    /// Shows how far the job has come by now.
    void read() {
        var now = job.progress();
        bars.show(now.preservedShare(), now.examinedShare());
        counts.setText(job.counts(now));
        rate.setText(rateAndLeft(now));
        rate.pseudoClassStateChanged(NO_ROOM, now.state() == Progress.State.NO_ROOM);
        var stopped = now.state() == Progress.State.PAUSED || now.state() == Progress.State.NO_ROOM;
        if (paused != stopped) {
            paused = stopped;
            showPause();
        }
    }

    static String rateAndLeft(Progress now) {
        if (now.state() == Progress.State.PAUSED) {
            return text("activity.paused");
        }
        if (now.state() == Progress.State.NO_ROOM) {
            return text("activity.noRoom", now.preserved());
        }
        if (now.bytesPerSecond() == 0) {
            return now.left().map(ActivityRow::words).orElse("");
        }
        var rate = text("activity.rate", Math.round(now.bytesPerSecond() / 100_000.0) / 10.0);
        return now.left().map(left -> rate + " · " + words(left)).orElse(rate);
    }

    private static String words(Duration left) {
        var minutes = Math.ceilDiv(left.toSeconds(), 60);
        return left.toSeconds() < 60
                ? text("activity.secondsLeft", Math.max(1, left.toSeconds()))
                : text("activity.minutesLeft", minutes);
    }

    private void togglePause() {
        if (paused) {
            job.resume();
        } else {
            job.pause();
        }
        read();
    }

    private void showPause() {
        pause.setText(paused ? text("activity.resume") : text("activity.pause"));
        pause.setGraphic(paused ? Icon.PLAY.node() : Icon.PAUSE.node());
    }
}
