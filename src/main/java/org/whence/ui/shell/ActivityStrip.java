package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Ticker;

/// What runs, one row a job, read four times a second. It is there only while something runs, and can be folded into
/// the status bar.
final class ActivityStrip {

    private static final Duration READ = Duration.ofMillis(250);

    private final ShellViewModel model;
    private final Ticker ticker;
    private final DoubleConsumer share;
    private final VBox root = new VBox();
    private final List<ActivityRow> rows = new ArrayList<>();
    private Background.Running reading = () -> {};
    private boolean folded;

    /// @param share is told the share done of all that runs, from 0 to 1, or -1 where nothing runs
    ActivityStrip(ShellViewModel model, Ticker ticker, DoubleConsumer share) {
        this.model = model;
        this.ticker = ticker;
        this.share = share;
        root.getStyleClass().add("w-activity");
        root.setAccessibleText(text("activity.title"));
        model.jobs().addListener((ListChangeListener<Job>) _ -> fill());
        fill();
    }

    Region root() {
        return root;
    }

    /// Folds it away, or unfolds it.
    void fold() {
        folded = !folded;
        show();
    }

    private void fill() {
        reading.cancel();
        rows.clear();
        model.jobs().forEach(job -> rows.add(new ActivityRow(job, this::fold)));
        root.getChildren().setAll(rows.stream().map(ActivityRow::root).toList());
        show();
        read();
        if (!rows.isEmpty()) {
            reading = ticker.every(READ, this::tick);
        }
    }

    private void show() {
        root.setVisible(!rows.isEmpty() && !folded);
        root.setManaged(root.isVisible());
    }

    /// What is done is ended here, and never while the list of what runs changes.
    private void tick() {
        read();
        model.finish(rows.stream()
                .map(ActivityRow::job)
                .filter(job -> job.progress().state() == Progress.State.DONE)
                .toList());
    }

    private void read() {
        rows.forEach(ActivityRow::read);
        share.accept(rows.stream()
                .mapToDouble(row -> row.job().progress().examinedShare())
                .average()
                .orElse(-1));
    }
}
