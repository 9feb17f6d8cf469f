package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.casefile.PlaceInWords;
import org.whence.core.custody.Act;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Outcome;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.work.exchange.Leaving;
import org.whence.work.exchange.Leaving.What;

/// What leaves the house, a row a kind with how many there are of it; places that words still name; what stays.
final class LeavingRows {

    private static final double NAME = 150;
    private static final int SHOWN = 8;

    private LeavingRows() {}

    static List<Region> of(Leaving leaving) {
        var rows = new GridPane(Space.BASE, 0);
        rows.getStyleClass().add("w-leaving-rows");
        var stays = new VBox(Space.TIGHT, Page.part(text("exchange.staysHere")));
        stays.getStyleClass().add("w-card");
        for (var line : leaving.lines()) {
            if (line.goes()) {
                row(rows, line);
            } else {
                stays.getChildren().add(Page.line(Icon.NOTHING, name(line.what()) + ": " + line.detail(), "w-muted"));
            }
        }
        stays.getChildren().add(Page.line(Icon.NOTHING, text("exchange.neverLeaves"), "w-muted"));
        var places = leaving.placesInWords();
        return places.isEmpty() ? List.of(rows, stays) : List.of(rows, warning(places), stays);
    }

    private static void row(GridPane rows, Leaving.Line line) {
        var name = new Label(name(line.what()), icon(line.what()).node());
        name.getStyleClass().addAll("w-dense", "w-strong");
        name.setMinWidth(NAME);
        var detail = Page.of(line.detail(), "w-dense", "w-muted");
        var count = new Label(line.count() == 0 ? "" : text("exchange.number", line.count()));
        count.getStyleClass().addAll("w-dense", "w-leaves");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var says = new HBox(Space.BASE, name, detail, count);
        says.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        says.getStyleClass().add("w-leaving-row");
        says.setAccessibleText(line.says());
        GridPane.setHgrow(says, Priority.ALWAYS);
        GridPane.setValignment(says, VPos.TOP);
        rows.addRow(rows.getRowCount(), says);
    }

    private static String name(What what) {
        return switch (what) {
            case ORIGINALS -> text("exchange.leavesOriginals");
            case FINGERPRINTS -> text("exchange.leavesFingerprints");
            case POSTS -> text("exchange.leavesPosts");
            case CLAIMS -> text("exchange.leavesClaims");
            case NOTES -> text("exchange.leavesNotes");
            case DECISIONS -> text("exchange.leavesDecisions");
            case ANSWERS -> text("exchange.leavesAnswers");
            case ASSESSMENTS -> text("exchange.leavesAssessments");
            case MARKS -> text("exchange.leavesMarks");
            case ACTS -> text("exchange.leavesLog");
            case WITHHELD -> text("exchange.leavesWithheld");
            case PLACE -> text("exchange.places");
            case DEVICE -> text("exchange.devices");
            case SOURCE -> text("exchange.sources");
            case STAFF -> text("exchange.staff");
            case MISSING -> text("exchange.leavesMissing");
        };
    }

    private static Icon icon(What what) {
        return switch (what) {
            case ORIGINALS -> Icon.MEDIA;
            case FINGERPRINTS -> Icon.SAME_BYTES;
            case POSTS -> Icon.POST;
            case CLAIMS -> Icon.CLAIM;
            case NOTES -> Icon.NOTE;
            case DECISIONS -> Icon.COMPARE;
            case ANSWERS -> Icon.QUESTION;
            case ASSESSMENTS -> Icon.INFERENCE;
            case MARKS -> Icon.TAG;
            case ACTS -> Icon.LOG;
            case WITHHELD -> Icon.COVERED;
            case PLACE -> Icon.PLACE;
            case DEVICE -> Icon.INFORMATION;
            case SOURCE -> Icon.INBOX;
            case STAFF -> Icon.KEY;
            case MISSING -> Icon.NOTHING;
        };
    }

    /// Which places, and in how many notes, posts and other words each.
    private static VBox warning(List<PlaceInWords> places) {
        var by = new LinkedHashMap<String, List<Act>>();
        places.forEach(found -> by.computeIfAbsent(found.place(), _ -> new ArrayList<>())
                .add(found.in().act()));
        var card = Outcome.warning(
                text("exchange.placesInWords"), Page.of(text("exchange.placesInWordsSays"), "w-dense", "w-muted"));
        by.entrySet().stream()
                .limit(SHOWN)
                .forEach(place -> card.getChildren()
                        .add(Page.line(
                                Icon.PLACE,
                                text("exchange.placeStands", Isolated.name(place.getKey()), where(place.getValue())),
                                "w-dense")));
        if (by.size() > SHOWN) {
            card.getChildren().add(Page.of(text("exchange.morePlaces", by.size() - SHOWN), "w-dense", "w-muted"));
        }
        return card;
    }

    private static String where(List<Act> acts) {
        var notes = acts.stream()
                .filter(act -> act instanceof Act.Noted || act instanceof Act.Revised)
                .count();
        var posts = acts.stream().filter(Act.Posted.class::isInstance).count();
        return Stream.of(
                        notes == 0 ? "" : text("exchange.inNotes", notes),
                        posts == 0 ? "" : text("exchange.inPosts", posts),
                        acts.size() == notes + posts ? "" : text("exchange.inOthers", acts.size() - notes - posts))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
