package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.Rendering;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.library.SampleItems;

@ExtendWith(FxThread.class)
class WindowTest {

    private static final Route HARBOUR = new Route.Library(new Listing.InCase(FakeDesk.HARBOUR));

    @Test
    void the_empty_desk_says_what_to_do_and_what_an_answer_means() {
        var window = new DemoWindow(FakeDesk.empty(), List.of());
        window.model().start();
        window.settle();
        assertThat(texts(window))
                .contains(
                        "Drop photos, clips or a folder here",
                        "No match does not mean new",
                        "No metadata does not mean fake",
                        "Conflicts are shown",
                        "A match is a lead",
                        "Offline by design");
    }

    @Test
    void while_the_sample_is_drawn_the_page_says_so_and_it_is_drawn_once() {
        var window = emptyDesk();
        var sample = sample(window);
        sample.fire();
        assertThat(texts(window)).anyMatch(words -> words.startsWith("The sample case is being drawn"));
        assertThat(sample.isDisabled()).isTrue();
        sample.fire();
        window.settle();
        assertThat(window.drawn()).isEqualTo(1);
        assertThat(window.model().routeProperty().get()).isInstanceOf(Route.Library.class);
    }

    @Test
    void a_sample_that_cannot_be_drawn_is_offered_again_and_said() {
        var window = emptyDesk();
        window.breakSample();
        sample(window).fire();
        window.settle();
        assertThat(texts(window))
                .anyMatch(words -> words.startsWith("The sample case could not be made"))
                .noneMatch(words -> words.startsWith("The sample case is being drawn"));
        assertThat(sample(window).isDisabled()).isFalse();
    }

    @Test
    void ctrl_and_a_digit_go_to_the_parts_of_the_case_from_its_items_and_comparisons_too() {
        var window = harbour();
        var listing = new Listing.InCase(FakeDesk.HARBOUR);
        for (var page : List.of(
                new Route.Item(listing, SampleItems.media(1)),
                new Route.Compare(listing, SampleItems.media(1), null))) {
            window.open(page);
            assertThat(window.shell().scene().getRoot().lookup(".w-tabs").isVisible())
                    .isFalse();
            control(window, KeyCode.DIGIT2);
            assertThat(window.model().routeProperty().get()).isEqualTo(new Route.Claims(FakeDesk.HARBOUR));
            window.open(page);
            control(window, KeyCode.DIGIT1);
            assertThat(window.model().routeProperty().get()).isEqualTo(HARBOUR);
        }
    }

    @Test
    void the_sheet_of_keys_has_no_column_for_a_screen_without_keys() {
        var empty = emptyDesk();
        press(empty, KeyCode.F1);
        assertThat(texts(empty)).contains("Anywhere").doesNotContain("Here");
        var gallery = harbour();
        press(gallery, KeyCode.F1);
        assertThat(texts(gallery)).contains("Anywhere", "Here");
    }

    @Test
    void the_gallery_answers_in_its_first_line() {
        assertThat(texts(harbour())).contains("39 files", "5 seen before", "4 of them years ago", "Seen before");
    }

    @Test
    void the_gallery_has_the_focus_when_it_is_shown() {
        var window = harbour();
        assertThat(window.shell().scene().getFocusOwner())
                .isNotNull()
                .satisfies(owner -> assertThat(owner.getStyleClass()).contains("w-gallery"));
    }

    @Test
    void a_list_that_is_read_while_another_screen_is_shown_does_not_aim_the_gate() {
        var window = harbour();
        window.open(new Route.Item(new Listing.All(), SampleItems.media(3)));
        var subject = new Subject(SampleItems.media(5), false);
        window.gate().aim(List.of(subject));
        window.library().show(new Listing.All());
        window.settle();
        assertThat(window.gate().isAimedAt(subject)).isTrue();
    }

    @Test
    void r_reveals_the_selected_item_alone_and_esc_covers_it() {
        var window = harbour();
        var covered = button(window, "w-covered");
        assertThat(covered.getText()).isEqualTo("Covered");
        press(window, KeyCode.R);
        assertThat(covered.getText()).isEqualTo("Revealed");
        assertThat(window.gate().isRevealed(SampleItems.media(1))).isTrue();
        assertThat(window.gate().isRevealed(SampleItems.media(2))).isFalse();
        press(window, KeyCode.ESCAPE);
        assertThat(covered.getText()).isEqualTo("Covered");
    }

