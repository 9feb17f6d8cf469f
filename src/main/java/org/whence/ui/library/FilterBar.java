package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Bubble;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;

/// One chip for each facet: off, it shows the name; on, the values wanted. Each opens the values with their counts.
final class FilterBar {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final LibraryViewModel model;
    private final Map<Facet, Button> chips = new EnumMap<>(Facet.class);
    private final HBox root = new HBox(Space.SMALL);

    FilterBar(LibraryViewModel model, Region trailing) {
        this.model = model;
        var wanted = Page.flow(stacking(), grouping(), new Separator(Orientation.VERTICAL));
        HBox.setHgrow(wanted, Priority.ALWAYS);
        root.setAlignment(Pos.CENTER_LEFT);
        for (var facet : Facet.values()) {
            var chip = new Button(facet.words());
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.getStyleClass().add("w-filter");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chips.put(facet, chip);
            wanted.getChildren().add(chip);
        }
        trailing.setMinWidth(Region.USE_PREF_SIZE);
        root.getChildren().addAll(wanted, trailing);
        model.stateProperty().addListener((_, _, state) -> show(state));
        show(model.stateProperty().get());
    }

    Region root() {
        return root;
    }

    private ToggleButton stacking() {
        var best = new ToggleButton(text("library.bestOnTop"), Icon.STACK.node());
        best.getStyleClass().add("w-stacking");
        best.setMinWidth(Region.USE_PREF_SIZE);
        best.setFocusTraversable(false);
        best.setTooltip(new Tooltip(text("library.bestOnTopTip")));
        best.setSelected(model.stackedProperty().get());
        best.setOnAction(_ -> model.setStacked(best.isSelected()));
        return best;
    }

    private Button grouping() {
        var chip = new Button(null, Icon.OPEN_DOWN.node());
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("w-filter");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setTooltip(new Tooltip(text("library.groupTip")));
        chip.textProperty().bind(model.groupingProperty().map(by -> text("library.group", by.words())));
        var menu = new ContextMenu();
        for (var by : Grouping.values()) {
            var choice = new MenuItem(by.words());
            choice.setOnAction(_ -> model.group(by));
            menu.getItems().add(choice);
        }
        chip.setOnAction(_ -> menu.show(chip, Side.BOTTOM, 0, Space.TIGHT));
        return chip;
    }

    private void show(LibraryViewModel.State state) {
        if (state instanceof LibraryViewModel.State.Shown(var filtered)) {
            chips.forEach((facet, chip) -> show(facet, chip, filtered));
        }
    }

    private void show(Facet facet, Button chip, Filtered filtered) {
        var wanted = filtered.filter().of(facet);
        var on = !wanted.isEmpty();
        chip.pseudoClassStateChanged(ON, on);
        chip.setText(on ? text("library.filterOn", facet.words(), names(facet, wanted)) : facet.words());
        chip.setGraphic(on ? Icon.CLOSE.node() : Icon.OPEN_DOWN.node());
        chip.setOnAction(_ -> {
            if (on) {
                model.want(facet, Set.of());
            } else {
                open(facet, chip);
            }
        });
    }

    private void open(Facet facet, Button chip) {
        var grid = new GridPane(Space.WIDE, Space.SMALL);
        fill(grid, facet);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("w-filter-values");
        Bubble.below(chip, scroll);
    }

    private void fill(GridPane grid, Facet facet) {
        if (model.unread() > 0) {
            grid.add(new Label(text("library.counting")), 0, 0);
        } else if (model.stateProperty().get() instanceof LibraryViewModel.State.Shown(var filtered)) {
            var row = 0;
            for (var value : filtered.counts()
                    .getOrDefault(facet, Collections.emptySortedMap())
                    .entrySet()) {
                var box = new CheckBox(facet.words(value.getKey()));
                box.setSelected(filtered.filter().of(facet).contains(value.getKey()));
                box.setOnAction(_ -> model.toggle(facet, value.getKey()));
                var count = new Label(text("side.count", value.getValue()));
                count.getStyleClass().addAll("w-small", "w-muted");
                grid.addRow(row++, box, count);
            }
        }
    }

    private static String names(Facet facet, Set<String> codes) {
        return codes.stream().sorted().map(facet::words).collect(Collectors.joining(", "));
    }
}
