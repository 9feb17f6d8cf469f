package org.whence.ui.posts;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.AuthorId;
import org.whence.core.time.Reading;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.posts.PostsViewModel.Row;
import org.whence.work.show.Dossier;

/// A post in full: its words, its times, whose record it is, what came with it, and the claims in it with their
/// verdicts.
final class PostPane {

    static final Shortcut COPY = Shortcut.ctrl(KeyCode.C);
    static final Shortcut ACCOUNT = Shortcut.of(KeyCode.A);

    private final PostsViewModel model;
    private final MediaLine media;
    private final VerdictWords words;
    private final Function<AuthorId, String> authors;
    private final Runnable copy;
    private final VBox content = new VBox(Space.BASE);
    private final ScrollPane root = Page.scroll(content);
    private @Nullable Row shown;

    /// @param authors by which authors are shown
    /// @param copy copies the address
    PostPane(
            PostsViewModel model,
            MediaLine media,
            VerdictWords words,
            Function<AuthorId, String> authors,
            Runnable copy) {
        this.model = model;
        this.media = media;
        this.words = words;
        this.authors = authors;
        this.copy = copy;
        content.getStyleClass().add("w-claim-pane");
        root.getStyleClass().setAll("scroll-pane", "w-pane-scroll", "w-post-pane");
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.chosenProperty().addListener((_, _, _) -> show());
        model.judgedProperty().addListener((_, _, _) -> show());
        model.filterProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return root;
    }

    private void show() {
        var row = model.chosenProperty().get();
        content.getChildren().clear();
        if (row == null) {
            return;
        }
        if (shown == null || !shown.entry().id().equals(row.entry().id())) {
            root.setVvalue(0);
        }
        shown = row;
        var entry = row.entry();
        content.getChildren().addAll(head(row), acts(row));
        if (!entry.text().isEmpty()) {
            var box = new VBox(Wrapped.of(entry.text()));
            box.getStyleClass().add("w-quote");
            content.getChildren().add(box);
        }
        content.getChildren().add(facts(row));
        content.getChildren().add(Page.part(text("posts.media", entry.media().size())));
        entry.media().forEach(carried -> content.getChildren().add(media.of(carried)));
        content.getChildren().addAll(claims(row));
        if (model.canWithdraw(row)) {
            content.getChildren().add(withdrawal());
        }
    }

    private static Node head(Row row) {
        var entry = row.entry();
        var who = Wrapped.of(PostWords.who(entry), "w-heading");
        HBox.setHgrow(who, Priority.ALWAYS);
        return new HBox(
                Space.SMALL, who, Chip.of(entry.post() == null ? Icon.INBOX : Icon.POST, PostWords.where(entry)));
    }

    private Node acts(Row row) {
        var acts = new FlowPane(Space.SMALL, Space.SMALL);
        if (!row.entry().address().isEmpty()) {
            acts.getChildren().add(KeyButton.of(Icon.COPY, text("posts.copyAddress"), COPY, copy));
        }
        if (!row.entry().account().isEmpty()) {
            var one = model.filterProperty().get().account() == null;
            acts.getChildren()
                    .add(KeyButton.of(
                            null,
                            one ? text("posts.sameAccount") : text("posts.allAccounts"),
                            ACCOUNT,
                            model::sameAccount));
        }
        return acts;
    }

    private GridPane facts(Row row) {
        var entry = row.entry();
        var post = entry.post();
        var grid = new GridPane(Space.BASE, Space.TIGHT);
        if (!entry.address().isEmpty()) {
            fact(grid, text("posts.address"), entry.address(), "w-mono");
        }
        time(grid, post == null ? text("posts.collectedAt") : text("posts.postedAt"), entry.postedAt());
        if (post != null) {
            if (post.editedAt() != null) {
                time(grid, text("posts.editedAt"), post.editedAt());
            }
            if (post.capturedAt() != null) {
                time(grid, text("posts.capturedAt"), post.capturedAt());
            }
            fact(
                    grid,
                    text("posts.itsTime"),
                    text("posts.countsSays", TimeText.words(entry.when()), entry.why()),
                    "w-dense");
            if (post.language() != null) {
                fact(grid, text("posts.language"), post.language(), "w-dense");
            }
        }
        fact(grid, text("posts.record"), PostWords.standing(entry, authors.apply(entry.by())), "w-dense");
        return grid;
    }

    private static void time(GridPane grid, String name, @Nullable Reading reading) {
        fact(grid, name, reading == null ? text("posts.notStated") : PostWords.reading(reading), "w-dense");
    }

    private static void fact(GridPane grid, String label, String value, String styleClass) {
        var name = new Label(label);
        name.getStyleClass().addAll("w-dense", "w-muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, Wrapped.of(value, styleClass));
    }

    private List<Node> claims(Row row) {
        var claims = model.claims(row);
        var nodes = new ArrayList<Node>();
        nodes.add(Page.part(claims.isEmpty() ? text("posts.noClaims") : text("posts.claims", claims.size())));
        claims.forEach(judged -> nodes.add(claim(judged)));
        return nodes;
    }

    private Node claim(Dossier.Judged judged) {
        var mark = VerdictMark.of(judged.verdict()).label();
        mark.getStyleClass().add("w-dense");
        var box = new VBox(
                Space.TIGHT,
                Wrapped.of(text("item.quote", words.claim(judged.claim())), "w-dense", "w-claim-text"),
                new HBox(mark),
                Wrapped.of(words.says(judged.verdict()), "w-dense", "w-muted"));
        box.getStyleClass().addAll("w-quote", "w-claim-card");
        return box;
    }

    /// A button that asks for the reason in its place.
    private Node withdrawal() {
        var place = new HBox(Space.SMALL);
        place.setAlignment(Pos.CENTER_LEFT);
        var ask = new Button(text("posts.withdraw"));
        var reason = new TextField();
        reason.setPromptText(text("posts.withdrawPrompt"));
        reason.setAccessibleText(text("posts.withdrawPrompt"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        var take = new Button(text("posts.withdrawNow"));
        take.getStyleClass().add("danger");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.disableProperty().bind(reason.textProperty().map(String::isBlank));
        Runnable withdraw = () -> model.withdraw(Objects.requireNonNullElse(reason.getText(), ""));
        take.setOnAction(_ -> withdraw.run());
        reason.setOnAction(_ -> withdraw.run());
        var leave = new Button(text("claims.leave"));
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(_ -> place.getChildren().setAll(ask));
        ask.setOnAction(_ -> {
            place.getChildren().setAll(reason, take, leave);
            reason.requestFocus();
        });
        place.getChildren().setAll(ask);
        return new VBox(Space.TIGHT, place, Wrapped.of(text("posts.withdrawMeans"), "w-small", "w-muted"));
    }
}