    @Test
    void moving_to_another_item_covers_the_last() {
        var window = harbour();
        press(window, KeyCode.R);
        press(window, KeyCode.RIGHT);
        assertThat(window.gate().isAnyRevealed()).isFalse();
    }

    @Test
    void leaving_the_gallery_for_another_place_covers_everything() {
        var window = harbour();
        press(window, KeyCode.R);
        press(window, KeyCode.ENTER);
        assertThat(window.model().routeProperty().get()).isInstanceOf(Route.Item.class);
        assertThat(window.gate().isAnyRevealed()).isFalse();
    }

    @Test
    void letters_typed_into_the_search_box_reveal_and_mark_nothing() {
        var window = harbour();
        var find = (TextField) window.shell().scene().getRoot().lookup(".w-find-field");
        Event.fireEvent(find, new KeyEvent(KeyEvent.KEY_PRESSED, "r", "r", KeyCode.R, false, false, false, false));
        Event.fireEvent(find, new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
        assertThat(window.gate().isAnyRevealed()).isFalse();
    }

    @Test
    void fifty_thousand_items_need_no_more_cells_than_fit_the_window() {
        var window = new DemoWindow(FakeDesk.full(), SampleItems.many(50_000));
        window.open(HARBOUR);
        var cells = window.shell().scene().getRoot().lookupAll(".w-cell");
        assertThat(cells).hasSizeBetween(10, 80);
        assertThat(cells).allSatisfy(cell -> assertThat(nodes(cell)).isLessThan(12));
    }

    @Test
    void whatever_can_have_the_focus_has_a_name() {
        assertThat(Rendering.nameless(harbour().shell().scene().getRoot())).isEmpty();
    }

    @Test
    void at_200_per_cent_the_side_bar_leaves_its_room_to_the_gallery_and_help_stays_on_screen() {
        var window = harbour();
        var scene = window.shell().scene();
        var side = (Region) scene.getRoot().lookup(".w-side");
        window.enlarge(200);
        assertThat(side.getWidth()).isEqualTo(96);
        assertThat(scene.getRoot().lookupAll(".w-icon-button"))
                .allSatisfy(button -> assertThat(
                                button.localToScene(button.getLayoutBounds()).getMaxX())
                        .isLessThanOrEqualTo(scene.getWidth()));
        window.enlarge(100);
        assertThat(side.getWidth()).isEqualTo(224);
    }

    @Test
    void the_side_bar_is_224_wide_and_48_when_narrow() {
        var window = harbour();
        var side = (Region) window.shell().scene().getRoot().lookup(".w-side");
        assertThat(side.getWidth()).isEqualTo(224);
        Event.fireEvent(
                window.shell().scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.B, false, true, false, false));
        window.settle();
        assertThat(side.getWidth()).isEqualTo(48);
    }

