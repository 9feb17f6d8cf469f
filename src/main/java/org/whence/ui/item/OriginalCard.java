package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.vault.Vault;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.work.show.Dossier;

/// That the original of a media is gone, or is no longer what was preserved, and what to do then. Not there while all
/// is
/// well.
final class OriginalCard {

    private final ItemPorts.Reading reading;
    private final Background background;
    private final VBox root = new VBox(Space.SNUG);
    private Running asking = () -> {};

    OriginalCard(ItemPorts.Reading reading, Background background) {
        this.reading = reading;
        this.background = background;
        root.getStyleClass().addAll("w-card", "w-original");
        root.setAlignment(Pos.TOP_LEFT);
        hide();
    }

    Region root() {
        return root;
    }

    void show(Dossier dossier) {
        asking.cancel();
        hide();
        asking = background.run(() -> reading.original(dossier.hashes()), this::tell, _ -> tell(Vault.State.MISSING));
    }

    private void tell(Vault.State state) {
        switch (state) {
            case WHOLE -> hide();
            case MISSING -> say(text("original.missing"), text("original.missingMeans"), text("original.missingDo"));
            case CHANGED -> say(text("original.changed"), text("original.changedMeans"), text("original.changedDo"));
        }
    }

    private void say(String happened, String means, String act) {
        var title = Words.dense(happened, "w-strong");
        title.setGraphic(Icon.DAMAGED.node("w-danger"));
        root.getChildren().setAll(title, Words.wrapped(means), Words.wrapped(act));
        root.setAccessibleText(String.join(" ", happened, means, act));
        root.setVisible(true);
        root.setManaged(true);
    }

    private void hide() {
        root.setVisible(false);
        root.setManaged(false);
    }
}
