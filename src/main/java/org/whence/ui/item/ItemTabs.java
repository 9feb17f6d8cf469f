package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.kit.Space;
import org.whence.work.show.Dossier;

/// The tabs of an item, with how much is in each.
final class ItemTabs {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Tab, Button> buttons = new EnumMap<>(Tab.class);
    private final Map<Tab, Label> counts = new EnumMap<>(Tab.class);
    private final Map<Tab, Region> bodies = new EnumMap<>(Tab.class);
    private final StackPane body = new StackPane();
    private final VBox root = new VBox();

    /// @param metadata scrolls by itself, the others do not
    ItemTabs(ItemViewModel model, Map<Tab, Region> contents) {
        var bar = new FlowPane(Space.HAIR, 0);
        bar.getStyleClass().add("w-item-tabs");
        bar.setMinHeight(Region.USE_PREF_SIZE); // two lines where one is too narrow
        bar.widthProperty().addListener((_, _, width) -> bar.setPrefWrapLength(width.doubleValue()));
        for (var tab : Tab.values()) {
            bar.getChildren().add(button(tab, model));
            var content = contents.get(tab);
            if (content != null) {
                bodies.put(tab, tab == Tab.METADATA ? content : scrolling(content));
            }
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        root.getChildren().setAll(bar, body);
        model.tabProperty().addListener((_, _, tab) -> front(tab));
        front(model.tabProperty().get());
    }

    Region root() {
        return root;
    }

    void count(Dossier dossier) {
        count(Tab.APPEARANCES, dossier.appearances().size());
        count(Tab.MATCHES, dossier.matches().size());
        count(Tab.CLAIMS, dossier.judged().size());
        count(Tab.NOTES, dossier.notes().size());
    }

    private void count(Tab tab, int number) {
        var label = counts.get(tab);
        if (label != null) {
            label.setText(number == 0 ? "" : text("side.count", number));
        }
    }

    private void front(Tab tab) {
        buttons.forEach((of, button) -> button.pseudoClassStateChanged(CURRENT, of == tab));
        var content = bodies.get(tab);
        if (content != null) {
            body.getChildren().setAll(content);
        }
    }

    private Button button(Tab tab, ItemViewModel model) {
        var count = new Label();
        count.getStyleClass().addAll("w-small", "w-muted");
        var button = new Button(word(tab), count);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("w-tab");
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setOnAction(_ -> model.choose(tab));
        button.setMinWidth(Region.USE_PREF_SIZE);
        buttons.put(tab, button);
        counts.put(tab, count);
        return button;
    }

    private static String word(Tab tab) {
        return switch (tab) {
            case FACTS -> text("item.tab.facts");
            case METADATA -> text("item.tab.metadata");
            case APPEARANCES -> text("item.tab.appearances");
            case MATCHES -> text("item.tab.matches");
            case CLAIMS -> text("item.tab.claims");
            case NOTES -> text("item.tab.notes");
            case CUSTODY -> text("item.tab.custody");
        };
    }

    private static Region scrolling(Region content) {
        var scroll = new ScrollPane(content);
        content.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("w-plain-scroll");
        return scroll;
    }
}
