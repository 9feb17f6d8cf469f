package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.control.Label;
import org.whence.core.match.Decision;
import org.whence.core.match.Direction;
import org.whence.core.match.Relation;

/// How a relation between two media looks: the icon and name of the relation in a border that says what was decided.
/// Same recording: solid, filled; same scene: solid; open: dashed; not the same: struck through.
public final class RelationMark {

    private RelationMark() {}

    /// A new mark, to stand before the other's name.
    public static Label of(Relation relation, Direction direction, Decision decision) {
        var label = new Label(word(relation, direction), icon(relation).node());
        label.getStyleClass().addAll("w-relation", styleClass(decision));
        return label;
    }

    /// The name of the relation: "near copy".
    public static String word(Relation relation) {
        return switch (relation) {
            case SAME_BYTES -> text("relation.sameBytes");
            case SAME_PIXELS -> text("relation.samePixels");
            case NEAR_COPY -> text("relation.nearCopy");
            case MIRROR -> text("relation.mirror");
            case CROP -> text("relation.crop");
            case FRAME_OF -> text("relation.frameOf");
            case CLIP_OF -> text("relation.clipOf");
            case SAME_SOUND -> text("relation.sameSound");
        };
    }

    /// What the one is to the other, to be said before the other's name: "near copy", "crop of", "has clip".
    public static String word(Relation relation, Direction direction) {
        return switch (relation) {
            case SAME_BYTES, SAME_PIXELS, NEAR_COPY, MIRROR, SAME_SOUND -> word(relation);
            case CROP ->
                switch (direction) {
                    case PART_OF -> text("relation.cropOf");
                    case HOLDS -> text("relation.croppedTo");
                    case EQUAL, SHARES -> text("relation.sharesPart");
                };
            case FRAME_OF ->
                switch (direction) {
                    case PART_OF -> text("relation.frameOf");
                    case HOLDS -> text("relation.hasFrame");
                    case EQUAL, SHARES -> text("relation.sharesFrame");
                };
            case CLIP_OF ->
                switch (direction) {
                    case PART_OF -> text("relation.clipOf");
                    case HOLDS -> text("relation.hasClip");
                    case EQUAL, SHARES -> text("relation.sharesClip");
                };
        };
    }

    /// The icon of the relation.
    public static Icon icon(Relation relation) {
        return switch (relation) {
            case SAME_BYTES -> Icon.SAME_BYTES;
            case SAME_PIXELS -> Icon.PICTURE;
            case NEAR_COPY -> Icon.LAYERS;
            case MIRROR -> Icon.MIRROR;
            case CROP -> Icon.CROP;
            case FRAME_OF -> Icon.FRAME_OF;
            case CLIP_OF -> Icon.CLIP_OF;
            case SAME_SOUND -> Icon.SOUND;
        };
    }

    private static String styleClass(Decision decision) {
        return switch (decision) {
            case SAME_RECORDING -> "confirmed";
            case SAME_SCENE -> "outlined";
            case NOT_THE_SAME -> "rejected";
            case OPEN -> "open";
        };
    }
}
