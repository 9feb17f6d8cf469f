package org.whence.ui.custody;

import static org.whence.ui.kit.Messages.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Sought;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.core.time.SpanParser;
import org.whence.core.time.TimeText;
import org.whence.core.time.Typed;
import org.whence.ui.kit.ActMark;
import org.whence.ui.kit.Bubble;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// Which lines of a log are shown: a chip each for kinds of acts, authors, a media, and a time. A chip that is on says
/// what is wanted, and drops it; one that is off opens what there is to choose from.
final class SoughtBar {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final CustodyViewModel model;
    private final Button acts = chip();
    private final Button authors = chip();
    private final Button media = chip();
    private final Button when = chip();
    private final FlowPane root = Page.flow(acts, authors, media, when);

    SoughtBar(CustodyViewModel model) {
        this.model = model;
        model.soughtProperty().addListener((_, _, now) -> show(now));
        show(model.soughtProperty().get());
    }

    Region root() {
        return root;
    }

    private static Button chip() {
        var chip = new Button();
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("w-filter");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private void show(Sought now) {
        set(
                acts,
                text("custody.anyAct"),
                names(now.words(), ActMark::kind),
                () -> model.seek(new Sought(Set.of(), now.by(), now.media(), now.when())),
                this::chooseActs);
        set(
                authors,
                text("custody.anyAuthor"),
                names(now.by(), model::author),
                () -> model.seek(new Sought(now.words(), Set.of(), now.media(), now.when())),
                this::chooseAuthors);
        set(
                media,
                text("custody.anyMedia"),
                now.media() instanceof MediaId one ? model.name(one) : "",
                () -> model.seek(new Sought(now.words(), now.by(), null, now.when())),
                this::chooseMedia);
        set(
                when,
                text("custody.anyTime"),
                now.when().equals(Span.OPEN) ? "" : TimeText.words(now.when()),
                () -> model.seek(new Sought(now.words(), now.by(), now.media(), Span.OPEN)),
                this::chooseTime);
    }

    private static void set(Button chip, String off, String wanted, Runnable drop, Runnable choose) {
        var on = !wanted.isEmpty();
        chip.pseudoClassStateChanged(ON, on);
        chip.setText(on ? wanted : off);
        chip.setAccessibleText(on ? text("custody.dropFilter", wanted) : off);
        chip.setGraphic((on ? Icon.CLOSE : Icon.OPEN_DOWN).node());
        chip.setOnAction(_ -> (on ? drop : choose).run());
    }

    private static <T> String names(Set<T> wanted, Function<T, String> name) {
        return wanted.stream().map(name).sorted().collect(Collectors.joining(", "));
    }

    private void chooseActs() {
        choose(acts, model.kinds(), ActMark::kind, words -> {
            var now = model.soughtProperty().get();
            model.seek(new Sought(words, now.by(), now.media(), now.when()));
        });
    }

    private void chooseAuthors() {
        choose(authors, model.authors(), model::author, by -> {
            var now = model.soughtProperty().get();
            model.seek(new Sought(now.words(), by, now.media(), now.when()));
        });
    }

    /// Any number of values, each with how many lines it has.
    private static <T> void choose(
            Button chip, Map<T, Long> counts, Function<T, String> name, Consumer<Set<T>> chosen) {
        var wanted = new HashSet<T>();
        var grid = new GridPane(Space.WIDE, Space.SMALL);
        counts.forEach((value, lines) -> {
            var box = new CheckBox(Isolated.name(name.apply(value)));
            box.setOnAction(_ -> {
                if (box.isSelected()) {
                    wanted.add(value);
                } else {
                    wanted.remove(value);
                }
                chosen.accept(wanted);
            });
            var count = new Label(text("side.count", lines));
            count.getStyleClass().addAll("w-small", "w-muted");
            grid.addRow(grid.getRowCount(), box, count);
        });
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("w-filter-values");
        Bubble.below(chip, scroll);
    }

    private void chooseMedia() {
        var all = FXCollections.<MediaId>observableArrayList();
        var list = new ListView<MediaId>();
        list.setCellFactory(_ -> new NameCell());
        list.setAccessibleText(text("custody.media"));
        list.getStyleClass().add("w-filter-values");
        list.setPlaceholder(new Label(text("item.loading")));
        var find = new TextField();
        find.setPromptText(text("custody.findMedia"));
        find.setAccessibleText(text("custody.findMedia"));
        find.textProperty()
                .addListener((_, _, words) -> list.getItems()
                        .setAll(all.filtered(each -> model.name(each)
                                .toLowerCase(Locale.ROOT)
                                .contains(words.strip().toLowerCase(Locale.ROOT)))));
        Runnable take = () -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                var now = model.soughtProperty().get();
                model.seek(new Sought(now.words(), now.by(), chosen, now.when()));
            }
        };
        list.setOnMouseClicked(_ -> take.run());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take.run();
            }
        });
        find.setOnAction(_ -> {
            list.getSelectionModel().selectFirst();
            take.run();
        });
        model.media(names -> {
            all.setAll(names);
            list.getItems().setAll(names);
        });
        Bubble.below(media, new VBox(Space.SMALL, find, list));
    }

    private final class NameCell extends ListCell<MediaId> {

        @Override
        protected void updateItem(@Nullable MediaId item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : Isolated.name(model.name(item)));
        }
    }

    private void chooseTime() {
        var field = new TextField();
        field.setPromptText(text("custody.timePrompt"));
        field.setAccessibleText(text("custody.timePrompt"));
        var says = Wrapped.label(text("custody.timeSays"), "w-small", "w-muted");
        field.setOnAction(_ -> {
            switch (SpanParser.parse(field.getText())) {
                case Typed.Understood<Span>(var span) -> {
                    var now = model.soughtProperty().get();
                    model.seek(new Sought(now.words(), now.by(), now.media(), span));
                }
                case Typed.Refused<Span>(var why) -> says.setText(why);
            }
        });
        var box = new VBox(Space.SMALL, Page.part(text("custody.time")), field, says);
        box.getStyleClass().add("w-filter-values");
        Bubble.below(when, box);
    }
}
