package org.whence.ui.item.assessment;

import static org.whence.ui.kit.Messages.text;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Question;
import org.whence.core.record.AuthorId;
import org.whence.ui.kit.EntryLine;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Space;

/// The five questions, a chip each: pressed, it opens the answer for writing in its place.
public final class QuestionsCard {

    private final AppraisalViewModel model;
    private final Function<AuthorId, String> authors;
    private final Label answered = new Label();
    private final FlowPane chips = new FlowPane(Space.SMALL, Space.SNUG);
    private final EntryLine entry = new EntryLine();
    private final VBox root;

    /// @param authors by which authors are shown
    public QuestionsCard(AppraisalViewModel model, Function<AuthorId, String> authors) {
        this.model = model;
        this.authors = authors;
        var title = new Label(text("questions.title"));
        title.getStyleClass().addAll("w-dense", "w-strong", "w-muted");
        answered.getStyleClass().addAll("w-small", "w-muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root = new VBox(Space.SMALL, new HBox(title, gap, answered), chips, entry.root());
        root.getStyleClass().add("w-card");
        root.setMinHeight(Region.USE_PREF_SIZE);
        model.appraisalProperty().addListener((_, _, now) -> show(now));
        show(model.appraisalProperty().get());
    }

    public Region root() {
        return root;
    }

    private void show(Appraisal appraisal) {
        answered.setText(text("questions.answered", appraisal.answered()));
        chips.getChildren().clear();
        for (var question : Question.values()) {
            chips.getChildren().add(chip(question, appraisal));
        }
    }

    private Button chip(Question question, Appraisal appraisal) {
        var answers = appraisal.answers(question);
        var name = name(question);
        var words = switch (answers.size()) {
            case 0 -> text("questions.notDone", name);
            case 1 -> name;
            default -> text("questions.several", name, answers.size());
        };
        var icon = switch (answers.size()) {
            case 0 -> Icon.NOTHING;
            case 1 -> Icon.CHECK;
            default -> Icon.CONFLICT;
        };
        var chip = new Button(words, icon.node());
        chip.getStyleClass().addAll("w-chip", "w-question");
        if (answers.isEmpty()) {
            chip.getStyleClass().add("open");
        }
        var says = answers.stream().map(this::says).collect(Collectors.joining("\n"));
        var asks = asks(question);
        chip.setTooltip(new Tooltip(says.isEmpty() ? asks : asks + "\n" + says));
        chip.setAccessibleText(words + ". " + asks + (says.isEmpty() ? "" : " " + says));
        chip.setAlignment(Pos.CENTER);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(_ -> entry.ask(asks, model.answer(question), given -> model.answer(question, given)));
        return chip;
    }

    private String says(Appraisal.Answer answer) {
        var by = authors.apply(answer.said().by());
        return answer.said().counts()
                ? text("questions.says", by, answer.text())
                : text("questions.offers", by, answer.text());
    }

    private static String name(Question question) {
        return switch (question) {
            case PROVENANCE -> text("questions.provenance");
            case SOURCE -> text("questions.source");
            case DATE -> text("questions.date");
            case LOCATION -> text("questions.location");
            case MOTIVATION -> text("questions.motivation");
        };
    }

    private static String asks(Question question) {
        return switch (question) {
            case PROVENANCE -> text("questions.askProvenance");
            case SOURCE -> text("questions.askSource");
            case DATE -> text("questions.askDate");
            case LOCATION -> text("questions.askLocation");
            case MOTIVATION -> text("questions.askMotivation");
        };
    }
}
