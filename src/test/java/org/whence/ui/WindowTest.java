package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.Rendering;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Settings;
import org.whence.ui.kit.cover.CoverGate.Subject;
import org.whence.ui.library.SampleItems;

@ExtendWith(FxThread.class)
class WindowTest {

    @Test
    void the_empty_desk_says_what_to_do_and_what_an_answer_means() {
        var window = new DemoWindow(FakeDesk.empty(), List.of());
        window.model().start();
        window.settle();
        assertThat(window.texts())
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
        var window = DemoWindow.empty();
        var sample = sample(window);
        sample.fire();
        assertThat(window.texts()).anyMatch(words -> words.startsWith("The sample case is being drawn"));
        assertThat(sample.isDisabled()).isTrue();
        sample.fire();
        window.settle();
        assertThat(window.drawn()).isEqualTo(1);
        assertThat(window.model().routeProperty().get()).isInstanceOf(Route.Library.class);
    }

    @Test
    void a_sample_that_cannot_be_drawn_is_offered_again_and_said() {
        var window = DemoWindow.empty();
        window.breakSample();
        sample(window).fire();
        window.settle();
        assertThat(window.texts())
                .anyMatch(words -> words.startsWith("The sample case could not be made"))
                .noneMatch(words -> words.startsWith("The sample case is being drawn"));
        assertThat(sample(window).isDisabled()).isFalse();
    }

    @Test
    void the_gallery_answers_in_its_first_line() {
        assertThat(DemoWindow.harbour().texts())
                .contains("39 files", "5 seen before", "4 of them years ago", "Seen before");
    }

    @Test
    void the_gallery_has_the_focus_when_it_is_shown() {
        var window = DemoWindow.harbour();
        assertThat(window.shell().scene().getFocusOwner())
                .isNotNull()
                .satisfies(owner -> assertThat(owner.getStyleClass()).contains("w-gallery"));
    }

    @Test
    void a_list_that_is_read_while_another_screen_is_shown_does_not_aim_the_gate() {
        var window = DemoWindow.harbour();
        window.open(new Route.Item(new Listing.All(), SampleItems.media(3)));
        var subject = new Subject(SampleItems.media(5), false);
        window.gate().aim(List.of(subject));
        window.library().show(new Listing.All());
        window.settle();
        assertThat(window.gate().isAimedAt(subject)).isTrue();
    }

    @Test
    void r_reveals_the_selected_item_alone_and_esc_covers_it() {
        var window = DemoWindow.harbour();
        var covered = button(window, "w-covered");
        assertThat(covered.getText()).isEqualTo("Covered");
        window.press(KeyCode.R);
        assertThat(covered.getText()).isEqualTo("Revealed");
        assertThat(window.gate().isRevealed(SampleItems.media(1))).isTrue();
        assertThat(window.gate().isRevealed(SampleItems.media(2))).isFalse();
        window.press(KeyCode.ESCAPE);
        assertThat(covered.getText()).isEqualTo("Covered");
    }

    @Test
    void moving_to_another_item_covers_the_last() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.R);
        window.press(KeyCode.RIGHT);
        assertThat(window.gate().isAnyRevealed()).isFalse();
    }

    @Test
    void leaving_the_gallery_for_another_place_covers_everything() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.R);
        window.press(KeyCode.ENTER);
        assertThat(window.model().routeProperty().get()).isInstanceOf(Route.Item.class);
        assertThat(window.gate().isAnyRevealed()).isFalse();
    }

    @Test
    void fifty_thousand_items_need_no_more_cells_than_fit_the_window() {
        var window = new DemoWindow(FakeDesk.full(), SampleItems.many(50_000));
        window.open(DemoWindow.HARBOUR);
        var cells = window.shell().scene().getRoot().lookupAll(".w-cell");
        assertThat(cells).hasSizeBetween(10, 80);
        assertThat(cells).allSatisfy(cell -> assertThat(nodes(cell)).isLessThan(12));
    }

    @Test
    void whatever_can_have_the_focus_has_a_name() {
        assertThat(Rendering.nameless(DemoWindow.harbour().shell().scene().getRoot()))
                .isEmpty();
    }

    @Test
    void the_side_bar_is_224_wide_and_48_when_narrow() {
        var window = DemoWindow.harbour();
        var side = (Region) window.shell().scene().getRoot().lookup(".w-side");
        assertThat(side.getWidth()).isEqualTo(224);
        window.control(KeyCode.B);
        assertThat(side.getWidth()).isEqualTo(48);
    }

    @Test
    void removing_asks_for_a_reason_and_an_authority_and_says_what_it_did_not_reach() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.DELETE);
        assertThat(window.texts()).contains("Remove VID-20261113-WA0042.mp4 for good?", "Reason", "Authority");
        var remove = (Button) window.shell().scene().getRoot().lookup(".w-removal .danger");
        assertThat(remove.isDisabled()).isTrue();
        for (var field : window.shell().scene().getRoot().lookupAll(".w-removal .text-field")) {
            ((TextField) field).setText("asked to");
        }
        assertThat(remove.isDisabled()).isFalse();
        remove.fire();
        window.settle();
        assertThat(window.texts()).contains("1 media removed", "Other backups.");
    }

    @Test
    void the_window_begins_where_its_words_do_until_the_settings_say_otherwise_and_names_as_they_do() {
        var window = DemoWindow.harbour();
        var scene = window.shell().scene();
        assertThat(scene.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        window.change(now -> now.with(Settings.Side.RIGHT));
        assertThat(scene.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(scene.getRoot().lookupAll(".text"))
                .filteredOn(node -> node instanceof Text line && line.getText().startsWith("VID-2026"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT));
        assertThat(scene.getRoot().lookup(".w-side").localToScene(0, 0).getX()).isGreaterThan(scene.getWidth() / 2);
    }

    @Test
    void a_mark_is_taken_back_by_ctrl_z_and_the_toast_says_so() {
        var window = DemoWindow.harbour();
        window.press(KeyCode.F);
        assertThat(window.texts()).contains("Flagged: 1", "Undo");
        window.control(KeyCode.Z);
        assertThat(window.texts()).contains("Taken back. Flagged: 1", "Do again");
        window.ticker().advance(Duration.ofSeconds(6));
        assertThat(window.shell().scene().getRoot().lookup(".w-toast").isVisible())
                .isFalse();
    }

    private static Button sample(DemoWindow window) {
        return window.shell().scene().getRoot().lookupAll(".w-large-button").stream()
                .map(Button.class::cast)
                .filter(button -> "Open the sample case".equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(DemoWindow window, String styleClass) {
        return (Button) window.shell().scene().getRoot().lookup("." + styleClass);
    }

    private static long nodes(Node node) {
        if (node instanceof Labeled || !(node instanceof Parent parent)) {
            return 1;
        }
        return 1
                + parent.getChildrenUnmodifiable().stream()
                        .mapToLong(WindowTest::nodes)
                        .sum();
    }
}