    @Test
    void a_key_that_did_something_is_not_typed_into_the_field_that_it_opened() {
        var window = harbour();
        press(window, KeyCode.N);
        assertThat(typed(window, "n")).isEmpty();
        assertThat(typed(window, "m")).isEmpty(); // still of the same press
        Event.fireEvent(
                window.shell().scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.M, false, false, false, false));
        assertThat(typed(window, "m")).isEqualTo("m");
    }

    @Test
    void when_the_settings_are_closed_keys_go_where_they_went_before() {
        var window = harbour();
        control(window, KeyCode.COMMA);
        assertThat(texts(window)).contains("Settings");
        press(window, KeyCode.ESCAPE);
        press(window, KeyCode.F);
        assertThat(texts(window)).contains("Flagged: 1").doesNotContain("Settings");
        assertThat(window.shell().scene().getFocusOwner().getStyleClass()).contains("w-gallery");
    }

    @Test
    void f2_opens_the_name_of_the_open_case_in_the_side_bar_and_enter_keeps_what_was_written() {
        var window = harbour();
        press(window, KeyCode.F2);
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
        var window = harbour();
        press(window, KeyCode.F2);
        var field = (TextField) window.shell().scene().getFocusOwner();
        field.setText("Harbour, second night");
        end(window, field, KeyCode.ESCAPE);
        assertThat(window.shell().scene().getRoot().lookupAll(".w-side-entry"))
                .filteredOn(Node::isVisible)
                .extracting(Node::getAccessibleText)
                .anyMatch(words -> words.contains("Harbour night"));
        window.open(new Route.Library(new Listing.All()));
        press(window, KeyCode.F2);
        assertThat(window.model().outcomeProperty().get()).startsWith("Which case?");
    }

    @Test
    void a_case_needs_a_name_and_says_so() {
        var window = harbour();
        press(window, KeyCode.F2);
        var field = (TextField) window.shell().scene().getFocusOwner();
        field.setText(" ");
        end(window, field, KeyCode.ENTER);
        assertThat(window.model().outcomeProperty().get()).isEqualTo("A case needs a name.");
    }

    @Test
    void f6_gives_the_focus_to_the_first_control_of_each_zone_in_turn() {
        var window = harbour();
        var scene = window.shell().scene();
        var zones = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            press(window, KeyCode.F6);
            zones.add(String.join(" ", scene.getFocusOwner().getStyleClass()));
        }
        assertThat(zones).doesNotHaveDuplicates();
        Event.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F6, true, false, false, false));
        assertThat(String.join(" ", scene.getFocusOwner().getStyleClass())).isEqualTo(zones.get(2));
    }

    @Test
    void removing_asks_for_a_reason_and_an_authority_and_says_what_it_did_not_reach() {
        var window = harbour();
        press(window, KeyCode.DELETE);
        assertThat(texts(window)).contains("Remove VID-20261113-WA0042.mp4 for good?", "Reason", "Authority");
        var remove = (Button) window.shell().scene().getRoot().lookup(".w-removal .danger");
        assertThat(remove.isDisabled()).isTrue();
        for (var field : window.shell().scene().getRoot().lookupAll(".w-removal .text-field")) {
            ((TextField) field).setText("asked to");
        }
        assertThat(remove.isDisabled()).isFalse();
        remove.fire();
        window.settle();
        assertThat(texts(window)).contains("1 media removed", "Other backups.");
    }

    @Test
    void letters_do_nothing_in_the_gallery_while_a_removal_is_asked_for() {
        var window = harbour();
        press(window, KeyCode.DELETE);
        press(window, KeyCode.X);
        assertThat(texts(window)).doesNotContain("Set aside: 1");
    }

    @Test
    void a_mark_is_taken_back_by_ctrl_z_and_the_toast_says_so() {
        var window = harbour();
        press(window, KeyCode.F);
        assertThat(texts(window)).contains("Flagged: 1", "Undo");
        Event.fireEvent(
                window.shell().scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false));
        window.settle();
        assertThat(texts(window)).contains("Taken back. Flagged: 1", "Do again");
        window.ticker().advance(Duration.ofSeconds(6));
        assertThat(window.shell().scene().getRoot().lookup(".w-toast").isVisible())
                .isFalse();
    }

    private static DemoWindow emptyDesk() {
        var window = new DemoWindow(FakeDesk.empty(), List.of());
        window.model().start();
        window.settle();
        return window;
    }

    private static Button sample(DemoWindow window) {
        return window.shell().scene().getRoot().lookupAll(".w-large-button").stream()
                .map(Button.class::cast)
                .filter(button -> "Open the sample case".equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void control(DemoWindow window, KeyCode key) {
        Event.fireEvent(
                window.shell().scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
        window.settle();
    }

    /// What stands in the field that has the focus once something was typed.
    private static String typed(DemoWindow window, String letter) {
        var field = (TextField) window.shell().scene().getFocusOwner();
        Event.fireEvent(
                field, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        return field.getText();
    }

    private static DemoWindow harbour() {
        var window = new DemoWindow(FakeDesk.full(), SampleItems.harbour());
        window.open(HARBOUR);
        return window;
    }

    private static void press(DemoWindow window, KeyCode key) {
        Event.fireEvent(
                window.shell().scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        window.settle();
    }

    private static void end(DemoWindow window, TextField field, KeyCode key) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        window.settle();
    }

    private static Button button(DemoWindow window, String styleClass) {
        return (Button) window.shell().scene().getRoot().lookup("." + styleClass);
    }

    /// The nodes of a cell that we made: the insides of labels are not counted.
    private static long nodes(Node node) {
        if (node instanceof Labeled || !(node instanceof Parent parent)) {
            return 1;
        }
        return 1
                + parent.getChildrenUnmodifiable().stream()
                        .mapToLong(WindowTest::nodes)
                        .sum();
    }

    private static List<String> texts(DemoWindow window) {
        return window.shell().scene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }
}
