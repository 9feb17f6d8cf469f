package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Theme;
import org.whence.work.show.Dossier;

/// The two cards below the picture: what the bytes are, and what they say of themselves.
final class Cards {

    /// Below each other where they have less than this many em.
    private static final double BESIDE_EM = 36;

    private final GridPane root = new GridPane(Space.MEDIUM, Space.MEDIUM);
    private boolean isNarrow;

    Cards() {
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.widthProperty().addListener((_, _, _) -> arrange());
        root.heightProperty().addListener((_, _, _) -> arrange());
        column(50);
        column(50);
    }

    private void column(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        root.getColumnConstraints().add(column);
    }

    private void arrange() {
        var narrow = root.getWidth() < BESIDE_EM * Theme.em(root.getScene());
        if (narrow != isNarrow) {
            isNarrow = narrow;
            root.getColumnConstraints().clear();
            column(narrow ? 100 : 50);
            if (!narrow) {
                column(50);
            }
            lay(List.copyOf(root.getChildren()));
        }
    }

    private void lay(List<? extends Node> cards) {
        root.getChildren().clear();
        for (var i = 0; i < cards.size(); i++) {
            root.add(cards.get(i), isNarrow ? 0 : i, isNarrow ? i : 0);
        }
    }

    Region root() {
        return root;
    }

    void show(Dossier dossier) {
        lay(List.of(bytes(dossier), says(dossier)));
    }

    private static VBox bytes(Dossier dossier) {
        var grid = new FactGrid();
        var examination = dossier.examination();
        if (examination == null) {
            grid.with(text("item.state"), text("item.pending"));
        } else {
            grid.with(text("item.type"), type(examination));
        }
        grid.with(text("item.sha256"), Figures.shortHash(dossier.media().hex()), "w-mono");
        grid.with(text("item.size"), size(dossier));
        if (!dossier.acquisitions().isEmpty()) {
            grid.with(
                    text("item.preserved"),
                    TimeText.words(dossier.acquisitions().getFirst().arrivedAt()));
        }
        var card = Words.card(text("item.bytes"), grid.root());
        if (examination != null && examination.reason() != null) {
            card.getChildren().add(Words.wrapped(examination.reason(), "w-warning-text"));
        }
        return card;
    }

    private static String type(Examination examination) {
        var duration = examination.durationMillis();
        return duration == null
                ? examination.type()
                : text("item.typeLength", examination.type(), Figures.length(duration));
    }

    private static String size(Dossier dossier) {
        var bytes = Figures.bytes(dossier.hashes().size());
        var examination = dossier.examination();
        if (examination == null || examination.size() == null) {
            return bytes;
        }
        var size = examination.size();
        return text(
                "item.sizePixels",
                bytes,
                text("item.pixels", Integer.toString(size.width()), Integer.toString(size.height())));
    }

    private static VBox says(Dossier dossier) {
        var grid = new FactGrid();
        var examination = dossier.examination();
        if (examination == null) {
            return Words.card(text("item.says"), Words.wrapped(text("item.pending"), "w-muted"));
        }
        var facts = examination.facts();
        var device = facts.device();
        var nothing = examination.status() == Status.EXAMINED ? text("item.nothing") : text("item.nothingRead");
        line(
                grid,
                nothing,
                text("item.captured"),
                facts.captured().stream()
                        .findFirst()
                        .map(time -> TimeText.words(time.reading().span()))
                        .orElse(""));
        line(
                grid,
                nothing,
                text("item.place"),
                facts.places().stream()
                        .findFirst()
                        .map(place -> Figures.place(place.place()))
                        .orElse(""));
        line(grid, nothing, text("item.device"), device.camera());
        line(grid, nothing, text("item.software"), String.join(", ", facts.software()));
        var card = Words.card(text("item.says"), grid.root());
        if (examination.metadata().isEmpty()) {
            card.getChildren().add(Words.nothingOf(examination));
        }
        return card;
    }

    private static void line(FactGrid grid, String nothing, String label, String value) {
        if (value.isEmpty()) {
            grid.with(label, nothing, "w-muted");
        } else {
            grid.with(label, value);
        }
    }
}
