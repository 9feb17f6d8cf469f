package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.shell.Overview.PackEntry;

/// What colleagues' packs there are, in the side bar. There is nothing to go to: they bring no footage.
final class PackRows {

    private PackRows() {}

    /// A row for each; where there is none, what a pack is for.
    ///
    /// @param narrow whether there is room for icons only
    static List<Region> of(List<PackEntry> packs, boolean narrow) {
        if (packs.isEmpty() && !narrow) {
            return List.of(Wrapped.label(text("side.noPack"), "w-side-hint"));
        }
        return packs.stream().map(pack -> row(pack, narrow)).toList();
    }

    private static Region row(PackEntry pack, boolean narrow) {
        var row = new HBox(Space.SMALL, Icon.PACK.node());
        if (!narrow) {
            var name = new Label(Isolated.name(pack.name()));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var count = new Label(text("side.count", pack.entries()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("w-side-count");
            row.getChildren().addAll(name, count);
        }
        row.getStyleClass().add("w-side-pack");
        Tooltip.install(row, new Tooltip(text("side.pack", pack.says(), pack.entries())));
        return row;
    }
}
