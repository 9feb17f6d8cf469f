package org.whence.ui.mapandtime;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.BasisMark;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.TimeGrid;
import org.whence.ui.kit.TimeScale;
import org.whence.work.ShowWhereAndWhen.Whereabouts;

/// The time line of a case: what was claimed as bands, then a lane each for posts, for what came here, and for what the
/// files say of themselves, each time by the shape of its basis. Marks that fall together are one with their number.
final class CaseTimeLine {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double NAMES = 150;
    private static final double HEAD = 24;
    private static final double FOOT = 22;
    private static final double LANE = 30;
    private static final double BAND = 24;
    private static final int MOST_BANDS = 4;
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

    /// A time of a media, as it is drawn.
    private record Mark(MediaId media, Span when, BasisMark basis, boolean counts, String says) {

        @Nullable
        Instant at() {
            var from = when.from();
            var to = when.to();
            if (from == null || to == null) {
                return to == null ? from : to;
            }
            return basis == BasisMark.POST || basis == BasisMark.STATED
                    ? from
                    : from.plusMillis((to.toEpochMilli() - from.toEpochMilli()) / 2);
        }
    }

    private List<Mark> seen(boolean here) {
        return all.seen().stream()
                .filter(seen -> here == (seen.basis() == Basis.HELD))
                .map(seen -> new Mark(
                        seen.media(),
                        seen.when(),
                        BasisMark.of(seen.basis()),
                        seen.counts(),
                        text(
                                "mapTime.seen",
                                Isolated.name(all.name(seen.media())),
                                TimeText.words(seen.when()),
                                Isolated.name(seen.source()))))
                .toList();
    }

    private List<Mark> stated() {
        return all.stated().stream()
                .map(stated -> new Mark(
                        stated.media(),
                        stated.time().reading().span(),
                        BasisMark.of(stated.time()),
                        false,
                        text(
                                "mapTime.stated",
                                Isolated.name(all.name(stated.media())),
                                TimeText.words(stated.time().reading().span()),
                                stated.time().source())))
                .toList();
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
        var bands = bands(scale);
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
        lane(grid, text("mapTime.posted"), seen(false), y, size);
        lane(grid, text("mapTime.here"), seen(true), y + LANE * size, size);
        lane(grid, text("mapTime.itself"), stated(), y + 2 * LANE * size, size);
        mark();
    }

    /// A claim as a band.
    ///
    /// @param alone whether it lies on no other, so that it can have its words in it
    private record Band(Claim claim, boolean alone) {}

    /// The claims in rows in which none lies on another; what takes more rows than there are lies in the last.
    private List<List<Band>> bands(TimeScale scale) {
        var rows = new ArrayList<List<Band>>();
        var ends = new ArrayList<Double>();
        for (var claim : all.claimed()) {
            var from = left(scale, claim.span());
            var to = right(scale, claim.span()) + 4;
            var row = 0;
            while (row < rows.size() && ends.get(row) > from) {
                row++;
            }
            if (row == rows.size() && row < MOST_BANDS) {
                rows.add(new ArrayList<>());
                ends.add(0.0);
            }
            row = Math.min(row, rows.size() - 1);
            rows.get(row).add(new Band(claim, ends.get(row) <= from));
            ends.set(row, Math.max(ends.get(row), to));
        }
        return rows;
    }

    private static double left(TimeScale scale, Span span) {
        return span.from() == null ? 0 : scale.at(span.from());
    }

    private static double right(TimeScale scale, Span span) {
        return span.to() == null ? scale.width() : scale.at(span.to());
    }

    private void band(TimeGrid grid, Band drawn, double y, double height) {
        var claim = drawn.claim();
        var quote = text("item.quote", claim.quote());
        var words = claim.by() == null ? quote : text("appearances.claimed", claim.by(), quote);
        var says = text("appearances.band", words, TimeText.words(claim.span()));
        var band = new Label(drawn.alone() ? words : "");
        band.getStyleClass().addAll("w-claim-band", "w-small");
        band.setTooltip(new Tooltip(says));
        choosing(band, Set.of(claim.media()), says);
        var from = left(grid.scale(), claim.span());
        grid.place(band, grid.x(from), y, Math.max(12, right(grid.scale(), claim.span()) - from), height);
    }

    private void lane(TimeGrid grid, String name, List<Mark> marks, double y, double size) {
        name(grid, name, y, LANE * size, "w-muted");
        var dated = marks.stream().filter(mark -> mark.at() != null).toList();
        for (var cluster : Cluster.of(dated, mark -> x(grid, mark), _ -> 0, CLUSTER * size)) {
            var first = cluster.members().getFirst();
            var media = cluster.members().stream().map(Mark::media).collect(Collectors.toSet());
            if (cluster.members().size() == 1) {
                grid.span(
                        left(grid.scale(), first.when()),
                        right(grid.scale(), first.when()),
                        y + LANE * size / 2,
                        first.counts(),
                        first.when().from() != null,
                        first.when().to() != null);
            }
            var shapes = cluster.members().stream().map(Mark::basis).distinct().toList();
            var box = new StackPane(first.basis().node());
            if (cluster.members().size() > 1) {
                var count = new Label(Integer.toString(cluster.members().size()));
                count.getStyleClass().addAll("w-small", "w-time-count");
                count.setMouseTransparent(true);
                StackPane.setAlignment(count, Pos.TOP_RIGHT);
                box.getChildren().add(count);
            }
            box.getStyleClass()
                    .addAll("w-time-mark", cluster.members().stream().anyMatch(Mark::counts) ? "counts" : "open");
            var says = cluster.members().size() == 1
                    ? first.says()
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

    private static double x(TimeGrid grid, Mark mark) {
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
