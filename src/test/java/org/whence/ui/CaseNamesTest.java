package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

@ExtendWith(FxThread.class)
class CaseNamesTest {

    @Test
    void f2_opens_the_name_of_the_open_case_in_the_side_bar_and_enter_keeps_what_was_written() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.F2);
        var field = (TextField) window.shell().scene().getFocusOwner();
        assertThat(field.getText()).isEqualTo("Harbour night, 12–13 Nov");
        field.setText("Harbour, second night");
        end(window, field, KeyCode.ENTER);
        assertThat(window.model().outcomeProperty().get()).contains("Harbour, second night");
        assertThat(window.shell().scene().getRoot().lookupAll(".w-side-entry"))
                .extracting(Node::getAccessibleText)
                .anyMatch(words -> words.contains("Harbour, second night"))
                .noneMatch(words -> words.contains("Harbour night"));
    }

    @Test
    void esc_leaves_the_name_of_a_case_as_it_was_and_without_a_case_f2_asks_which() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.F2);
        var field = (TextField) window.shell().scene().getFocusOwner();
        field.setText("Harbour, second night");
        end(window, field, KeyCode.ESCAPE);
        assertThat(window.shell().scene().getRoot().lookupAll(".w-side-entry"))
                .filteredOn(Node::isVisible)
                .extracting(Node::getAccessibleText)
                .anyMatch(words -> words.contains("Harbour night"));
        window.open(new Route.Library(new Listing.All()));
        window.press(KeyCode.F2);
        assertThat(window.model().outcomeProperty().get()).startsWith("Which case?");
    }

    @Test
    void a_case_needs_a_name_and_says_so() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.F2);
        var field = (TextField) window.shell().scene().getFocusOwner();
        field.setText(" ");
        end(window, field, KeyCode.ENTER);
        assertThat(window.model().outcomeProperty().get()).isEqualTo("A case needs a name.");
    }

    private static void end(DemoWindow window, TextField field, KeyCode key) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        window.settle();
    }
}
