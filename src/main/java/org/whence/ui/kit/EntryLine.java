package org.whence.ui.kit;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A field that opens to ask for a few words, and closes by Enter or Esc.
public final class EntryLine {

    private final TextField field = new TextField();
    private @Nullable Node before;
    private Consumer<String> then = _ -> {};

    public EntryLine() {
        close();
        field.setOnAction(_ -> {
            then.accept(field.getText().strip());
            close();
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    public Region root() {
        return field;
    }

    /// Asks for words.
    ///
    /// @param then is handed what was written, stripped
    public void ask(String prompt, String value, Consumer<String> then) {
        this.then = then;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setText(value);
        field.setVisible(true);
        field.setManaged(true);
        before = field.getScene() == null ? null : field.getScene().getFocusOwner();
        field.requestFocus();
    }

    private void close() {
        field.setVisible(false);
        field.setManaged(false);
        if (before != null) {
            before.requestFocus(); // else the focus would wander on
        }
    }
}
