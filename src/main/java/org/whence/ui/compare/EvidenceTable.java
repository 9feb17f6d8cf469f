package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.SoundMatcher;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.match.Relation;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// What a match rests on, in figures, each with its limit where there is one.
final class EvidenceTable {

    private EvidenceTable() {}

    static GridPane of(Match match) {
        var evidence = match.evidence();
        var grid = new FactGrid();
        var heard = evidence.heard();
        if (heard != null) {
            var enough = heard.landmarks() >= SoundMatcher.CONFIDENT_LANDMARKS;
            row(
                    grid,
                    text("compare.landmarks"),
                    text("compare.landmarksAgree", heard.landmarks(), heard.sharePercent()),
                    enough,
                    text("compare.landmarksLimit", SoundMatcher.CONFIDENT_LANDMARKS));
            beside(grid, match);
            return grid.root();
        }
        if (!match.relation().isExact()) {
            var near = evidence.distance() <= Nearness.CONFIDENT_BITS;
            row(
                    grid,
                    text("compare.distance"),
                    text("compare.of256", evidence.distance()),
                    near,
                    text("compare.distanceLimit", Nearness.CONFIDENT_BITS));
            var telling = Math.min(evidence.quality(), evidence.otherQuality()) >= Nearness.LEAST_QUALITY;
            row(
                    grid,
                    text("compare.quality"),
                    text("compare.both", evidence.quality(), evidence.otherQuality()),
                    telling,
                    text("compare.qualityLimit", Nearness.LEAST_QUALITY));
        }
        if (evidence.geometry() instanceof Evidence.Geometry(var inliers, var share)) {
            if (inliers > 0) {
                grid.with(text("compare.points"), text("compare.pointsAgree", inliers));
            }
            grid.with(text("compare.blocks"), text("compare.blocksAgree", share));
        }
        if (evidence.frames() > 1) {
            grid.with(text("compare.frames"), text("compare.framesAgree", evidence.frames()));
        }
        grid.with(text("compare.turn"), turn(evidence.orientation()));
        part(grid, text("compare.partHere"), match.here().region());
        part(grid, text("compare.partThere"), match.there().region());
        beside(grid, match);
        return grid.root();
    }

    /// What the other stream does: the sound beside pictures that match, the pictures beside such sound.
    private static void beside(FactGrid grid, Match match) {
        var isSound = match.relation() == Relation.SAME_SOUND;
        var says = switch (match.beside()) {
            case UNKNOWN -> "";
            case SAME -> isSound ? text("compare.samePictures") : text("compare.sameSound");
            case ELSEWHERE -> isSound ? text("compare.shiftedPictures") : text("compare.shiftedSound");
            case OTHER -> isSound ? text("compare.otherPictures") : text("compare.otherSound");
        };
        if (!says.isEmpty()) {
            grid.with(isSound ? text("compare.pictures") : text("compare.sound"), says);
        }
    }

    private static void part(FactGrid grid, String label, org.whence.core.media.@Nullable Region region) {
        if (region != null && !region.equals(org.whence.core.media.Region.ALL)) {
            var across = (region.right() - region.left()) / 100;
            grid.with(label, text("compare.share", across, (region.bottom() - region.top()) / 100));
        }
    }

    /// A label, a value, and a tick where it is inside the stated limit.
    private static void row(FactGrid grid, String label, String value, boolean inside, String limit) {
        var sign = new Label(null, (inside ? Icon.CHECK : Icon.INFORMATION).node(inside ? "w-success" : "w-info"));
        sign.setTooltip(new Tooltip(limit));
        sign.setAccessibleText(inside ? text("compare.inside", limit) : text("compare.outside", limit));
        var says = Wrapped.of(value, "w-dense");
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        grid.with(label, new HBox(Space.SMALL, says, sign));
    }

    /// How a picture is turned or mirrored, in words.
    static String turn(Orientation orientation) {
        return switch (orientation) {
            case ORIGINAL -> text("turn.none");
            case ROTATED_90 -> text("turn.right");
            case ROTATED_180 -> text("turn.half");
            case ROTATED_270 -> text("turn.left");
            case MIRRORED -> text("turn.mirrored");
            case FLIPPED -> text("turn.flipped");
            case TRANSPOSED -> text("turn.transposed");
            case TRANSVERSED -> text("turn.transversed");
        };
    }
}
