package org.whence.ui.item.assessment;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Appraisal;
import org.whence.core.record.AuthorId;
import org.whence.ui.kit.EntryLine;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// What people conclude on the media, what second reviewers say of it, and where whoever works here writes theirs.
public final class AssessmentCard {

    private final AppraisalViewModel model;
    private final Function<AuthorId, String> authors;
    private final VBox words = new VBox(Space.SNUG);
    private final HBox acts = new HBox(Space.SMALL);
    private final AssessmentForm form;
    private final EntryLine reason = new EntryLine();
    private final VBox root;

    /// @param authors by which authors are shown
    public AssessmentCard(AppraisalViewModel model, Function<AuthorId, String> authors) {
        this.model = model;
        this.authors = authors;
        form = new AssessmentForm(model);
        var title = new Label(text("assessment.title"));
        title.getStyleClass().addAll("w-dense", "w-strong", "w-muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var trouble = Wrapped.label("", "w-dense", "w-warning-text");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        root = new VBox(
                Space.SNUG, new HBox(Space.SMALL, title, gap, acts), words, form.root(), reason.root(), trouble);
        root.getStyleClass().add("w-card");
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && form.isOpen()) {
                form.close();
                event.consume();
            }
        });
        model.appraisalProperty().addListener((_, _, now) -> show(now));
        show(model.appraisalProperty().get());
    }

    public Region root() {
        return root;
    }

    private void show(Appraisal appraisal) {
        form.close();
        words.getChildren().clear();
        for (var conclusion : appraisal.conclusions()) {
            words.getChildren().add(Wrapped.of(says(conclusion), "w-dense"));
            appraisal.reviews(conclusion).forEach(review -> words.getChildren().add(says(review, false)));
        }
        appraisal.earlierReviews().forEach(review -> words.getChildren().add(says(review, true)));
        if (appraisal.conclusions().isEmpty()) {
            words.getChildren().add(Wrapped.label(text("assessment.none"), "w-dense", "w-muted"));
        }
        acts.getChildren().setAll(acts());
    }

    private List<Node> acts() {
        var write = act(model.assessment() == null ? text("assessment.write") : text("assessment.rewrite"), form::open);
        return model.canReview()
                ? List.of(
                        write,
                        act(text("assessment.agree"), () -> model.review(Appraisal.Stance.AGREES, "")),
                        act(text("assessment.disagree"), this::disagree))
                : List.of(write);
    }

    private static Button act(String words, Runnable does) {
        var button = new Button(words);
        button.getStyleClass().addAll("small", "w-small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private void disagree() {
        reason.ask(text("assessment.whyDisagree"), "", why -> model.review(Appraisal.Stance.DISAGREES, why));
    }

    private String says(Appraisal.Conclusion conclusion) {
        var assessment = conclusion.assessment();
        var says = text(
                "assessment.says",
                authors.apply(conclusion.said().by()),
                AssessmentForm.words(assessment.category()),
                AssessmentForm.words(assessment.confidence()),
                assessment.reason());
        var linked = assessment.original() == null ? says : text("assessment.linked", says, assessment.original());
        return conclusion.said().counts() ? linked : text("assessment.offered", linked);
    }

    private Node says(Appraisal.Review review, boolean earlier) {
        var by = authors.apply(review.said().by());
        var agrees = review.stance() == Appraisal.Stance.AGREES;
        var says = agrees ? text("assessment.agrees", by) : text("assessment.disagrees", by);
        var why = review.reason().isEmpty() ? says : text("assessment.because", says, review.reason());
        return Wrapped.of(
                earlier ? text("assessment.ofEarlier", why) : why, "w-dense", agrees ? "w-muted" : "w-warning-text");
    }
}
