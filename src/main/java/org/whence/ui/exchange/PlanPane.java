package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.casefile.Told;
import org.whence.core.provenance.Note;
import org.whence.ui.exchange.ImportViewModel.Foreseen;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.FactGrid;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.work.exchange.ImportCase.Plan;
import org.whence.work.exchange.RehearseVerdicts.Change;

/// What a case file would bring: whose it is, how much, what of it is new by kind, what is refused, and which verdicts
/// would change.
final class PlanPane {

    /// How wide the chips of a case file are before they wrap: a pane that flows is as high as it would be then.
    private static final double CHIPS = 900;

    private static final double HALF = 400;

    private final Plan plan;
    private final ExchangePorts ports;

    PlanPane(Plan plan, ExchangePorts ports) {
        this.plan = plan;
        this.ports = ports;
    }

    /// The name of a case file.
    static Region name(Path file) {
        return Page.title(Isolated.name(String.valueOf(file.getFileName())));
    }

    /// Whose it is, and what can be done with it.
    ///
    /// @param says how far it is
    Region head(Path file, String says, Node... acts) {
        var chips = new FlowPane(Space.SMALL, Space.TIGHT);
        chips.setPrefWrapLength(CHIPS);
        chips.getChildren()
                .addAll(
                        plan.sender()
                                .map(name -> Chip.of(Icon.COLLEAGUE, text("exchange.from", name), "success"))
                                .orElseGet(() -> Chip.of(Icon.QUESTION, text("exchange.fromUnknown"), "warning")),
                        Chip.of(Icon.VERIFY, text("exchange.signatureHolds"), "success"),
                        Chip.of(Icon.KEY, plan.file().signer().fingerprint()),
                        Page.of(says, "w-dense", "w-muted"));
        var left = new VBox(Space.SNUG, name(file), chips);
        if (plan.sender().isEmpty()) {
            left.getChildren().add(Page.of(text("exchange.unknownSays"), "w-dense", "w-muted"));
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        var buttons = new HBox(Space.SMALL, acts);
        buttons.setAlignment(Pos.TOP_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(Space.BASE, left, buttons);
    }

    /// How much there is of what, a figure each.
    Region counts() {
        var merge = plan.merge();
        return new FlowPane(
                Space.SMALL,
                Space.SMALL,
                count(merge.added(), text("exchange.actsNew"), ""),
                count(merge.known(), text("exchange.actsKnown"), ""),
                count(merge.conflicts().size(), text("exchange.conflictCount"), "w-warning-text"),
                count(merge.refused().size(), text("exchange.refusedCount"), "w-danger-text"),
                count(plan.originals().size(), text("exchange.mediaNew"), ""),
                count(plan.examinations().size(), text("exchange.fingerprintsNew"), ""));
    }

    private static Node count(long number, String what, String styleClass) {
        var figure = Page.of(text("exchange.number", number), "w-title");
        if (number > 0 && !styleClass.isEmpty()) {
            figure.getStyleClass().add(styleClass);
        }
        var card = new VBox(figure, Page.of(what, "w-dense", "w-muted"));
        card.getStyleClass().add("w-card");
        card.setMinWidth(112);
        return card;
    }

    /// What is refused and new, and beside it what that would change.
    Region rest(Foreseen foreseen) {
        var left = new VBox(Space.SMALL);
        if (!plan.merge().refused().isEmpty()) {
            left.getChildren().add(Page.part(text("exchange.refused")));
            plan.merge()
                    .refused()
                    .forEach(says ->
                            left.getChildren().add(Page.line(Icon.REFUTED, Isolated.sentence(says), "w-danger-text")));
        }
        left.getChildren().addAll(Page.part(text("exchange.newByKind")), byKind());
        var right = new VBox(Space.SMALL, Page.part(text("exchange.verdictsChange")));
        right.getChildren().addAll(changes(foreseen));
        right.getChildren().add(Page.of(text("exchange.decidesNothing"), "w-dense", "w-muted"));
        var both = new HBox(Space.WIDE, left, right);
        for (var half : List.of(left, right)) {
            half.setPrefWidth(HALF);
            half.setMinWidth(0);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        both.getStyleClass().add("w-import-rest");
        return both;
    }

    private Node byKind() {
        var told = Told.of(plan.merge().arrivals().stream()
                .flatMap(arrival -> arrival.acts().stream())
                .toList());
        var grid = new FactGrid();
        kind(grid, text("exchange.leavesPosts"), told.posts(), "");
        kind(grid, text("exchange.leavesClaims"), told.claims(), "");
        kind(
                grid,
                text("exchange.leavesNotes"),
                told.allNotes(),
                text(
                        "exchange.notesByForm",
                        told.notes().getOrDefault(Note.Form.OBSERVATION, 0L),
                        told.notes().getOrDefault(Note.Form.INFERENCE, 0L)));
        kind(grid, text("exchange.rewordings"), told.rewordings(), "");
        kind(grid, text("exchange.leavesDecisions"), told.allDecisions(), "");
        kind(grid, text("exchange.leavesAnswers"), told.answers(), "");
        kind(grid, text("exchange.leavesAssessments"), told.assessments(), "");
        kind(grid, text("exchange.leavesMarks"), told.marks(), "");
        kind(grid, text("exchange.acquisitions"), told.media(), "");
        return grid.root().getChildren().isEmpty()
                ? Page.of(text("exchange.nothingByKind"), "w-dense", "w-muted")
                : grid.root();
    }

    private static void kind(FactGrid grid, String name, long count, String more) {
        if (count > 0) {
            grid.with(name, text("exchange.number", count) + (more.isEmpty() ? "" : ": " + more));
        }
    }

    private List<? extends Node> changes(Foreseen foreseen) {
        return switch (foreseen) {
            case Foreseen.Working() -> List.of(Page.of(text("exchange.foreseeing"), "w-dense", "w-muted"));
            case Foreseen.Failed(var says) -> List.of(Page.of(says, "w-dense", "w-danger-text"));
            case Foreseen.Changes(var changes)
            when changes.isEmpty() -> List.of(Page.of(text("exchange.noVerdictChanges"), "w-dense", "w-muted"));
            case Foreseen.Changes(var changes) ->
                changes.stream().map(this::change).toList();
        };
    }

    private Node change(Change change) {
        var name = Page.of(Isolated.name(ports.names().apply(change.claim().media())), "w-dense", "w-strong");
        var marks = new HBox(
                Space.SMALL,
                VerdictMark.of(change.before()).label(),
                Icon.FORWARD.node(),
                VerdictMark.of(change.after()).label());
        marks.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                Space.TIGHT,
                name,
                marks,
                Page.of(Isolated.sentence(ports.words().says(change.after())), "w-dense", "w-muted"));
    }
}
