package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.casefile.Choices;
import org.whence.core.casefile.FieldClass;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.Rendering;

@ExtendWith(FxThread.class)
class ExportChoicesTest {

    private static final Map<String, FieldClass> HELD = Map.of(
            "Positions", FieldClass.PLACE,
            "Devices", FieldClass.DEVICE,
            "Sources", FieldClass.SOURCE,
            "Who did what", FieldClass.STAFF);

    private final FakeExchange desk = new FakeExchange();
    private final ManualBackground background = new ManualBackground();
    private final ExportViewModel model = new ExportViewModel(desk.ports(), background);
    private final ExportChoices choices = new ExportChoices(model);

    ExportChoicesTest() {
        model.show(FakeExchange.CASE);
        background.runAll();
    }

    @Test
    void it_begins_without_the_media_and_with_everything_held_back() {
        assertThat(all(RadioButton.class).filter(RadioButton::isSelected))
                .extracting(RadioButton::getText)
                .containsExactly("Everything, without the media");
        assertThat(HELD.keySet()).allMatch(name -> box(name).isSelected());
    }

    @Test
    void what_is_chosen_of_the_media_is_what_goes() {
        assertThat(afterChoosing("Everything, with the media"))
                .matches(Choices::originals)
                .matches(asked -> asked.items().isEmpty());
        assertThat(afterChoosing("Starred items only, with their media").items())
                .containsExactly(FakeExchange.MEDIA);
        assertThat(afterChoosing("Everything, without the media").originals()).isFalse();
    }

    @Test
    void a_class_goes_when_its_box_is_emptied_and_stays_when_it_is_set_again() {
        HELD.forEach((name, of) -> {
            box(name).fire();
            assertThat(asked().classes()).as(name).containsExactlyInAnyOrder(FieldClass.OPEN, of);
            box(name).fire();
            assertThat(asked().classes()).as(name).containsExactly(FieldClass.OPEN);
        });
    }

    @Test
    void an_author_stays_here_when_the_box_is_set() {
        desk.members = List.of(FakeExchange.member(FakeExchange.THEIRS, "Cedar", 9));
        model.show(FakeExchange.CASE);
        background.runAll();
        var box = all(CheckBox.class)
                .filter(each -> each.getText().contains("Cedar"))
                .findFirst()
                .orElseThrow();
        box.fire();
        assertThat(asked().without()).containsExactly(FakeExchange.THEIRS.author());
        box.fire();
        assertThat(asked().without()).isEmpty();
    }

    @Test
    void keys_that_are_typed_are_those_it_is_encrypted_to() {
        all(TextArea.class).findFirst().orElseThrow().setText("age1cedar");
        model.write(FakeExchange.FILE);
        background.runAll();
        assertThat(desk.encryptedTo).containsExactly("age1cedar");
    }

    private Choices afterChoosing(String name) {
        all(RadioButton.class)
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow()
                .fire();
        return asked();
    }

    private CheckBox box(String name) {
        return all(CheckBox.class)
                .filter(box -> box.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Choices asked() {
        background.runAll();
        return desk.asked.getLast();
    }

    private <N extends Node> Stream<N> all(Class<N> kind) {
        return Rendering.nodes(choices.root()).filter(kind::isInstance).map(kind::cast);
    }
}
