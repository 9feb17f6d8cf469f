package org.whence.ui.item.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.ui.SampleDossiers;

@ExtendWith(FxThread.class)
class QuestionsCardTest {

    private final FakeAssessing assessing = new FakeAssessing();
    private final ManualBackground background = new ManualBackground();
    private final AppraisalViewModel model = new AppraisalViewModel(assessing, background, this::show);
    private final QuestionsCard card = new QuestionsCard(model, SampleDossiers::name);
    private final Scene scene = new Scene(card.root(), 600, 200);

    @BeforeEach
    void show() {
        model.show(assessing.dossier());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    @Test
    void an_answer_is_typed_below_the_chip_and_enter_keeps_it() {
        write("Source: not done", "Channel B took it from @kesh_news.", KeyCode.ENTER);
        assertThat(field().isVisible()).isFalse();
        assertThat(chip("Source").getStyleClass()).doesNotContain("open");
        assertThat(chip("Source").getAccessibleText()).contains("Channel B took it from @kesh_news.");
    }

    @Test
    void esc_leaves_the_question_as_it_was() {
        write("Source: not done", "Channel B", KeyCode.ESCAPE);
        assertThat(field().isVisible()).isFalse();
        assertThat(chip("Source: not done").getStyleClass()).contains("open");
        assertThat(assessing.acts()).isZero();
    }

    private void write(String chip, String words, KeyCode end) {
        chip(chip).fire();
        var field = field();
        assertThat(field.isVisible()).isTrue();
        field.setText(words);
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", end, false, false, false, false));
        background.runAll();
    }

    private TextField field() {
        return (TextField) scene.getRoot().lookup(".text-field");
    }

    private Button chip(String words) {
        return scene.getRoot().lookupAll(".w-question").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
