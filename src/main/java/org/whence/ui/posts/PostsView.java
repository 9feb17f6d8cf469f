package org.whence.ui.posts;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.SidePane;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.posts.PostsViewModel.Row;
import org.whence.ui.posts.PostsViewModel.State;

/// The posts of a case by time, and the one chosen in full.
public final class PostsView implements Screen {

    private static final double LIST_EMS = 34;
    private static final double PANE_EMS = 25;

    private final PostsViewModel model;
    private final Navigator navigator;
    private final Pictures pictures;
    private final ListView<Row> list;
    private final PostPane pane;
    private final PostsBar bar;
    private final StackPane middle = new StackPane();
    private final SidePane sides;
    private final StackPane root = new StackPane();
    private boolean awaitsFocus;

    /// @param authors by which authors are shown
    public PostsView(
            PostsViewModel model,
            Navigator navigator,
            Pictures pictures,
            VerdictWords words,
            Function<AuthorId, String> authors) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        list = new ListView<>(model.rows());
        list.getStyleClass().add("w-posts");
        list.setAccessibleText(text("posts.list"));
        list.setCellFactory(_ -> new PostCell(model, pictures));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openMedia();
            }
        });
        var line = new MediaLine(pictures, this::open, model::sameMedia);
        pane = new PostPane(model, line, words, authors, this::copyAddress);
        sides = new SidePane(middle, LIST_EMS, pane.root(), PANE_EMS, text("posts.pane"));
        bar = new PostsBar(model, sides.toggle());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> model.choose(row));
        model.chosenProperty().addListener((_, _, row) -> {
            select(row);
            aim();
        });
        model.judgedProperty().addListener((_, _, _) -> list.refresh());
        model.stateProperty().addListener((_, _, _) -> show());
        model.filterProperty().addListener((_, _, _) -> show());
        model.saidProperty().addListener((_, _, says) -> navigator.say(says));
        show();
    }

    /// This screen, showing a place of its kind.
    public PostsView at(Route.Posts route) {
        model.show(route.in());
        return this;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Optional<Region> toolBar() {
        return Optional.of(bar.root());
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public Keys keys() {
        return new Keys()
                .on(Shortcut.of(KeyCode.ENTER), text("posts.key.open"), this::openMedia)
                .on(PostPane.COPY, text("posts.key.copy"), this::copyAddress)
                .on(PostPane.ACCOUNT, text("posts.key.account"), model::sameAccount)
                .on(Shortcut.of(KeyCode.M), text("posts.key.media"), this::sameMedia)
                .on(Shortcut.of(KeyCode.BACK_SPACE), text("posts.key.all"), this::dropFilters)
                .on(Shortcut.of(KeyCode.SLASH), text("posts.key.find"), navigator::find)
                .also(Shortcut.ctrl(KeyCode.F), navigator::find);
    }

    @Override
    public void find(String words) {
        model.want(model.filterProperty().get().saying(words));
    }

    @Override
    public void shown() {
        aim();
        awaitsFocus = true;
        focusList();
    }

    /// The list has the focus as soon as there is one.
    private void focusList() {
        if (awaitsFocus && list.getScene() != null) {
            awaitsFocus = false;
            list.requestFocus();
        }
    }

    private void select(@Nullable Row row) {
        if (row != null && !row.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        }
    }

    /// The reveal keys act upon all that came with the post chosen.
    private void aim() {
        var row = model.chosenProperty().get();
        pictures.aim(
                root,
                row == null
                        ? List.of()
                        : row.entry().media().stream().map(MediaLine::subject).toList());
    }

    private void openMedia() {
        var row = model.chosenProperty().get();
        if (row != null) {
            row.entry().media().stream()
                    .filter(carried -> carried.item() != null)
                    .findFirst()
                    .ifPresent(carried -> open(carried.media()));
        }
    }

    private void open(MediaId opened) {
        var in = model.in();
        if (in != null && navigator.offers(Route.Item.class)) {
            navigator.open(new Route.Item(new Listing.InCase(in), opened, true));
        }
    }

    private void copyAddress() {
        var row = model.chosenProperty().get();
        if (row != null && !row.entry().address().isEmpty()) {
            var content = new ClipboardContent();
            content.putString(row.entry().address());
            Clipboard.getSystemClipboard().setContent(content);
            navigator.say(text("posts.copied"));
        }
    }

    private void sameMedia() {
        var row = model.chosenProperty().get();
        if (row != null && !row.entry().media().isEmpty()) {
            model.sameMedia(row.entry().media().getFirst().media());
        }
    }

    private void dropFilters() {
        navigator.clearFind();
        model.want(PostFilter.NONE);
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case State.Loading() -> say(text("item.loading"));
            case State.Failed() -> say(text("item.failed"));
            case State.Shown(var all) when all.isEmpty() -> say(text("posts.none"));
            case State.Shown(var all) -> {
                bar.show(model.rows().size(), all);
                root.getChildren().setAll(sides.root());
                middle.getChildren().setAll(model.rows().isEmpty() ? nothingFits() : list);
                focusList();
            }
        }
    }

    private Region nothingFits() {
        var says = new Label(text("posts.nothingFits"));
        says.getStyleClass().add("w-muted");
        var drop = new Button(text("posts.dropFilters"));
        drop.setOnAction(_ -> dropFilters());
        var box = new VBox(Space.BASE, says, drop);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void say(String sentence) {
        bar.clear();
        var label = Wrapped.label(sentence, "w-muted");
        StackPane.setMargin(label, new Insets(Space.PAGE));
        root.getChildren().setAll(label);
    }
}
