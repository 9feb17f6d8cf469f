package org.whence.ui.mapandtime;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Preview;
import org.whence.core.metadata.FactReasons.PlaceFlag;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;
import org.whence.ui.mapandtime.MapAndTimeViewModel.State;
import org.whence.work.list.ShowWhereAndWhen.Position;
import org.whence.work.list.ShowWhereAndWhen.Whereabouts;

/// The media that are looked at: what their files say of where and when, and where they were seen.
final class ChosenPane {

    /// How many are shown with all that is known; of the rest the names.
    private static final int IN_FULL = 5;

    private static final int MOST = 100;
    private static final int PIXELS = 256;
    private static final int GRAPHIC = 3;

    private final MapAndTimeViewModel model;
    private final Pictures pictures;
    private final Consumer<MediaId> open;
    private final VBox content = new VBox(Space.BASE);
    private final ScrollPane root = Page.scroll(content);

    /// @param open goes to a media
    ChosenPane(MapAndTimeViewModel model, Pictures pictures, Consumer<MediaId> open) {
        this.model = model;
        this.pictures = pictures;
        this.open = open;
        content.getStyleClass().add("w-claim-pane");
        root.getStyleClass().setAll("scroll-pane", "w-pane-scroll", "w-post-pane");
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.chosenProperty().addListener((_, _, _) -> show());
        model.stateProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return root;
    }

    /// What the reveal keys act upon.
    List<Subject> subjects() {
        return model.stateProperty().get() instanceof State.Shown(var all, var _)
                ? model.chosenProperty().get().stream()
                        .limit(IN_FULL)
                        .map(media -> subject(all, media))
                        .toList()
                : List.of();
    }

    private void show() {
        content.getChildren().clear();
        if (!(model.stateProperty().get() instanceof State.Shown(var all, var _))) {
            return;
        }
        var chosen = model.chosenProperty().get();
        if (chosen.isEmpty()) {
            content.getChildren().addAll(Page.part(text("mapTime.nothingChosen")), intro(all));
            return;
        }
        root.setVvalue(0);
        if (chosen.size() > 1) {
            content.getChildren().add(Page.part(text("mapTime.chosen", chosen.size())));
        }
        chosen.stream().limit(IN_FULL).forEach(media -> content.getChildren().add(inFull(all, media)));
        chosen.stream()
                .skip(IN_FULL)
                .limit(MOST)
                .forEach(media -> content.getChildren().add(link(all, media)));
        if (chosen.size() > IN_FULL + MOST) {
            content.getChildren().add(Page.of(text("mapTime.andMore", chosen.size() - IN_FULL - MOST), "w-muted"));
        }
    }

    private static Node intro(Whereabouts all) {
        var media = all.positions().stream().map(Position::media).distinct().count();
        return new VBox(
                Space.SMALL,
                Page.of(text("mapTime.intro", media, all.names().size()), "w-dense"),
                Page.of(text("mapTime.leads"), "w-dense", "w-muted"));
    }

    private Node inFull(Whereabouts all, MediaId media) {
        var cover = pictures.view(Fit.FILL, PIXELS);
        cover.root().getStyleClass().add("w-match-picture");
        cover.show(subject(all, media), Preview.SMALL, mark(all, media, Mark.DESCRIPTION));
        var box = new VBox(Space.SNUG, new HBox(Space.MEDIUM, cover.root(), link(all, media)));
        var grid = new GridPane(Space.BASE, Space.TIGHT);
        for (var position : model.positions(media)) {
            fact(grid, Icon.PLACE.node(), where(position));
        }
        all.seen().stream()
                .filter(seen -> seen.media().equals(media))
                .forEach(seen -> fact(
                        grid,
                        BasisMark.of(seen.basis()).node(),
                        text("mapTime.seenBrief", TimeText.words(seen.when()), Isolated.name(seen.source()))));
        all.stated().stream()
                .filter(stated -> stated.media().equals(media))
                .forEach(stated -> fact(
                        grid,
                        BasisMark.of(stated.time()).node(),
                        text(
                                "mapTime.statedBrief",
                                TimeText.words(stated.time().reading().span()),
                                stated.time().source())));
        all.claimed().stream()
                .filter(claim -> claim.media().equals(media))
                .forEach(claim -> fact(
                        grid,
                        Icon.CLAIM.node(),
                        text("mapTime.claimed", TimeText.words(claim.span()), text("item.quote", claim.quote()))));
        box.getChildren().add(grid);
        box.getStyleClass().add("w-chosen-media");
        return box;
    }

    /// A position in words: where, how exactly, in which direction, by which field, and what is odd about it.
    private static String where(Position position) {
        var point = position.point();
        var direction = position.stated().details().direction();
        var words = new StringBuilder(text(
                "figure.position",
                degrees(point.latitude()),
                degrees(point.longitude()),
                Long.toString(Math.round(point.radiusMetres()))));
        if (direction != null) {
            words.append(text("mapTime.direction", Long.toString(Math.round(direction))));
        }
        words.append(text("mapTime.byField", position.stated().source()));
        position.flags().stream().map(PlaceFlag::says).forEach(says -> words.append(text("mapTime.flag", says)));
        return words.toString();
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private static void fact(GridPane grid, Node sign, String words) {
        GridPane.setValignment(sign, VPos.TOP);
        grid.addRow(grid.getRowCount(), sign, Wrapped.says(words, "w-dense"));
    }

    private Hyperlink link(Whereabouts all, MediaId media) {
        var link = new Hyperlink(Isolated.name(all.name(media)));
        link.getStyleClass().addAll("w-strong", "w-post-link");
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setOnAction(_ -> open.accept(media));
        return link;
    }

    private static Subject subject(Whereabouts all, MediaId media) {
        var sensitivity = mark(all, media, Mark.SENSITIVITY);
        return new Subject(media, sensitivity.matches("[0-4]") && Integer.parseInt(sensitivity) >= GRAPHIC);
    }

    private static String mark(Whereabouts all, MediaId media, Mark mark) {
        var item = all.names().get(media);
        var values = item == null ? List.<String>of() : item.marks().getOrDefault(mark.word(), List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
