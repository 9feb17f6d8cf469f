package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.custody.Act;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Standing;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;

/// A field to which people gave different values, none having seen the others': all of them side by side in the
/// same size, and which is to be kept. Both stay in the log whichever it is.
final class ConflictRow {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("current");
    private static final double NAME = 200;
    private static final double VALUE = 360;
    private static final double SETTLE = 170;

    private final ImportViewModel model;
    private final Conflict conflict;
    private final List<LoggedAct> acts;
    private final ExchangePorts ports;
    private final HBox root = new HBox();

    /// @param acts of the conflict, in the order in which they stand side by side
    ConflictRow(ImportViewModel model, Conflict conflict, List<LoggedAct> acts, ExchangePorts ports) {
        this.model = model;
        this.conflict = conflict;
        this.acts = List.copyOf(acts);
        this.ports = ports;
        root.getStyleClass().add("w-conflict");
        root.setFocusTraversable(true);
        root.setAccessibleText(text("exchange.conflictRow", fieldName(), about(), acts.size()));
        root.setUserData(this);
        root.getChildren().add(what());
        acts.forEach(logged -> root.getChildren().add(value(logged)));
        root.getChildren().add(settle());
    }

    Region root() {
        return root;
    }

    Standing.Field field() {
        return conflict.field();
    }

    /// Keeps the value at a place from 0 on; one past the last leaves it open.
    void keep(int place) {
        if (place < acts.size()) {
            model.choose(conflict, acts.get(place).id());
        } else {
            model.choose(conflict, null);
        }
    }

    /// What stands over the columns.
    ///
    /// @param values by whom the values below are, a column each
    static Region heads(List<String> values) {
        var heads = new HBox(fixed(NAME, Page.of(text("exchange.headField"), "w-dense", "w-strong")));
        values.forEach(by -> heads.getChildren().add(growing(Page.of(by, "w-dense", "w-strong"))));
        heads.getChildren().add(fixed(SETTLE, Page.of(text("exchange.headSettle"), "w-dense", "w-strong")));
        heads.getStyleClass().addAll("w-conflict", "w-conflict-heads");
        return heads;
    }

    private static VBox fixed(double width, Node... in) {
        var box = new VBox(Space.HAIR, in);
        box.setMinWidth(width);
        box.setMaxWidth(width);
        box.getStyleClass().add("w-conflict-cell");
        return box;
    }

    private static VBox growing(Node... in) {
        var box = new VBox(Space.HAIR, in);
        box.getStyleClass().add("w-conflict-cell");
        box.setMinWidth(0);
        box.setPrefWidth(VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node what() {
        return fixed(NAME, Page.of(fieldName(), "w-strong", "w-dense"), Page.of(about(), "w-dense", "w-muted"));
    }

    private String fieldName() {
        return switch (conflict.field().name()) {
            case "name" -> text("exchange.fieldName");
            case "text" -> text("exchange.fieldNote");
            case "decision" -> text("exchange.fieldDecision");
            case "trust" -> text("exchange.fieldTrust");
            case "closed" -> text("exchange.fieldClosed");
            case Assessment.FIELD -> text("exchange.fieldAssessment");
            case String name when Question.named(name).isPresent() -> text("exchange.fieldQuestion", name);
            default -> text("exchange.fieldMark", conflict.field().name());
        };
    }

    private String about() {
        return ports.about().apply(conflict).stream()
                .map(ports.names())
                .map(Isolated::name)
                .collect(Collectors.joining("\n"));
    }

    private Node value(LoggedAct logged) {
        var value = Standing.value(logged.act());
        var says = value.isEmpty()
                ? Page.of(text("exchange.cleared"), "w-strong", "w-dense")
                : ChangedWords.of(value, beside(logged)).shown("w-strong", "w-dense");
        var by = Page.of(
                text(
                        "exchange.by",
                        ports.authors().apply(logged.chain().author()),
                        Figures.logged(logged.at()),
                        logged.seq()),
                "w-small",
                "w-muted");
        var form = form(logged.act());
        var box = growing(says, by);
        if (!form.isEmpty()) {
            box.getChildren().add(1, Page.of(form, "w-small"));
        }
        box.pseudoClassStateChanged(CHOSEN, isChosen(logged.id()));
        return box;
    }

    private List<String> beside(LoggedAct logged) {
        return acts.stream()
                .filter(other -> !other.id().equals(logged.id()))
                .map(other -> Standing.value(other.act()))
                .toList();
    }

    private static String form(Act act) {
        return switch (act) {
            case Act.Noted noted -> noted.form().word();
            case Act.Revised revised -> revised.form().word();
            default -> ""; // is no note
        };
    }

    private boolean isChosen(ActId act) {
        return model.chosen(conflict).filter(act::equals).isPresent();
    }

    private Node settle() {
        var group = new ToggleGroup();
        var box = new VBox(Space.TIGHT);
        for (var i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            var button = new ToggleButton(text(
                    "exchange.keepOf", i + 1, ports.authors().apply(act.chain().author())));
            button.setToggleGroup(group);
            button.setSelected(isChosen(act.id()));
            button.setOnAction(_ -> model.choose(conflict, button.isSelected() ? act.id() : null));
            button.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(button);
        }
        var open = new ToggleButton(text("exchange.leaveOpen", acts.size() + 1));
        open.setToggleGroup(group);
        open.setSelected(model.chosen(conflict).isEmpty());
        open.setOnAction(_ -> model.choose(conflict, null));
        open.setMaxWidth(Double.MAX_VALUE);
        box.getChildren().add(open);
        box.getStyleClass().add("w-conflict-cell");
        box.setMinWidth(SETTLE);
        box.setMaxWidth(SETTLE);
        return box;
    }
}
