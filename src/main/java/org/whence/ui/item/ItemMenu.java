package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;

/// What is done to an item less often, behind one button.
final class ItemMenu {

    private final ContextMenu menu = new ContextMenu();
    private final Button button = new Button(null, Icon.MORE.node());

    ItemMenu() {
        button.getStyleClass().addAll("flat", "w-icon-button", "w-more");
        button.setAccessibleText(text("item.more"));
        button.setTooltip(new Tooltip(text("item.more")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, Space.TIGHT));
    }

    /// Adds an act.
    ItemMenu with(Icon icon, String words, Runnable act) {
        var item = new MenuItem(words, icon.node());
        item.setOnAction(_ -> act.run());
        menu.getItems().add(item);
        return this;
    }

    Button button() {
        return button;
    }
}
