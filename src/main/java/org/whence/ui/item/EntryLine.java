package org.whence.ui.item;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// A field that opens to ask for a few words, and closes by Enter or Esc.
final class EntryLine {

    private final TextField field = new TextField();
    private Consumer<String> then = _ -> {};

    EntryLine() {
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

    Region root() {
        return field;
    }

    void ask(String prompt, String value, Consumer<String> then) {
        this.then = then;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setText(value);
        field.setVisible(true);
        field.setManaged(true);
        field.requestFocus();
    }

    private void close() {
        field.setVisible(false);
        field.setManaged(false);
    }
}
