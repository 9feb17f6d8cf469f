package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Claim;
import org.whence.core.testimony.Ledger;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;

/// A number as each source said it over time, and which of the numbers of the case that is.
final class LedgerView {

    private final Label title = new Label();
    private final HBox things = new HBox(Space.SNUG);
    private final LedgerPlot plot;
    private final VBox root = new VBox(Space.SMALL);
    private List<Ledger> ledgers = List.of();
    private @Nullable Ledger shown;

    /// @param choose shows the words of a claim
    LedgerView(Consumer<Claim> choose) {
        plot = new LedgerPlot(choose);
        title.getStyleClass().add("w-strong");
        var note = new Label(text("claims.nothingAveraged"));
        note.getStyleClass().addAll("w-small", "w-muted");
        note.setMinWidth(Region.USE_PREF_SIZE);
        var named = Page.flow(title, things);
        HBox.setHgrow(named, Priority.ALWAYS);
        var head = new HBox(Space.BASE, named, note);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(plot.root(), Priority.ALWAYS);
        root.getStyleClass().add("w-ledger");
        root.getChildren().setAll(head, plot.root());
    }

    Region root() {
        return root;
    }

    /// @param all those of the case; none: there is nothing to draw
    void show(List<Ledger> all) {
        ledgers = all;
        root.setVisible(!all.isEmpty());
        root.setManaged(!all.isEmpty());
        if (!all.isEmpty()) {
            var before = shown == null ? "" : shown.of();
            choose(all.stream()
                    .filter(ledger -> ledger.of().equals(before))
                    .findFirst()
                    .orElse(all.getFirst()));
        }
    }

    private void choose(Ledger ledger) {
        shown = ledger;
        title.setText(text("claims.ledger", name(ledger)));
        things.getChildren().clear();
        if (ledgers.size() > 1) {
            ledgers.forEach(each -> things.getChildren().add(button(each)));
        }
        plot.show(ledger);
    }

    private ToggleButton button(Ledger ledger) {
        var button = new ToggleButton(name(ledger));
        button.getStyleClass().addAll("w-filter", "w-dense");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(ledger.equals(shown));
        button.setOnAction(_ -> choose(ledger));
        return button;
    }

    private static String name(Ledger ledger) {
        return ledger.of().isEmpty() ? text("claims.number") : ledger.of();
    }
}
