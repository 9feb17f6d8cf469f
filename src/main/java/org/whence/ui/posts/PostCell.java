package org.whence.ui.posts;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Preview;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.CoverView;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.posts.PostsViewModel.Row;

/// A post in the list: when, who, the beginning of its words, what came with it, and how its claims stand.
final class PostCell extends ListCell<Row> {

    /// How many of the media that came with it have a picture here.
    private static final int PICTURES = 3;

    private static final int PIXELS = 128;

    private final PostsViewModel model;
    private static final int MIXED = 80;

    private final Label when = words("w-dense", "w-strong");
    private final Label exact = words("w-small", "w-muted");
    private final Label who = words("w-strong");
    private final Label where = words("w-small", "w-muted");
    private final Label standing = words("w-chip");
    private final Label says = words("w-dense");
    private final HBox foot = new HBox(Space.SNUG);
    private final HBox mark = new HBox();
    private final List<CoverView> covers;
    private final Label more = words("w-small", "w-muted");
    private final GridPane row = new GridPane(Space.MEDIUM, 0);

    PostCell(PostsViewModel model, Pictures pictures) {
        this.model = model;
        covers = Stream.generate(() -> pictures.view(Fit.FILL, PIXELS))
                .limit(PICTURES)
                .toList();
        covers.forEach(cover -> cover.root().getStyleClass().add("w-post-picture"));
        getStyleClass().add("w-post");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        var time = new VBox(Space.HAIR, when, exact);
        time.getStyleClass().add("w-post-time");
        who.setMinWidth(0);
        where.setMinWidth(0);
        where.setMaxWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(where, Priority.SOMETIMES); // gives way before the account does
        standing.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(Space.SMALL, who, where, standing);
        head.setAlignment(Pos.BASELINE_LEFT);
        says.setMaxWidth(Double.MAX_VALUE);
        foot.setAlignment(Pos.CENTER_LEFT);
        var middle = new VBox(Space.HAIR, head, says, foot);
        middle.setMinWidth(0);
        GridPane.setHgrow(middle, Priority.ALWAYS);
        var media = new HBox(Space.TIGHT);
        covers.forEach(cover -> media.getChildren().add(cover.root()));
        media.getChildren().add(more);
        media.setAlignment(Pos.TOP_RIGHT);
        mark.getStyleClass().add("w-post-mark");
        row.addRow(0, mark, time, middle, media);
        row.getStyleClass().add("w-post-row");
    }

    @Override
    protected void updateItem(@Nullable Row next, boolean empty) {
        super.updateItem(next, empty);
        if (next == null || empty) {
            covers.forEach(CoverView::clear);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(row);
        show(next);
    }

    private void show(Row next) {
        var entry = next.entry();
        var post = entry.post();
        show(post == null ? BasisMark.STATED : BasisMark.of(post.basis()));
        when.setText(PostWords.when(entry));
        exact.setText(PostWords.precision(entry.postedAt()));
        who.setText(PostWords.who(entry));
        where.setText(PostWords.where(entry));
        var brief = PostWords.brief(entry.standing());
        standing.setText(brief);
        standing.setVisible(!brief.isEmpty());
        standing.setManaged(!brief.isEmpty());
        var line = entry.text().replaceAll("\\s+", " ").strip();
        say(line);
        says.setNodeOrientation(line.isEmpty() ? NodeOrientation.INHERIT : Wrapped.direction(line));
        says.setVisible(!line.isEmpty());
        says.setManaged(!line.isEmpty());
        foot.getChildren().setAll(foot(next));
        pictures(next);
        setAccessibleText(text(
                "posts.row",
                PostWords.when(entry),
                PostWords.who(entry),
                line,
                entry.media().size()));
    }

    /// A mark that is new has no colour of its own yet, and would stay black.
    private void show(BasisMark basis) {
        mark.getChildren().setAll(basis.node());
        mark.applyCss();
    }

    /// Letters that run from right to left are laid word by word ([Wrapped]); no more of them than a line holds.
    private void say(String line) {
        var isMixed = Wrapped.isMixed(line);
        says.setText(isMixed ? "" : line);
        says.setGraphic(
                isMixed
                        ? new TextFlow(Wrapped.texts(line.length() <= MIXED ? line : line.substring(0, MIXED) + "…")
                                .toArray(Text[]::new))
                        : null);
    }

    private List<Node> foot(Row next) {
        var verdicts = model.claims(next).stream()
                .map(judged -> VerdictMark.of(judged.verdict()))
                .distinct()
                .sorted()
                .map(verdict -> small(verdict.label()));
        var order = next.entry().media().stream()
                .map(PostWords::order)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> small(words("w-muted"), words));
        var claims = model.claims(next).size();
        var count = claims == 0
                ? Stream.<Label>of()
                : Stream.of(small(words("w-claim-text"), text("claims.count", claims)));
        return Stream.of(count, verdicts, order.stream())
                .flatMap(labels -> labels)
                .map(Node.class::cast)
                .toList();
    }

    private void pictures(Row next) {
        var media = next.entry().media();
        for (var i = 0; i < covers.size(); i++) {
            var cover = covers.get(i);
            var shown = i < media.size();
            cover.root().setVisible(shown);
            cover.root().setManaged(shown);
            if (shown) {
                var carried = media.get(i);
                cover.show(MediaLine.subject(carried), Preview.SMALL, MediaLine.description(carried));
            } else {
                cover.clear();
            }
        }
        var left = media.size() - covers.size();
        more.setText(left > 0 ? text("posts.more", left) : "");
        more.setManaged(left > 0);
    }

    private static Label small(Label label) {
        label.getStyleClass().add("w-small");
        return label;
    }

    private static Label small(Label label, String words) {
        label.setText(words);
        return small(label);
    }

    private static Label words(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
