package org.whence.ui.compare;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.match.MatchWords;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.time.TimeText;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.Wrapped;
import org.whence.work.show.Dossier;

/// What a match rests on, what would follow from confirming it, what the other one says, and the decision.
final class EvidencePanel {

    private static final int TOLD_SEGMENTS = 12;

    private final CompareViewModel model;
    private final VerdictWords words;
    private final VBox said = new VBox(Space.SMALL);
    private final Label decided = Wrapped.label("", "w-dense", "w-muted");
    private final List<Button> buttons = List.of(
            button(text("compare.sameRecording"), KeyCode.Y, Decision.SAME_RECORDING),
            button(text("compare.notTheSame"), KeyCode.X, Decision.NOT_THE_SAME),
            button(text("compare.sameScene"), KeyCode.O, Decision.SAME_SCENE),
            button(text("compare.open"), KeyCode.U, Decision.OPEN));
    private final VBox root = new VBox();

    EvidencePanel(CompareViewModel model, VerdictWords words) {
        this.model = model;
        this.words = words;
        said.getStyleClass().add("w-evidence-said");
        var scroll = new ScrollPane(said);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("w-plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var trouble = Wrapped.label("", "w-dense", "w-warning-text");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        var foot = new VBox(
                Space.SMALL,
                decided,
                trouble,
                new HBox(Space.SMALL, buttons.get(0), buttons.get(1)),
                new HBox(Space.SMALL, buttons.get(2), buttons.get(3)));
        foot.getStyleClass().add("w-evidence-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().add("w-evidence");
        root.getChildren().setAll(scroll, foot);
        model.stateProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return root;
    }

    private Button button(String words, KeyCode key, Decision decision) {
        var button = KeyButton.of(null, words, Shortcut.of(key), () -> model.decide(decision), "w-decision");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setUserData(decision);
        return button;
    }

    private void show() {
        if (!(model.stateProperty().get() instanceof State.Shown shown)) {
            return;
        }
        var seen = shown.chosen();
        said.getChildren().setAll(head(seen), line(sentence(seen)), EvidenceTable.of(seen.match()));
        MatchWords.caution(seen.match()).ifPresent(says -> said.getChildren().add(2, line(says)));
        segments(seen.match());
        ifConfirmed(shown);
        other(shown);
        decided.setText(seen.decidedBy()
                .map(who -> text("compare.decidedBy", seen.decision().words(), who))
                .orElse(text("compare.kept")));
        for (var button : buttons) {
            button.getStyleClass().remove("chosen");
            if (seen.decision() == button.getUserData()) {
                button.getStyleClass().add("chosen");
            }
        }
    }

    private static Node head(Dossier.Seen seen) {
        var name = new Label(Isolated.name(seen.otherName()));
        name.getStyleClass().add("w-strong");
        var mark = MatchList.mark(seen);
        var head = new HBox(Space.SMALL, mark, name);
        head.setAlignment(Pos.CENTER_LEFT);
        ((Region) mark).setMinWidth(Region.USE_PREF_SIZE);
        return head;
    }

    /// What the relation means, in a sentence.
    private static String sentence(Dossier.Seen seen) {
        var match = seen.match();
        var says = switch (match.relation()) {
            case SAME_BYTES -> text("compare.isSameBytes");
            case SAME_PIXELS -> text("compare.isSamePixels");
            case NEAR_COPY -> text("compare.isNearCopy");
            case MIRROR -> text("compare.isMirror");
            case CROP -> text("compare.isCrop");
            case FRAME_OF -> text("compare.isFrameOf");
            case CLIP_OF -> text("compare.isClipOf");
            case SAME_SOUND -> text("compare.isSameSound");
        };
        return match.strength() == Match.Strength.LEAD ? says + " " + text("compare.isLead") : says;
    }

    private void segments(Match match) {
        if (match.segments().isEmpty()) {
            return;
        }
        section(text("compare.segments"));
        for (var segment : match.segments().stream().limit(TOLD_SEGMENTS).toList()) {
            var there = new TimeRange(
                    segment.otherFromMillis(), Math.max(segment.otherToMillis(), segment.otherFromMillis() + 1));
            var here = new TimeRange(segment.fromMillis(), Math.max(segment.toMillis(), segment.fromMillis() + 1));
            said.getChildren()
                    .add(line(text("compare.segment", Figures.stretch(here), Figures.stretch(there), segment.speed())));
        }
        if (match.segments().size() > TOLD_SEGMENTS) {
            said.getChildren()
                    .add(muted(text("compare.moreSegments", match.segments().size() - TOLD_SEGMENTS)));
        }
    }

    private void ifConfirmed(State.Shown shown) {
        var pair = shown.chosen().match().pair();
        var changed = Consequence.of(shown.dossier(), pair);
        if (changed.isEmpty() && !CompareViewModel.isOpen(shown.chosen())) {
            return;
        }
        section(CompareViewModel.isOpen(shown.chosen()) ? text("compare.ifConfirmed") : text("compare.confirmed"));
        if (changed.isEmpty()) {
            said.getChildren().add(muted(text("compare.nothingChanges")));
        }
        for (var verdict : changed) {
            var mark = VerdictMark.of(verdict).label();
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().add("w-dense");
            said.getChildren().addAll(new HBox(mark), line(words.says(verdict)));
        }
    }

    private void other(State.Shown shown) {
        section(text("compare.otherSays"));
        var grid = new FactGrid();
        var seen = shown.chosen();
        var examination = shown.other().map(Dossier::examination);
        examination.ifPresent(found -> {
            var facts = found.facts();
            fact(
                    grid,
                    text("item.captured"),
                    facts.captured().stream()
                            .findFirst()
                            .map(time -> TimeText.words(time.reading().span())));
            fact(
                    grid,
                    text("item.place"),
                    facts.places().stream().findFirst().map(place -> Figures.place(place.place())));
            fact(grid, text("item.device"), Optional.of(facts.device().camera()).filter(camera -> !camera.isEmpty()));
        });
        shown.other().stream()
                .flatMap(found -> found.appearances().stream())
                .filter(witness -> witness.via() == null)
                .findFirst()
                .ifPresent(witness -> fact(
                        grid,
                        text("compare.firstSeen"),
                        Optional.of(text(
                                "compare.seenAt",
                                TimeText.words(witness.when()),
                                Isolated.source(witness.appearance().source())))));
        fact(
                grid,
                text("compare.heldBy"),
                Optional.of(text("compare.holder", seen.heldBy(), Isolated.names(seen.cases()))));
        said.getChildren().add(grid.root());
    }

    private static void fact(FactGrid grid, String label, Optional<String> value) {
        value.ifPresentOrElse(says -> grid.with(label, says), () -> grid.with(label, text("item.nothing"), "w-muted"));
    }

    private void section(String title) {
        var heading = muted(title);
        heading.getStyleClass().add("w-strong");
        said.getChildren().addAll(new Separator(), heading);
    }

    private static Region line(String words) {
        return Wrapped.of(words, "w-dense");
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("w-dense", "w-muted");
        return label;
    }
}
