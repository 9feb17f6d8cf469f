package org.whence.ui.posts;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Preview;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.list.ListPosts.Carried;

/// A media that came with a post: its picture, covered, its name, and which of the posts that carried it this is.
final class MediaLine {

    private static final int PIXELS = 256;
    private static final int GRAPHIC = 3;

    private final Pictures pictures;
    private final Consumer<MediaId> open;
    private final Consumer<MediaId> others;

    /// @param open goes to the media
    /// @param others shows all posts that carried it
    MediaLine(Pictures pictures, Consumer<MediaId> open, Consumer<MediaId> others) {
        this.pictures = pictures;
        this.open = open;
        this.others = others;
    }

    Region of(Carried carried) {
        var cover = pictures.view(Fit.FILL, PIXELS);
        cover.root().getStyleClass().add("w-match-picture");
        cover.show(subject(carried), Preview.SMALL, description(carried));
        var said = new VBox(Space.HAIR);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        if (carried.item() == null) {
            said.getChildren().addAll(name(carried), small(text("posts.notHere")));
        } else {
            var link = new Hyperlink(Isolated.name(carried.name()));
            link.getStyleClass().addAll("w-dense", "w-post-link");
            link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            link.setOnAction(_ -> open.accept(carried.media()));
            said.getChildren().add(link);
        }
        var order = PostWords.order(carried);
        if (!order.isEmpty()) {
            var all = new Hyperlink(order);
            all.getStyleClass().addAll("w-small", "w-post-link");
            all.setOnAction(_ -> others.accept(carried.media()));
            said.getChildren().add(all);
        }
        var line = new HBox(Space.MEDIUM, cover.root(), said);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label name(Carried carried) {
        var name = new Label(Isolated.name(carried.name()));
        name.getStyleClass().add("w-dense");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return name;
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-small", "w-muted");
        return label;
    }

    /// What the gate is told of a media.
    static Subject subject(Carried carried) {
        var sensitivity = mark(carried, Mark.SENSITIVITY);
        return new Subject(carried.media(), sensitivity.matches("[0-4]") && Integer.parseInt(sensitivity) >= GRAPHIC);
    }

    /// What is seen, as somebody described it; empty where nobody did.
    static String description(Carried carried) {
        return mark(carried, Mark.DESCRIPTION);
    }

    private static String mark(Carried carried, Mark mark) {
        var item = carried.item();
        var values = item == null ? List.<String>of() : item.marks().getOrDefault(mark.word(), List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
