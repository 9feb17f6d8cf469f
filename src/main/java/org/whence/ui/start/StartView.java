package org.whence.ui.start;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// What is there before anything was added: a field to drop files on, the four sentences, and five keys.
public final class StartView implements Screen {

    /// What the user can do here.
    ///
    /// @param sample the offer to open the sample case; empty where there is none
    public record Acts(Runnable chooseFiles, Runnable chooseFolder, Runnable paste, Optional<SampleOffer> sample) {}

    private final HBox root = new HBox(Space.PAGE);
    private final StackPane drawing = new StackPane();
    private final Button choose = new Button(text("start.choose"), Icon.FILES.node());

    public StartView(Acts acts) {
        root.getStyleClass().add("w-page");
        drawing.getStyleClass().add("w-start-drawing");
        say(SampleOffer.State.OFFERED);
        var drop = dropField(acts);
        HBox.setHgrow(drop, Priority.ALWAYS);
        root.getChildren().setAll(drop, sideColumn());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void shown() {
        choose.requestFocus();
    }

    private Region dropField(Acts acts) {
        var picture = new StackPane(Icon.FILES.node());
        picture.getStyleClass().add("w-start-picture");
        picture.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var title = new Label(text("start.drop"));
        title.getStyleClass().add("w-display");
        var body = paragraph(text("start.what"));
        body.getStyleClass().add("w-start-text");
        var field = new VBox(Space.WIDE, picture, title, body, buttons(acts), drawing, paste(acts), covered());
        field.setAlignment(Pos.CENTER);
        field.getStyleClass().add("w-drop");
        return field;
    }

    private HBox buttons(Acts acts) {
        choose.getStyleClass().addAll("accent", "w-large-button");
        choose.setOnAction(_ -> acts.chooseFiles().run());
        withKey(choose, Shortcut.ctrl(KeyCode.O).words());
        var folder = new Button(text("start.folder"), Icon.FOLDER.node());
        folder.getStyleClass().add("w-large-button");
        folder.setOnAction(_ -> acts.chooseFolder().run());
        var buttons = new HBox(Space.SMALL, choose, folder);
        acts.sample().ifPresent(offer -> {
            var sample = new Button(text("start.sample"), Icon.CASE.node());
            sample.getStyleClass().add("w-large-button");
            sample.setOnAction(_ -> offer.open());
            buttons.getChildren().add(sample);
            follow(offer, sample);
        });
        buttons.setAlignment(Pos.CENTER);
        return buttons;
    }

    /// Says under the buttons how the drawing of the sample case stands; meanwhile it cannot be asked for again.
    private void follow(SampleOffer offer, Button sample) {
        sample.disableProperty().bind(offer.stateProperty().isEqualTo(SampleOffer.State.DRAWING));
        offer.stateProperty().addListener((_, _, state) -> say(state));
        say(offer.stateProperty().get());
    }

    private void say(SampleOffer.State state) {
        switch (state) {
            case OFFERED -> drawing.getChildren().clear();
            case DRAWING -> drawing.getChildren().setAll(Page.working(text("start.drawing")));
            case FAILED ->
                drawing.getChildren().setAll(Page.line(Icon.WARNING, text("start.drawingFailed"), "w-muted"));
        }
        drawing.setVisible(state != SampleOffer.State.OFFERED);
        drawing.setManaged(state != SampleOffer.State.OFFERED);
    }

    private static Region paste(Acts acts) {
        var paste = new Button(text("start.paste"), Icon.PASTE.node());
        paste.getStyleClass().add("flat");
        paste.setOnAction(_ -> acts.paste().run());
        withKey(paste, Shortcut.ctrl(KeyCode.V).words());
        return paste;
    }

    private static Region covered() {
        var icon = Icon.COVERED.node();
        var before = small(text("start.coveredBefore"));
        var after = small(text("start.coveredAfter"));
        var line = new HBox(
                Space.TIGHT, icon, before, Chip.key(Shortcut.of(KeyCode.SPACE).words()), after);
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("w-start-covered");
        return line;
    }

    private static Region sideColumn() {
        var heading = new Label(text("start.meaning"));
        heading.getStyleClass().add("w-side-heading");
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var column = new VBox(
                Space.WIDE,
                heading,
                card(Icon.SEARCH_FAR, text("start.noMatch"), text("start.noMatchMeans")),
                card(Icon.FILE, text("start.noMetadata"), text("start.noMetadataMeans")),
                card(Icon.CONFLICT, text("start.conflicts"), text("start.conflictsMeans")),
                card(Icon.COLLEAGUE, text("start.lead"), text("start.leadMeans")),
                gap,
                fiveKeys());
        column.getStyleClass().add("w-start-side");
        return column;
    }

    private static Region card(Icon icon, String title, String body) {
        var text = new VBox(Wrapped.label(title, "w-strong"), Wrapped.label(body, "w-dense", "w-muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(Space.BASE, icon.node("w-accent"), text);
        card.getStyleClass().add("w-card");
        return card;
    }

    private static Region fiveKeys() {
        var title = new Label(text("start.fiveKeys"), Icon.KEYBOARD.node());
        title.getStyleClass().add("w-strong");
        var grid = new GridPane(Space.WIDE, Space.SNUG);
        row(grid, 0, Shortcut.of(KeyCode.SPACE).words(), text("start.keySpace"));
        row(grid, 1, Shortcut.of(KeyCode.ENTER).words(), text("start.keyEnter"));
        row(grid, 2, "C", text("start.keyCompare"));
        row(grid, 3, "N", text("start.keyNote"));
        row(grid, 4, text("top.helpSign"), text("start.keyAll"));
        var card = new VBox(Space.MEDIUM, title, grid);
        card.getStyleClass().add("w-card");
        return card;
    }

    private static void row(GridPane grid, int row, String key, String meaning) {
        var chip = new HBox(Chip.key(key));
        chip.getStyleClass().add("w-start-key");
        grid.addRow(row, chip, small(meaning));
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-dense", "w-muted");
        return label;
    }

    private static Label paragraph(String words) {
        var label = Wrapped.label(words);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }

    private static void withKey(Button button, String key) {
        var content = new HBox(Space.SMALL, button.getGraphic(), new Label(button.getText()), Chip.key(key));
        content.setAlignment(Pos.CENTER);
        button.setAccessibleText(button.getText());
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
}
