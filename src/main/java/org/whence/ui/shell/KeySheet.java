package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Space;

/// All keys that do something here and now, in a sheet over the window: those of the screen, if it has any, and those
/// that work anywhere.
final class KeySheet {

    private final StackPane root = new StackPane();

    KeySheet() {
        root.getStyleClass().add("w-veil");
        root.setOnMouseClicked(_ -> hide());
        hide();
    }

    Region root() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    void hide() {
        root.setVisible(false);
        root.getChildren().clear();
    }

    void show(List<Keys.Line> here, List<Keys.Line> anywhere) {
        var title = new Label(text("keys.title"));
        title.getStyleClass().add("w-heading");
        var columns = new HBox(Space.PAGE);
        if (!here.isEmpty()) {
            columns.getChildren().add(column(text("keys.here"), here));
        }
        columns.getChildren().add(column(text("keys.anywhere"), anywhere));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        var sheet = new VBox(Space.BASE, title, scroll);
        sheet.getStyleClass().add("w-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(sheet);
        StackPane.setAlignment(sheet, Pos.CENTER);
        root.setVisible(true);
    }

    private static Region column(String title, List<Keys.Line> lines) {
        var heading = new Label(title);
        heading.getStyleClass().addAll("w-strong", "w-muted");
        var grid = new GridPane(Space.WIDE, Space.SNUG);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            grid.addRow(i, Chip.key(line.keys()), new Label(line.meaning()));
        }
        return new VBox(Space.SMALL, heading, grid);
    }
}
