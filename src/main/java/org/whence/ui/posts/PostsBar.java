package org.whence.ui.posts;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.posts.PostsViewModel.Row;

/// How many posts are shown, and a chip for each thing that they can be filtered by.
final class PostsBar {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// How many values a filter offers; what is rarer is found by its words.
    private static final int OFFERED = 30;

    private final PostsViewModel model;
    private final Label counts = new Label();
    private final Button account = chip();
    private final Button platform = chip();
    private final Button media = chip();
    private final HBox root = new HBox(Space.SMALL, counts, account, platform, media);

    /// @param trailing stands at the end
    PostsBar(PostsViewModel model, Node trailing) {
        this.model = model;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().addAll(gap, trailing);
        counts.getStyleClass().addAll("w-dense", "w-muted");
        root.setAlignment(Pos.CENTER_LEFT);
    }

    Region root() {
        return root;
    }

    /// Shows nothing: there is nothing to be filtered.
    void clear() {
        counts.setText("");
        for (var chip : List.of(account, platform, media)) {
            there(chip, false);
        }
    }

    private static void there(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    /// Shows how many there are, or of how many, and by what they are filtered.
    void show(int shown, List<Row> all) {
        var posts = all.stream().filter(row -> row.entry().post() != null).count();
        counts.setText(
                shown == all.size()
                        ? text("posts.counts", posts, all.size() - posts)
                        : text("posts.countsOf", shown, all.size()));
        for (var chip : List.of(account, platform)) {
            there(chip, true);
        }
        var now = model.filterProperty().get();
        chip(
                account,
                text("posts.account"),
                now.account(),
                model.accounts(),
                value -> model.want(now.ofAccount(value)));
        chip(
                platform,
                text("posts.platform"),
                now.platform(),
                model.platforms(),
                value -> model.want(now.onPlatform(value)));
        there(media, now.media() != null);
        chip(
                media,
                text("posts.oneMedia"),
                now.media() == null ? null : "",
                List.of(),
                _ -> model.want(now.with(null)));
    }

    /// Off, a chip offers the values with how many there are of each; on, it says the one wanted and drops it.
    private static void chip(
            Button chip,
            String name,
            @Nullable String wanted,
            List<Map.Entry<String, Long>> values,
            Consumer<@Nullable String> want) {
        chip.pseudoClassStateChanged(ON, wanted != null);
        chip.setText(wanted == null || wanted.isEmpty() ? name : text("library.filterOn", name, Isolated.name(wanted)));
        chip.setGraphic(wanted == null ? Icon.OPEN_DOWN.node() : Icon.CLOSE.node());
        chip.setOnAction(_ -> {
            if (wanted == null) {
                offer(chip, values, want);
            } else {
                want.accept(null);
            }
        });
    }

    private static void offer(Button chip, List<Map.Entry<String, Long>> values, Consumer<@Nullable String> want) {
        var menu = new ContextMenu();
        for (var value : values.stream().limit(OFFERED).toList()) {
            var item = new MenuItem(text("posts.value", Isolated.name(value.getKey()), value.getValue()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> want.accept(value.getKey()));
            menu.getItems().add(item);
        }
        if (values.size() > OFFERED) {
            var rest = new MenuItem(text("posts.rest", values.size() - OFFERED));
            rest.setDisable(true);
            menu.getItems().add(rest);
        }
        menu.show(chip, Side.BOTTOM, 0, Space.TIGHT);
    }

    private static Button chip() {
        var chip = new Button();
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("w-filter");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setMnemonicParsing(false);
        return chip;
    }
}
