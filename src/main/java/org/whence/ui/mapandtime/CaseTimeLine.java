package org.whence.ui.mapandtime;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.whence.core.provenance.Claim;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.scale.TimeGrid;
import org.whence.ui.kit.scale.TimeScale;
import org.whence.work.list.ShowWhereAndWhen.Whereabouts;

/// The time line of a case: what was claimed as bands, then a lane each for posts, for what came here, and for what the
/// files say of themselves, each time by the shape of its basis. Marks that fall together are one with their number.
final class CaseTimeLine {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double NAMES = 150;
    private static final double HEAD = 24;
    private static final double FOOT = 22;
    private static final double LANE = 30;
    private static final double BAND = 24;
    private static final double CLUSTER = 22;

    private final MapAndTimeViewModel model;
    private final Pane root = new Pane();
    private final Region em = new Region();
    private Whereabouts all;
    private boolean drawing;

    CaseTimeLine(MapAndTimeViewModel model, Whereabouts all) {
        this.model = model;
        this.all = all;
        root.getStyleClass().add("w-time-line");
        em.getStyleClass().add("w-em");
        root.widthProperty().addListener((_, _, _) -> draw());
        em.widthProperty().addListener((_, _, _) -> draw());
        model.chosenProperty().addListener((_, _, _) -> mark());
        draw();
    }

    Region root() {
        return root;
    }

    void show(Whereabouts now) {
        all = now;
        draw();
    }

    private void draw() {
        if (!drawing) {
            drawing = true; // measuring the letters may ask for it again
            root.getChildren().setAll(em);
            em.resize(em.prefWidth(-1), 1);
            em.setVisible(false);
            draw(em.getWidth() > 0 ? em.getWidth() / 13 : 1);
            drawing = false;
        }
    }

    private void draw(double size) {
        var spans = Stream.of(
                        all.seen().stream().map(seen -> seen.when()),
                        all.claimed().stream().map(Claim::span),
                        all.stated().stream()
                                .map(stated -> stated.time().reading().span()))
                .flatMap(each -> each)
                .toList();
        var scale = TimeScale.of(spans, Math.max(200, root.getWidth() - NAMES * size));
        if (scale == null) {
            root.setPrefHeight(0);
            return;
        }
        var bands = ClaimBand.rows(all.claimed(), scale);
        var claims = bands.isEmpty() ? 0 : bands.size() * BAND * size + 6;
        var height = (HEAD + FOOT + 3 * LANE) * size + claims;
        root.setMinHeight(height);
        root.setPrefHeight(height);
        var grid = new TimeGrid(root, scale, NAMES * size, size, height);
        grid.draw();
        var y = HEAD * size;
        if (!bands.isEmpty()) {
            name(grid, text("appearances.claimedHead"), y, BAND * size, "w-strong", "w-claim-text");
            for (var row : bands) {
                for (var band : row) {
                    band(grid, band, y + 3, (BAND - 5) * size);
                }
                y += BAND * size;
            }
            y += 6;
        }
        lane(grid, text("mapTime.posted"), TimeMark.posted(all), y, size);
        lane(grid, text("mapTime.here"), TimeMark.arrived(all), y + LANE * size, size);
        lane(grid, text("mapTime.itself"), TimeMark.stated(all), y + 2 * LANE * size, size);
        mark();
    }

    private void band(TimeGrid grid, ClaimBand drawn, double y, double height) {
        var claim = drawn.claim();
        var quote = text("item.quote", claim.quote());
        var words = claim.by() == null ? quote : text("appearances.claimed", claim.by(), quote);
        var says = text("appearances.band", words, TimeText.words(claim.span()));
        var band = new Label(drawn.alone() ? words : "");
        band.getStyleClass().addAll("w-claim-band", "w-small");
        band.setTooltip(new Tooltip(says));
        choosing(band, Set.of(claim.media()), says);
        var from = grid.scale().left(claim.span());
        grid.place(band, grid.x(from), y, Math.max(12, grid.scale().right(claim.span()) - from), height);
    }

    private void lane(TimeGrid grid, String name, List<TimeMark> marks, double y, double size) {
        name(grid, name, y, LANE * size, "w-muted");
        var dated = marks.stream().filter(mark -> mark.at() != null).toList();
        for (var cluster : Cluster.of(dated, mark -> x(grid, mark), _ -> 0, CLUSTER * size)) {
            var first = cluster.members().getFirst();
            var media = cluster.members().stream().map(TimeMark::media).collect(Collectors.toSet());
            if (cluster.members().size() == 1) {
                grid.span(
                        grid.scale().left(first.when()),
                        grid.scale().right(first.when()),
                        y + LANE * size / 2,
                        first.counts(),
                        first.when().from() != null,
                        first.when().to() != null);
            }
            var shapes =
                    cluster.members().stream().map(TimeMark::basis).distinct().toList();
            var box = new StackPane(first.basis().node());
            if (cluster.members().size() > 1) {
                var count = new Label(Integer.toString(cluster.members().size()));
                count.getStyleClass().addAll("w-small", "w-time-count");
                count.setMouseTransparent(true);
                StackPane.setAlignment(count, Pos.TOP_RIGHT);
                box.getChildren().add(count);
            }
            box.getStyleClass()
                    .addAll("w-time-mark", cluster.members().stream().anyMatch(TimeMark::counts) ? "counts" : "open");
            var says = cluster.members().size() == 1
                    ? first.says().get()
                    : text(
                            "mapTime.several",
                            cluster.members().size(),
                            media.size(),
                            shapes.stream().map(BasisMark::word).collect(Collectors.joining(", ")));
            Tooltip.install(box, new Tooltip(says));
            choosing(box, media, says);
            var side = 26 * size;
            grid.place(box, cluster.x() - side / 2, y + (LANE * size - side) / 2, side, side);
        }
    }

    private static double x(TimeGrid grid, TimeMark mark) {
        var at = mark.at();
        return at == null ? 0 : grid.x(grid.scale().at(at));
    }

    private void choosing(Region node, Set<MediaId> media, String says) {
        node.setAccessibleText(says);
        node.setFocusTraversable(true);
        node.setUserData(media);
        node.setOnMouseClicked(_ -> {
            node.requestFocus();
            model.choose(inOrder(media));
        });
        node.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                model.choose(inOrder(media));
            }
        });
    }

    private List<MediaId> inOrder(Set<MediaId> media) {
        return all.seen().stream()
                .map(seen -> seen.media())
                .filter(media::contains)
                .distinct()
                .toList();
    }

    /// Rings what belongs to the media that are looked at.
    private void mark() {
        for (var node : root.getChildren()) {
            if (node.getUserData() instanceof Set<?> media) {
                node.pseudoClassStateChanged(
                        CHOSEN, model.chosenProperty().get().stream().anyMatch(media::contains));
            }
        }
    }

    private static void name(TimeGrid grid, String words, double y, double height, String... styleClasses) {
        var name = new Label(words);
        name.getStyleClass().add("w-dense");
        name.getStyleClass().addAll(styleClasses);
        grid.place(name, 12, y, grid.x(0) - 16, height);
    }
}
