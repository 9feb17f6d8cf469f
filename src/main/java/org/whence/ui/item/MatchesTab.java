package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.examination.Preview;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.RelationMark;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.kit.cover.CoverView.Fit;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

/// What a media matches, strongest first, then the leads. Each opens the comparison.
final class MatchesTab {

    private static final int PIXELS = 256;

    private final Pictures pictures;
    private final Consumer<MediaId> compare;
    private final VBox root = new VBox(Space.SMALL);

    MatchesTab(Pictures pictures, Consumer<MediaId> compare) {
        this.pictures = pictures;
        this.compare = compare;
        root.getStyleClass().add("w-tab-body");
    }

    Region root() {
        return root;
    }

    void show(Dossier dossier) {
        root.getChildren().clear();
        if (dossier.matches().isEmpty()) {
            root.getChildren().add(Words.wrapped(text("matches.none"), "w-muted"));
        }
        rows(dossier.matches());
        if (!dossier.leads().isEmpty()) {
            root.getChildren()
                    .add(Words.heading(text("matches.leads", dossier.leads().size())));
            root.getChildren().add(Words.wrapped(text("matches.leadMeans", Nearness.CONFIDENT_BITS), "w-muted"));
            rows(dossier.leads());
        }
    }

    private void rows(List<Dossier.Seen> seen) {
        seen.forEach(one -> root.getChildren().add(row(one)));
    }

    private Button row(Dossier.Seen seen) {
        var match = seen.match();
        var cover = pictures.view(Fit.FILL, PIXELS);
        cover.show(new Subject(match.other(), false), Preview.SMALL, "");
        cover.root().getStyleClass().add("w-match-picture");
        cover.root().setMouseTransparent(true);
        var name = Words.dense(Isolated.name(seen.otherName()), "w-strong");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var mark = RelationMark.of(match.relation(), match.direction(), seen.decision());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var how = new HBox(Space.SNUG, mark, Words.dense(decision(seen)));
        how.setAlignment(Pos.CENTER_LEFT);
        var evidence = evidence(match);
        var said = new VBox(
                Space.HAIR,
                name,
                how,
                Words.muted(text("matches.heldIn", Isolated.names(seen.cases()))),
                Words.muted(evidence));
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        var row = new HBox(Space.BASE, cover.root(), said);
        row.setAlignment(Pos.CENTER_LEFT);
        var button = new Button(null, row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("w-match-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(text(
                "matches.row",
                RelationMark.word(match.relation(), match.direction()) + ", " + evidence,
                seen.otherName(),
                seen.decision().words()));
        button.setOnAction(_ -> compare.accept(match.other()));
        return button;
    }

    private static String evidence(Match match) {
        var heard = match.evidence().heard();
        var rests = heard == null
                ? text(
                        "matches.evidence",
                        match.evidence().distance(),
                        match.evidence().quality(),
                        match.evidence().otherQuality())
                : text("matches.heard", heard.landmarks());
        return switch (match.beside()) {
            case UNKNOWN -> rests;
            case SAME -> rests + " · " + (heard == null ? text("matches.sameSound") : text("matches.samePictures"));
            case ELSEWHERE ->
                rests + " · " + (heard == null ? text("matches.shiftedSound") : text("matches.shiftedPictures"));
            case OTHER -> rests + " · " + (heard == null ? text("matches.otherSound") : text("matches.otherPictures"));
        };
    }

    private static String decision(Dossier.Seen seen) {
        return seen.decidedBy()
                .map(who -> text("matches.decidedBy", seen.decision().words(), who))
                .orElse(
                        seen.match().relation().isExact()
                                ? text("matches.exact")
                                : seen.decision().words());
    }
}
