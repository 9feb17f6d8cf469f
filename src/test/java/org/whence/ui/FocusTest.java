package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.library.SampleItems;

/// Where the focus goes in the window, and that it is not lost.
@ExtendWith(FxThread.class)
class FocusTest {

    private final DemoWindow window = new DemoWindow(FakeDesk.full(), SampleItems.harbour());

    @Test
    void the_name_of_a_new_case_is_written_in_peace_while_the_side_bar_is_read_anew() {
        harbour();
        press(KeyCode.N, true);
        var field = (TextField) owner();
        field.setText("Night");
        window.model().refresh();
        window.settle();
        assertThat(owner()).isSameAs(field);
        press(KeyCode.ENTER, false);
        assertThat(window.shell().scene().getRoot().lookupAll(".w-side-entry"))
                .extracting(Node::getAccessibleText)
                .anyMatch(words -> words.contains("Night"));
        assertThat(field.isVisible()).isFalse();
    }

    @Test
    void enter_in_the_search_box_gives_the_keys_to_what_was_found_and_esc_empties_it_first() {
        harbour();
        press(KeyCode.K, true);
        var field = (TextField) owner();
        field.setText("bridge");
        press(KeyCode.ENTER, false);
        assertThat(owner().getStyleClass()).contains("w-gallery");
        press(KeyCode.K, true);
        press(KeyCode.ESCAPE, false);
        assertThat(field.getText()).isEmpty();
        assertThat(owner()).isSameAs(field);
        press(KeyCode.ESCAPE, false);
        assertThat(owner().getStyleClass()).contains("w-gallery");
    }

    @Test
    void in_the_settings_the_focus_stays_where_something_was_chosen_and_goes_round() {
        harbour();
        press(KeyCode.COMMA, true);
        var first = (Labeled) owner();
        assertThat(first.getText()).isEqualTo("as the system");
        window.enlarge(110);
        assertThat(owner()).isSameAs(first);
        window.shell().scene().getRoot().lookup(".w-gallery").requestFocus();
        assertThat(owner()).isSameAs(first);
        press(KeyCode.ESCAPE, false);
        assertThat(owner().getStyleClass()).contains("w-gallery");
    }

    @Test
    void tabs_say_how_many_media_posts_claims_and_acts_there_are_and_no_number_where_there_is_none() {
        harbour();
        assertThat(tabs()).containsExactly("312", "41", "1,284");
        window.open(new Route.Library(new Listing.InCase(
                window.model().overviewProperty().get().cases().getLast().id())));
        assertThat(tabs()).containsExactly("88", "", "190");
    }

    private List<String> tabs() {
        return window.shell().scene().getRoot().lookupAll(".w-tab > .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private void harbour() {
        window.open(new Route.Library(new Listing.InCase(FakeDesk.HARBOUR)));
    }

    private Node owner() {
        return window.shell().scene().getFocusOwner();
    }

    private void press(KeyCode key, boolean control) {
        Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        window.settle();
    }
}
