package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// The rules of findings, each with what it looks for and a switch.
final class RulesPane {

    private final RulesViewModel model;
    private final VBox list = new VBox(Space.BASE);
    private final VBox root;

    RulesPane(RulesViewModel model) {
        this.model = model;
        var failed = new Label(text("settings.ruleFailed"));
        failed.getStyleClass().add("w-danger-text");
        failed.visibleProperty().bind(model.failedProperty());
        failed.managedProperty().bind(model.failedProperty());
        root = new VBox(
                Space.SMALL,
                Page.part(text("settings.rules")),
                Wrapped.label(text("settings.rulesSay"), "w-dense", "w-muted", "w-settings-says"),
                failed,
                list);
        model.rowsProperty().addListener((_, _, _) -> fill());
        fill();
    }

    Region root() {
        return root;
    }

    private void fill() {
        list.getChildren()
                .setAll(model.rowsProperty().get().stream().map(this::option).toList());
    }

    private Region option(RulesViewModel.Row row) {
        var box = new CheckBox(row.name().replace('-', ' '));
        box.setSelected(row.isOn());
        box.setAccessibleText(text("settings.rule", row.name()));
        box.setOnAction(_ -> model.turn(row.name(), box.isSelected()));
        return Page.option(box, row.explains());
    }
}
