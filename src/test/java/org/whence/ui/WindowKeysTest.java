package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.library.SampleItems;

@ExtendWith(FxThread.class)
class WindowKeysTest {

    @Test
    void ctrl_and_a_digit_go_to_the_parts_of_the_case_from_its_items_and_comparisons_too() {
        var window = DemoWindow.harbour();
        var listing = new Listing.InCase(FakeDesk.HARBOUR);
        for (var page : List.of(
                new Route.Item(listing, SampleItems.media(1)),
                new Route.Compare(listing, SampleItems.media(1), null))) {
            window.open(page);
            assertThat(window.shell().scene().getRoot().lookup(".w-tabs").isVisible())
                    .isFalse();
            window.control(KeyCode.DIGIT2);
            assertThat(window.model().routeProperty().get()).isEqualTo(new Route.Claims(FakeDesk.HARBOUR));
            window.open(page);
            window.control(KeyCode.DIGIT1);
            assertThat(window.model().routeProperty().get()).isEqualTo(DemoWindow.HARBOUR);
        }
    }

    @Test
    void the_sheet_of_keys_has_no_column_for_a_screen_without_keys() {
        var empty = DemoWindow.empty();
        empty.press(KeyCode.F1);
        assertThat(empty.texts()).contains("Anywhere").doesNotContain("Here");
        var gallery = DemoWindow.harbour();
        gallery.press(KeyCode.F1);
        assertThat(gallery.texts()).contains("Anywhere", "Here");
    }

    @Test
    void letters_typed_into_the_search_box_reveal_and_mark_nothing() {
        var window = DemoWindow.harbour();
        var find = (TextField) window.shell().scene().getRoot().lookup(".w-find-field");
        Event.fireEvent(find, new KeyEvent(KeyEvent.KEY_PRESSED, "r", "r", KeyCode.R, false, false, false, false));
        Event.fireEvent(find, new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
        assertThat(window.gate().isAnyRevealed()).isFalse();
    }

    @Test
    void a_key_that_did_something_is_not_typed_into_the_field_that_it_opened() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.N);
        assertThat(typed(window, "n")).isEmpty();
        assertThat(typed(window, "m")).isEmpty(); // still of the same press
        Event.fireEvent(
                window.shell().scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.M, false, false, false, false));
        assertThat(typed(window, "m")).isEqualTo("m");
    }

    @Test
    void when_the_settings_are_closed_keys_go_where_they_went_before() {
        var window = DemoWindow.harbour();
        window.control(KeyCode.COMMA);
        assertThat(window.texts()).contains("Settings");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F);
        assertThat(window.texts()).contains("Flagged: 1").doesNotContain("Settings");
        assertThat(window.shell().scene().getFocusOwner().getStyleClass()).contains("w-gallery");
    }

    @Test
    void f6_gives_the_focus_to_the_first_control_of_each_zone_in_turn() {
        var window = DemoWindow.harbour();
        var scene = window.shell().scene();
        var zones = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            window.press(KeyCode.F6);
            zones.add(String.join(" ", scene.getFocusOwner().getStyleClass()));
        }
        assertThat(zones).doesNotHaveDuplicates();
        Event.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F6, true, false, false, false));
        assertThat(String.join(" ", scene.getFocusOwner().getStyleClass())).isEqualTo(zones.get(2));
    }

    @Test
    void letters_do_nothing_in_the_gallery_while_a_removal_is_asked_for() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.DELETE);
        window.press(KeyCode.X);
        assertThat(window.texts()).doesNotContain("Set aside: 1");
    }

    private static String typed(DemoWindow window, String letter) {
        var field = (TextField) window.shell().scene().getFocusOwner();
        Event.fireEvent(
                field, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        return field.getText();
    }
}
