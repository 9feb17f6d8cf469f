package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.AuthorId;
import org.whence.ui.exchange.ImportViewModel.State;
import org.whence.ui.kit.FilePrompt;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Outcome;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.work.exchange.ImportCase.Plan;

/// A case file looked at: whose it is, what it would bring, where it differs. Nothing changes before it is taken in.
final class ImportPage {

    private static final Shortcut TAKE = Shortcut.ctrl(KeyCode.ENTER);

    private final ImportViewModel model;
    private final ExchangePorts ports;
    private final List<ConflictRow> rows = new ArrayList<>();
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
        model.foreseenProperty().addListener((_, _, _) -> show());
        acceptDrops();
        show();
    }

    Region root() {
        return root;
    }

    /// Settles the conflict that has the focus: keeps the value at that place, counted from 0, or leaves it open.
    void settle(int place) {
        focused().ifPresent(row -> row.keep(place));
    }

    private Optional<ConflictRow> focused() {
        return owners().map(Node::getUserData)
                .filter(ConflictRow.class::isInstance)
                .map(ConflictRow.class::cast)
                .findFirst();
    }

    /// What has the focus, and all around it.
    private Stream<Node> owners() {
        var owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return Stream.iterate(owner, Objects::nonNull, Node::getParent);
    }

    /// The focus stays on the page while that changes: on the same conflict, else on the first, else on the first
    /// button.
    private void show() {
        var hadFocus = owners().anyMatch(page::equals);
        var chosen = focused().map(ConflictRow::field);
        fill();
        if (hadFocus) {
            chosen.flatMap(field -> rows.stream()
                            .filter(row -> row.field().equals(field))
                            .findFirst())
                    .or(() -> rows.stream().findFirst())
                    .<Node>map(ConflictRow::root)
                    .orElseGet(() -> Optional.ofNullable(page.lookup(".button")).orElse(page))
                    .requestFocus();
        }
    }

    private void fill() {
        page.getChildren().clear();
        rows.clear();
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
            var chosen = new FilePrompt(root, text("exchange.chooseKey")).open().orElse(null);
            model.openWith(chosen);
            key.setText(chosen == null ? text("exchange.chooseKey") : text("exchange.keyChosen", chosen.getFileName()));
        });
        return new HBox(Space.SMALL, file, key);
    }

    /// Asks for a case file and looks at it.
    void chooseFile() {
        new FilePrompt(root, text("exchange.chooseFile")).open().ifPresent(model::rehearse);
    }

    private void said(Path file, String says) {
        page.getChildren().addAll(PlanPane.name(file), Page.of(says, "w-muted"));
    }

    private void rehearsed(Path file, Plan plan) {
        var take = KeyButton.of(Icon.IMPORT, take(), TAKE, model::take, "accent");
        take.setDisable(plan.isNothing());
        var pane = new PlanPane(plan, ports);
        page.getChildren()
                .addAll(pane.head(file, text("exchange.dryRun"), leave(text("exchange.leave")), take), pane.counts());
        conflicts(plan.merge().conflicts(), text("exchange.conflictsThere"));
        page.getChildren().add(pane.rest(model.foreseenProperty().get()));
    }

    private String take() {
        var settled = model.choicesProperty().get().size();
        return settled == 0 ? text("exchange.take") : text("exchange.takeSettled", settled);
    }

    private void taken(Path file, Plan plan, List<Conflict> left) {
        var pane = new PlanPane(plan, ports);
        page.getChildren().addAll(pane.head(file, text("exchange.taken"), leave(text("exchange.done"))), pane.counts());
        conflicts(left, text("exchange.conflictsHere", left.size()));
        page.getChildren().add(pane.rest(model.foreseenProperty().get()));
    }

    private Button leave(String words) {
        var leave = new Button(words);
        leave.setOnAction(_ -> model.leave());
        return leave;
    }

    private void refused(Path file, String says) {
        page.getChildren()
                .addAll(
                        PlanPane.name(file),
                        Outcome.failed(
                                text("exchange.refusedWhole"),
                                says,
                                text("exchange.refusedSafe"),
                                leave(text("exchange.done"))));
    }

    private void conflicts(List<Conflict> conflicts, String title) {
        if (conflicts.isEmpty()) {
            return;
        }
        var all = new VBox();
        all.getStyleClass().add("w-conflicts");
        if (conflicts.stream().map(this::authors).distinct().count() == 1) {
            all.getChildren().add(ConflictRow.heads(heads(authors(conflicts.getFirst()))));
        }
        for (var conflict : conflicts) {
            var row = new ConflictRow(model, conflict, sideBySide(conflict), ports);
            rows.add(row);
            all.getChildren().add(row.root());
        }
        page.getChildren().addAll(Page.part(title), all, Page.of(text("exchange.bothStay"), "w-dense", "w-muted"));
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
