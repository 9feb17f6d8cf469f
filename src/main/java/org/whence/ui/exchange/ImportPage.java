package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.AuthorId;
import org.whence.ui.exchange.ImportViewModel.State;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.work.ImportCase.Plan;

/// A case file looked at: whose it is, what it would bring, where it differs. Nothing changes before it is taken in.
final class ImportPage {

    private static final Shortcut TAKE = Shortcut.ctrl(KeyCode.ENTER);

    /// How wide the chips of a case file are before they wrap: a pane that flows is as high as it would be then.
    private static final double CHIPS = 900;

    private final ImportViewModel model;
    private final ExchangePorts ports;
    private final VBox page = new VBox(Space.BASE);
    private final ScrollPane root = new ScrollPane(page);

    ImportPage(ImportViewModel model, ExchangePorts ports) {
        this.model = model;
        this.ports = ports;
        page.getStyleClass().add("w-exchange-page");
        root.setFitToWidth(true);
        root.getStyleClass().add("w-plain-scroll");
        model.stateProperty().addListener((_, _, _) -> show());
        model.choicesProperty().addListener((_, _, _) -> show());
        acceptDrops();
        show();
    }

    Region root() {
        return root;
    }

    /// Settles the conflict that has the focus: keeps the value at that place, counted from 0, or leaves it open.
    void settle(int place) {
        var focus = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node.getUserData() instanceof ConflictRow row) {
                row.keep(place);
                return;
            }
        }
    }

    private void show() {
        page.getChildren().clear();
        switch (model.stateProperty().get()) {
            case State.Here(var conflicts) -> here(conflicts);
            case State.Reading(var file) -> said(file, text("exchange.reading"));
            case State.Rehearsed(var file, var plan) -> rehearsed(file, plan);
            case State.Taking(var file, var _) -> said(file, text("exchange.taking"));
            case State.Taken(var file, var plan, var left) -> taken(file, plan, left);
            case State.Refused(var file, var says) -> refused(file, says);
        }
    }

    private void here(List<Conflict> conflicts) {
        page.getChildren()
                .addAll(
                        Page.title(text("exchange.import")),
                        Page.of(text("exchange.importSays"), "w-muted"),
                        choosers());
        if (conflicts.isEmpty()) {
            page.getChildren().add(Page.of(text("exchange.noConflicts"), "w-muted"));
        } else {
            conflicts(conflicts, text("exchange.conflictsHere", conflicts.size()));
        }
    }

    private Node choosers() {
        var file = new Button(text("exchange.chooseFile"), Icon.IMPORT.node());
        file.getStyleClass().addAll("accent", "w-large-button");
        file.setOnAction(_ -> chooseFile());
        var key = new Button(text("exchange.chooseKey"), Icon.KEY.node());
        key.getStyleClass().add("w-large-button");
        key.setOnAction(_ -> {
            var chosen = choose(text("exchange.chooseKey"));
            model.openWith(chosen);
            key.setText(chosen == null ? text("exchange.chooseKey") : text("exchange.keyChosen", chosen.getFileName()));
        });
        return new HBox(Space.SMALL, file, key);
    }

    /// Asks for a case file and looks at it.
    void chooseFile() {
        var chosen = choose(text("exchange.chooseFile"));
        if (chosen != null) {
            model.rehearse(chosen);
        }
    }

    private @Nullable Path choose(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        var file = chooser.showOpenDialog(
                root.getScene() == null ? null : root.getScene().getWindow());
        return file == null ? null : file.toPath();
    }

    private void said(Path file, String says) {
        page.getChildren().addAll(name(file), Page.of(says, "w-muted"));
    }

    private void rehearsed(Path file, Plan plan) {
        var take = KeyButton.of(Icon.IMPORT, take(), TAKE, model::take, "accent");
        var leave = new Button(text("exchange.leave"));
        leave.setOnAction(_ -> model.leave());
        if (plan.isNothing()) {
            take.setDisable(true);
        }
        head(file, plan, text("exchange.dryRun"), leave, take);
        conflicts(plan.merge().conflicts(), text("exchange.conflictsThere"));
        rest(plan);
    }

    private String take() {
        var settled = model.choicesProperty().get().size();
        return settled == 0 ? text("exchange.take") : text("exchange.takeSettled", settled);
    }

    private void taken(Path file, Plan plan, List<Conflict> left) {
        var leave = new Button(text("exchange.done"));
        leave.setOnAction(_ -> model.leave());
        head(file, plan, text("exchange.taken"), leave);
        conflicts(left, text("exchange.conflictsHere", left.size()));
        rest(plan);
    }

    private void refused(Path file, String says) {
        var leave = new Button(text("exchange.done"));
        leave.setOnAction(_ -> model.leave());
        var card = new VBox(
                Space.SMALL,
                Page.of(text("exchange.refusedWhole"), "w-heading"),
                Page.of(says, "w-dense"),
                Page.of(text("exchange.refusedSafe"), "w-dense", "w-muted"),
                leave);
        card.getStyleClass().addAll("w-verification", "danger");
        page.getChildren().addAll(name(file), card);
    }

    private static Region name(Path file) {
        return Page.title(Isolated.name(String.valueOf(file.getFileName())));
    }

    private void head(Path file, Plan plan, String says, Node... acts) {
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
        page.getChildren().addAll(new HBox(Space.BASE, left, buttons), counts(plan));
    }

    private static Node counts(Plan plan) {
        var merge = plan.merge();
        var counts = new FlowPane(Space.SMALL, Space.SMALL);
        counts.getChildren()
                .addAll(
                        count(merge.added(), text("exchange.actsNew"), ""),
                        count(merge.known(), text("exchange.actsKnown"), ""),
                        count(merge.conflicts().size(), text("exchange.conflictCount"), "w-warning-text"),
                        count(merge.refused().size(), text("exchange.refusedCount"), "w-danger-text"),
                        count(plan.originals().size(), text("exchange.mediaNew"), ""),
                        count(plan.examinations().size(), text("exchange.fingerprintsNew"), ""));
        return counts;
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

    private void conflicts(List<Conflict> conflicts, String title) {
        if (conflicts.isEmpty()) {
            return;
        }
        var rows = new VBox();
        rows.getStyleClass().add("w-conflicts");
        if (conflicts.stream().map(this::authors).distinct().count() == 1) {
            rows.getChildren().add(ConflictRow.heads(heads(authors(conflicts.getFirst()))));
        }
        conflicts.forEach(conflict -> rows.getChildren()
                .add(new ConflictRow(model, conflict, sideBySide(conflict), ports.names(), ports.authors()).root()));
        page.getChildren().addAll(Page.part(title), rows, Page.of(text("exchange.bothStay"), "w-dense", "w-muted"));
    }

    /// The acts of a conflict as they stand beside each other: what was said here first, others by their authors.
    private List<LoggedAct> sideBySide(Conflict conflict) {
        return conflict.acts().stream()
                .sorted(Comparator.comparing((LoggedAct logged) ->
                                !logged.chain().author().equals(ports.key().author()))
                        .thenComparing(logged -> logged.chain().author())
                        .thenComparing(LoggedAct::id))
                .toList();
    }

    private List<AuthorId> authors(Conflict conflict) {
        return sideBySide(conflict).stream()
                .map(logged -> logged.chain().author())
                .toList();
    }

    private List<String> heads(List<AuthorId> authors) {
        return authors.stream()
                .map(by -> by.equals(ports.key().author())
                        ? text("exchange.headHere", ports.authors().apply(by))
                        : text("exchange.headBy", ports.authors().apply(by)))
                .toList();
    }

    private void rest(Plan plan) {
        if (!plan.merge().refused().isEmpty()) {
            page.getChildren().add(Page.part(text("exchange.refused")));
            plan.merge().refused().forEach(says -> page.getChildren().add(Page.of(says, "w-dense")));
        }
        page.getChildren().add(Page.of(text("exchange.decidesNothing"), "w-dense", "w-muted"));
    }

    private void acceptDrops() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().getFiles().size() == 1) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        root.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles();
            if (files.size() == 1) {
                model.rehearse(files.getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
