package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.Exposure;

/// For how long something was uncovered today; asked, on the days before, and how to erase that. Not there while the
/// diary is empty.
final class ExposureItem {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int SHOWN_DAYS = 7;

    private final Exposure exposure;
    private final Button root = new Button(null, Icon.REVEALED.node());

    ExposureItem(Exposure exposure) {
        this.exposure = exposure;
        root.getStyleClass().addAll("flat", "w-status-item");
        root.setMinWidth(Region.USE_PREF_SIZE);
        root.setOnAction(_ -> explain());
        exposure.todayProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return root;
    }

    private void show() {
        var any = !exposure.days().isEmpty();
        root.setVisible(any);
        root.setManaged(any);
        root.setText(text("exposure.today", words(exposure.todayProperty().get())));
    }

    private void explain() {
        var days = new GridPane(Space.WIDE, Space.TIGHT);
        exposure.days().entrySet().stream().limit(SHOWN_DAYS).forEach(day -> row(days, day));
        var erase = new Button(text("exposure.erase"), Icon.REMOVE.node());
        erase.setOnAction(_ -> {
            exposure.erase();
            erase.setText(text("exposure.erased"));
            erase.setDisable(true);
            days.getChildren().clear();
        });
        StatusBar.explain(root, text("exposure.title"), days, StatusBar.says(text("exposure.private")), erase);
    }

    private static void row(GridPane grid, Map.Entry<LocalDate, Duration> day) {
        var date = new Label(DAY.format(day.getKey()));
        date.getStyleClass().add("w-muted");
        grid.addRow(grid.getRowCount(), date, new Label(words(day.getValue())));
    }

    private static String words(Duration time) {
        return time.toMinutes() == 0
                ? text("exposure.seconds", time.toSeconds())
                : text("exposure.minutes", time.toMinutes());
    }
}
