package org.whence.ui.trouble;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.trouble.TroubleViewModel.State;

/// What could not be examined, and what is wrong with the desk, one card each, two beside each other.
public final class TroubleView implements Screen {

    private static final double SCROLL_BAR = 16;

    private final TroubleViewModel model;
    private final Navigator navigator;
    private final ListView<List<Trouble>> rows = new ListView<>();
    private final StackPane root = new StackPane();

    public TroubleView(TroubleViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        rows.getStyleClass().add("w-troubles");
        rows.setAccessibleText(text("trouble.list"));
        rows.setCellFactory(_ -> new Row());
        model.stateProperty().addListener((_, _, state) -> show(state));
        show(model.stateProperty().get());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void shown() {
        model.reload();
    }

    private void show(State state) {
        root.getChildren()
                .setAll(
                        switch (state) {
                            case State.Loading() -> message(text("library.loading"));
                            case State.Failed() -> message(text("library.failed"));
                            case State.Shown(var troubles) when troubles.isEmpty() -> message(text("trouble.none"));
                            case State.Shown shown -> cards(shown);
                        });
    }

    private Region cards(State.Shown shown) {
        var wide = shown.troubles().stream()
                .filter(trouble -> trouble.media() == null)
                .toList();
        var files = shown.troubles().stream()
                .filter(trouble -> trouble.media() != null)
                .toList();
        var page = new VBox(Space.BASE);
        page.getStyleClass().add("w-trouble-page");
        wide.forEach(trouble -> page.getChildren().add(card(trouble)));
        var title = new Label(text("trouble.files", shown.files()));
        title.getStyleClass().add("w-strong");
        var means = new Label(text("trouble.preserved"));
        means.getStyleClass().addAll("w-dense", "w-muted");
        if (!files.isEmpty()) {
            page.getChildren().add(new HBox(Space.SMALL, title, means));
        }
        rows.getItems().setAll(pairs(files));
        VBox.setVgrow(rows, Priority.ALWAYS);
        page.getChildren().add(rows);
        return page;
    }

    private static List<List<Trouble>> pairs(List<Trouble> files) {
        return IntStream.range(0, Math.ceilDiv(files.size(), 2))
                .mapToObj(row -> files.subList(2 * row, Math.min(files.size(), 2 * row + 2)))
                .toList();
    }

    private Region card(Trouble trouble) {
        var card = new TroubleCard(trouble);
        var media = trouble.media();
        if (media != null && navigator.offers(Route.Item.class)) {
            var details = new Button(text("trouble.details"));
            details.setAccessibleText(text("trouble.detailsOf", trouble.title()));
            details.setOnAction(_ -> navigator.open(new Route.Item(new Listing.NotExamined(), media)));
            card.add(details);
        }
        return card.root();
    }

    private static Label message(String words) {
        var label = Wrapped.label(words, "w-muted");
        StackPane.setAlignment(label, Pos.CENTER);
        StackPane.setMargin(label, new Insets(Space.PAGE));
        return label;
    }

    private final class Row extends ListCell<List<Trouble>> {

        private final HBox row = new HBox(Space.BASE);

        Row() {
            getStyleClass().add("w-gallery-row");
            prefWidthProperty().bind(rows.widthProperty().subtract(SCROLL_BAR));
        }

        @Override
        protected void updateItem(@Nullable List<Trouble> pair, boolean empty) {
            super.updateItem(pair, empty);
            if (pair == null || empty) {
                setGraphic(null);
                return;
            }
            row.getChildren().setAll(pair.stream().map(TroubleView.this::card).toList());
            for (var card : row.getChildren()) {
                // a card is as high as its words need at this width
                ((Region) card)
                        .prefWidthProperty()
                        .bind(rows.widthProperty()
                                .subtract(SCROLL_BAR + Space.BASE)
                                .divide(2));
            }
            setGraphic(row);
        }
    }
}
