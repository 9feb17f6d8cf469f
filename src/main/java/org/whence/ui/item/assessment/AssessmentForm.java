package org.whence.ui.item.assessment;

import static org.whence.ui.kit.Messages.text;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Assessment.Category;
import org.whence.core.provenance.Assessment.Confidence;
import org.whence.ui.kit.Space;

/// Where an assessment is written: what it is, how sure, why, and where the original is. Enter keeps it.
final class AssessmentForm {

    private final AppraisalViewModel model;
    private final ComboBox<Category> category = new ComboBox<>();
    private final ComboBox<Confidence> confidence = new ComboBox<>();
    private final TextField reason = new TextField();
    private final TextField original = new TextField();
    private final VBox root;
    private @Nullable Node before;

    AssessmentForm(AppraisalViewModel model) {
        this.model = model;
        choice(category, Category.values(), AssessmentForm::words, text("assessment.category"));
        choice(confidence, Confidence.values(), AssessmentForm::words, text("assessment.confidence"));
        field(reason, text("assessment.reason"));
        field(original, text("assessment.original"));
        var keep = new Button(text("assessment.keep"));
        keep.getStyleClass().add("accent");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(_ -> keep());
        HBox.setHgrow(original, Priority.ALWAYS);
        root = new VBox(
                Space.SNUG, new HBox(Space.SMALL, category, confidence), reason, new HBox(Space.SMALL, original, keep));
        close();
    }

    private static <T> void choice(ComboBox<T> box, T[] values, Function<T, String> words, String label) {
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("Nothing is typed there: " + typed);
            }
        });
        box.setAccessibleText(label);
    }

    private void field(TextField field, String prompt) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setOnAction(_ -> keep());
    }

    private void keep() {
        if (model.conclude(category.getValue(), confidence.getValue(), reason.getText(), original.getText())) {
            close();
        }
    }

    Region root() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    void open() {
        var now = model.assessment();
        category.setValue(now == null ? Category.DECONTEXTUALIZED : now.category());
        confidence.setValue(now == null ? Confidence.POSSIBLE : now.confidence());
        reason.setText(now == null ? "" : now.reason());
        original.setText(now == null || now.original() == null ? "" : now.original());
        before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        show(true);
        reason.requestFocus();
    }

    void close() {
        var wasOpen = root.isVisible();
        show(false);
        if (wasOpen && before != null) {
            before.requestFocus(); // else the focus would wander on
        }
    }

    private void show(boolean open) {
        root.setVisible(open);
        root.setManaged(open);
    }

    static String words(Category category) {
        return switch (category) {
            case ORIGINAL -> text("assessment.isOriginal");
            case DECONTEXTUALIZED -> text("assessment.isDecontextualized");
            case EDITED_OR_CROPPED -> text("assessment.isEdited");
            case TRANSFORMED -> text("assessment.isTransformed");
            case STAGED -> text("assessment.isStaged");
            case SATIRE_OR_PARODY -> text("assessment.isSatire");
        };
    }

    static String words(Confidence confidence) {
        return switch (confidence) {
            case CERTAIN -> text("assessment.certain");
            case PROBABLE -> text("assessment.probable");
            case POSSIBLE -> text("assessment.possible");
        };
    }
}
